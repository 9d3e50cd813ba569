import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import { CodebookError } from "../errors.ts";
import { type Codebook, codebookSchema } from "./codebook.ts";

/** The codebook that comes with Parley. */
export const DEFAULT_CODEBOOK: URL = new URL("../../../../codebook/default.yaml", import.meta.url);

/**
 * The codebook in a YAML file.
 * @throws {CodebookError} CODEBOOK_UNREADABLE if the file cannot be read; CODEBOOK_INVALID, with the line, if it is not a codebook.
 */
export async function loadCodebook(path: string | URL = DEFAULT_CODEBOOK): Promise<Codebook> {
  const source = await readFile(path, "utf8").catch((error: Error) => {
    throw new CodebookError(
      "CODEBOOK_UNREADABLE",
      String(path),
      `Expected a codebook at ${path}, but it cannot be read: ${error.message}`,
    );
  });
  return parseCodebook(source, String(path));
}

/**
 * The codebook in YAML source; `name` is for messages.
 * @throws {CodebookError} CODEBOOK_INVALID, with the line, if it is not a codebook.
 */
export function parseCodebook(source: string, name: string): Codebook {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const fault = yaml.errors[0];
  if (fault) throw invalid(name, lines.linePos(fault.pos[0]).line, fault.message);
  const parsed = codebookSchema.safeParse(yaml.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = (issue?.path ?? []) as (string | number)[];
    const line = lineOf(path, (at) => (yaml.getIn(at, true) as { range?: [number] } | undefined)?.range?.[0], lines);
    throw invalid(name, line, `${path.join(".")}: ${issue?.message}`);
  }
  checkCodes(parsed.data, name);
  return parsed.data;
}

/** The line of the innermost part of a path that stands in the file. */
function lineOf(
  path: readonly (string | number)[],
  offsetOf: (at: readonly (string | number)[]) => number | undefined,
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

function checkCodes(codebook: Codebook, name: string): void {
  const seen = new Set<string>();
  for (const { code } of codebook.issues) {
    if (seen.has(code))
      throw invalid(name, 0, `issues: the code ${code} stands twice; each issue needs a code of its own`);
    seen.add(code);
  }
}

function invalid(name: string, line: number, what: string): CodebookError {
  const place = line > 0 ? `${name}, line ${line}` : name;
  return new CodebookError(
    "CODEBOOK_INVALID",
    place,
    `Not a codebook: ${place}: ${what}. See codebook/default.yaml for the form.`,
  );
}
