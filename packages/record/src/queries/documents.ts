import type { Queries } from "../database.ts";
import { RecordError } from "../errors.ts";
import type { DocumentId } from "../evidence.ts";
import type { LineFilter, Page } from "../reader.ts";
import type { RecordDocument } from "../record.ts";

/** The documents of a dossier, latest first. */
export async function listDocuments(
  queries: Queries,
  dossier: string,
  filter: LineFilter,
): Promise<Page<RecordDocument>> {
  const words = filter.words ? `%${filter.words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : null;
  const where = `dossier = $1 and ($2::text is null or words like $2)
    and ($3::text is null or published >= $3) and ($4::text is null or left(published, 10) <= $4)`;
  const parameters = [dossier, words, filter.since ?? null, filter.until ?? null];
  const limit = Math.max(1, Math.min(1000, filter.limit ?? 200));
  const rows = await queries.query<{ body: RecordDocument }>(
    `select body from record_document where ${where} order by published desc nulls last, id
     limit ${limit} offset ${Math.max(0, Math.trunc(filter.offset ?? 0))}`,
    parameters,
  );
  const counts = await queries.query<{ total: number }>(
    `select count(*)::int as total from record_document where ${where}`,
    parameters,
  );
  return { lines: rows.map((row) => row.body), totalCount: counts[0]?.total ?? 0, hiddenCount: 0 };
}

/**
 * One document of a dossier.
 * @throws {RecordError} DOCUMENT_UNKNOWN
 */
export async function readDocument(queries: Queries, dossier: string, document: DocumentId): Promise<RecordDocument> {
  const rows = await queries.query<{ body: RecordDocument }>(
    "select body from record_document where dossier = $1 and id = $2",
    [dossier, document],
  );
  if (rows[0]) return rows[0].body;
  throw new RecordError(
    "DOCUMENT_UNKNOWN",
    `There is no document ${document.slice(0, 12)} in this dossier. List them with: parley show documents`,
  );
}
