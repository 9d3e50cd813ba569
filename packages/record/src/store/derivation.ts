import type { Database, Queries } from "../database.ts";
import type { Dossier } from "../dossier.ts";
import { dropDerived } from "./derived.ts";
import { loadReconciliation, settleDossier } from "./settle.ts";

/**
 * The version of what is derived from Readings and decisions. Raise it whenever the same Readings give other facts or lines, or
 * what is kept of them takes another form: a record that another version derived is derived anew when it is opened.
 */
export const DERIVATION = 2;

/** Notes that what is derived in these dossiers, be it nothing yet, is of this program's version. */
export async function markDerived(queries: Queries, dossiers: readonly string[]): Promise<void> {
  await queries.query(
    `insert into derivation select unnest($1::text[]), $2
     on conflict (dossier) do update set version = excluded.version`,
    [dossiers, DERIVATION],
  );
}

/** Told of each dossier before it is derived anew. */
export type Rebuilding = (dossier: Dossier) => void;

/**
 * Derives anew each of these dossiers that another version of the derivation left, each all or nothing; a second process that
 * opens the record meanwhile waits for the first.
 */
export async function rebuildOutdated(
  database: Database,
  { dossiers, rebuilding }: { dossiers: readonly Dossier[]; rebuilding?: Rebuilding | undefined },
): Promise<void> {
  for (const dossier of dossiers) {
    if (await isCurrent(database, dossier)) continue;
    await database.transaction(async (queries) => {
      await queries.query("select 1 from dossier where id = $1 for update", [dossier.id]);
      if (await isCurrent(queries, dossier)) return;
      rebuilding?.(dossier);
      await dropDerived(queries, dossier.id);
      const within = { query: queries.query, transaction: <Of>(work: (open: Queries) => Promise<Of>) => work(queries) };
      await settleDossier(within, dossier, await loadReconciliation(queries, dossier));
      await markDerived(queries, [dossier.id]);
    });
  }
}

async function isCurrent(queries: Queries, { id }: Dossier): Promise<boolean> {
  const [row] = await queries.query<{ version: number }>("select version from derivation where dossier = $1", [id]);
  return row?.version === DERIVATION;
}
