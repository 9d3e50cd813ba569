import type { Reading } from "@parley/annotation";
import type { Queries } from "../database.ts";
import type { DocumentId } from "../evidence.ts";
import { eachChunk } from "./rows.ts";

/** Keeps the sentences of a document's newest text, to be searched, in place of those that were kept. */
export async function keepSentences(
  queries: Queries,
  dossier: string,
  { document, reading }: { document: DocumentId; reading: Reading | undefined },
): Promise<void> {
  await queries.query("delete from sentence where dossier = $1 and document = $2", [dossier, document]);
  if (!reading) return;
  const { text, id, publishedAt } = reading.document;
  const rows = reading.sentences.map(({ start, end }) => ({
    document,
    version: id,
    starts: start,
    ends: end,
    published: publishedAt,
    words: text.slice(start, end),
  }));
  await eachChunk(
    queries,
    {
      dossier,
      statement: `insert into sentence select $1, r.document, r.version, r.starts, r.ends, r.published, r.words
        from json_to_recordset($2) as r(document text, version text, starts integer, ends integer, published text, words text)
        on conflict do nothing`,
    },
    rows,
  );
}
