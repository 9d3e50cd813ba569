import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { DocumentFacts } from "@parley/annotation";
import { z } from "zod";
import { SourceError } from "./errors.ts";
import type { SourceWarning } from "./source.ts";

const sidecarSchema = z.looseObject({
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
  publisher: z.string().nullish(),
  byline: z.string().nullish(),
  url: z.string().nullish(),
  retrievedAt: z.string().nullish(),
});
const KNOWN_KEYS = new Set(Object.keys(sidecarSchema.shape));

/** What `NAME.meta.json` beside a report says of it; nothing where there is no such file. */
export interface Sidecar {
  facts: Partial<DocumentFacts>;
  warnings: SourceWarning[];
}

/** The path of the file with the facts of a report: `NAME.meta.json` for `NAME.txt`. */
function sidecarPath(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.meta.json`;
}

/**
 * Reads the facts beside a report.
 * @throws {SourceError} META_INVALID if the file is no JSON object with texts under the known keys.
 */
export async function readSidecar(path: string): Promise<Sidecar> {
  const beside = sidecarPath(path);
  const json = await readFile(beside, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw invalid(beside, `a file that cannot be read (${error.code})`);
  });
  if (json === null) return { facts: {}, warnings: [] };
  const parsed = sidecarSchema.safeParse(parsedJson(json, beside));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(beside, `${issue?.path.join(".") || "the value"}: ${issue?.message}`);
  }
  const facts = Object.fromEntries(
    Object.entries(parsed.data).filter(([key, value]) => KNOWN_KEYS.has(key) && value != null),
  );
  const unknown = Object.keys(parsed.data).filter((key) => !KNOWN_KEYS.has(key));
  const warning: SourceWarning = {
    code: "META_UNKNOWN_KEY",
    message: `${beside} has keys that mean nothing here: ${unknown.join(", ")}. Known are ${[...KNOWN_KEYS].join(", ")}.`,
  };
  return { facts, warnings: unknown.length > 0 ? [warning] : [] };
}

function parsedJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw invalid(path, (error as Error).message);
  }
}

function invalid(path: string, came: string): SourceError {
  return new SourceError("META_INVALID", {
    expected: `an object with the texts ${[...KNOWN_KEYS].join(", ")} in ${path}`,
    came,
    advice: "Mend the file or take it away.",
  });
}
