import type { Queries } from "../database.ts";
import type { ChangesFilter } from "../reader.ts";
import type { JournalEntry } from "../record.ts";

/** What changed since a moment, weightiest first; of one weight the latest first. */
export async function listChanges(queries: Queries, dossier: string, filter: ChangesFilter): Promise<JournalEntry[]> {
  const since = filter.since === "last" ? await bookmarkOf(queries, dossier, filter.reader) : filter.since;
  const scope = filter.scope ?? "in";
  const rows = await queries.query<{ body: JournalEntry }>(
    `select body from journal where dossier = $1 and ($2::timestamptz is null or at > $2)
       and ($3::text[] is null or kind = any($3)) and ($4 = 'all' or in_scope = ($4 = 'in'))
     order by weight desc, at desc, id limit $5`,
    [dossier, since, filter.kinds ?? null, scope, Math.max(1, Math.min(10_000, filter.limit ?? 500))],
  );
  return rows.map((row) => row.body);
}

/** When the reader last looked; null = never. */
export async function bookmarkOf(queries: Queries, dossier: string, reader: string): Promise<string | null> {
  const rows = await queries.query<{ at: string }>("select at from bookmark where dossier = $1 and reader = $2", [
    dossier,
    reader,
  ]);
  return rows[0]?.at ?? null;
}

/** Remembers that the reader has seen everything up to a moment. */
export async function storeBookmark(
  queries: Queries,
  dossier: string,
  { reader, at }: { reader: string; at: string },
): Promise<void> {
  await queries.query(
    "insert into bookmark values ($1, $2, $3) on conflict (dossier, reader) do update set at = excluded.at",
    [dossier, reader, at],
  );
}
