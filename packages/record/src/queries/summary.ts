import type { Queries } from "../database.ts";
import { decidedFacts } from "../decision.ts";
import type { Dossier } from "../dossier.ts";
import type { FactKey } from "../evidence.ts";
import type { DossierSummary } from "../reader.ts";
import { standingDecisions } from "../reconcile/apply-decisions.ts";
import { LINE_KINDS, type LineKind } from "../record.ts";
import { listDecisions } from "../store/decisions.ts";

/** The numbers that a reader wants first. */
export async function summarise(queries: Queries, dossier: Dossier): Promise<DossierSummary> {
  const [counts] = await queries.query<{ documents: number; facts: number; last: string | null }>(
    `select (select count(*)::int from document where dossier = $1) as documents,
       (select count(*)::int from fact where dossier = $1) as facts,
       (select max(added_at) from document_version where dossier = $1) as last`,
    [dossier.id],
  );
  const lines = await queries.query<{ kind: LineKind; count: number }>(
    "select kind, count(*)::int as count from line where dossier = $1 and in_scope group by kind",
    [dossier.id],
  );
  const readBy = await queries.query<{ model: string; count: number }>(
    "select body->>'readBy' as model, count(*)::int as count from record_document where dossier = $1 group by 1 order by 1",
    [dossier.id],
  );
  return {
    dossier,
    documentCount: counts?.documents ?? 0,
    factCount: counts?.facts ?? 0,
    lineCounts: Object.fromEntries(
      LINE_KINDS.map((kind) => [kind, lines.find((one) => one.kind === kind)?.count ?? 0]),
    ) as Record<LineKind, number>,
    lastAddedAt: counts?.last ?? null,
    readBy: readBy.map(({ model, count }) => ({ model, documentCount: count })),
    unreadCount: (await unreadDecisions(queries, dossier.id)).length,
  };
}

/** Keys of standing decisions whose fact is no longer read: to look at again. */
async function unreadDecisions(queries: Queries, dossier: string): Promise<FactKey[]> {
  const standing = standingDecisions(await listDecisions(queries, dossier));
  const keys = [...new Set(standing.flatMap(({ body }) => decidedFacts(body)))];
  if (keys.length === 0) return [];
  const known = await queries.query<{ key: string }>("select key from fact where dossier = $1 and key = any($2)", [
    dossier,
    keys,
  ]);
  const read = new Set(known.map((row) => row.key));
  return keys.filter((key) => !read.has(key)).sort();
}
