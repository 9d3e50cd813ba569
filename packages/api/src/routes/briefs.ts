import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { issueNames, loadCodebook } from "@parley/engine";
import { type Brief, briefDocx, briefMarkdown, briefOf } from "@parley/record";
import { z } from "zod";
import { attachment } from "../attachment.ts";
import { briefQuerySchema } from "../contract/index.ts";
import { dossierParameters, type Means, problemAnswer, routeGroup, today } from "./route.ts";

const MARKDOWN = "text/markdown";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function briefRoute(suffix: "md" | "docx", summary: string, type: string) {
  return createRoute({
    method: "get",
    path: `/api/dossiers/{dossier}/export/brief.${suffix}` as const,
    summary,
    request: { params: dossierParameters, query: briefQuerySchema },
    responses: {
      200: { description: summary, content: { [type]: { schema: z.string().meta({ format: "binary" }) } } },
      default: problemAnswer,
    },
  });
}

const markdown = briefRoute("md", "The brief as Markdown, each sentence with footnotes", MARKDOWN);
const word = briefRoute("docx", "The brief as a Word document, each sentence with footnotes", WORD);

/** The brief as a file. */
export function briefRoutes(means: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(markdown, async (context) => {
    const brief = await asked(means, context.req.valid("param").dossier, context.req.valid("query"));
    return attachment(briefMarkdown(brief), `${MARKDOWN}; charset=utf-8`, `${fileName(brief)}.md`);
  });
  group.openapi(word, async (context) => {
    const brief = await asked(means, context.req.valid("param").dossier, context.req.valid("query"));
    return attachment(new Uint8Array(await briefDocx(brief)), WORD, `${fileName(brief)}.docx`);
  });
  return group;
}

async function asked(
  { desk, reader, codebook, now }: Means,
  dossier: string,
  { since = "last", day = today(now()) }: z.infer<typeof briefQuerySchema>,
): Promise<Brief> {
  return briefOf(desk, {
    dossier,
    day,
    since: since === "all" ? null : since,
    reader,
    issueName: issueNames(await loadCodebook(codebook)),
  });
}

/** A colon may not stand in the name of a file everywhere. */
function fileName({ title }: Brief): string {
  return title.replaceAll(":", ",");
}
