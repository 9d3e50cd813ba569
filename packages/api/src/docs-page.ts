/** An OpenAPI document, as far as the page shows it. */
interface ApiDocument {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, ApiOperation> | undefined>;
}

interface ApiOperation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: { type?: string; enum?: string[] } }[];
  requestBody?: { content?: Record<string, unknown> };
}

/** The API's documentation as a plain page: every address with what it takes; no script, nothing from elsewhere. */
export function docsPage(document: ApiDocument): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations ?? {}).map(([method, operation]) => operationSection(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(document.info.title)}</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>${text(document.info.title)}</h1>
<p>Version ${text(document.info.version)}. ${text(document.info.description ?? "")}</p>
<p>The whole contract with its schemas: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${rows.join("\n")}
</main>
</body>
</html>
`;
}

/** What the page looks like, in light and dark. */
export const DOCS_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid; padding: .75rem 0; }
h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin: 0; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
code { font-family: ui-monospace, monospace; }
`;

function operationSection(method: string, path: string, operation: ApiOperation): string {
  const takes = (operation.parameters ?? []).map(({ name, required, schema }) => {
    const values = schema?.enum ? `: ${schema.enum.join(" | ")}` : "";
    return `<code>${text(name)}</code>${required ? "" : " (optional)"}${text(values)}`;
  });
  const body = Object.keys(operation.requestBody?.content ?? {}).map((type) => `a body in <code>${text(type)}</code>`);
  const all = [...takes, ...body];
  return `<section>
<h2>${method.toUpperCase()} ${text(path)}</h2>
<p>${text(operation.summary ?? "")}.</p>
${all.length === 0 ? "" : `<p>Takes ${all.join(", ")}.</p>`}
</section>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function text(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
