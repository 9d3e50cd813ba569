import type { Queries } from "../database.ts";

const CHUNK = 400;

/** A value as JSON that both databases keep: they refuse the character U+0000. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\u0000")) return json;
  return JSON.stringify(value, (_, one) => (typeof one === "string" ? one.replaceAll("\u0000", "\ufffd") : one));
}

/**
 * Runs a statement for many rows at once. The statement reads them from `json_to_recordset($2)`; `$1` is the dossier.
 * Rows of any number go through in chunks.
 */
export async function eachChunk<Row>(
  queries: Queries,
  { dossier, statement }: { dossier: string; statement: string },
  rows: readonly Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await queries.query(statement, [dossier, toJson(rows.slice(at, at + CHUNK))]);
  }
}
