import type { Queries } from "../database.ts";
import { type Decision, decidedFacts } from "../decision.ts";
import type { FactKey } from "../evidence.ts";
import type { FactDetail, FactFilter, Page } from "../reader.ts";
import { standingDecisions } from "../reconcile/apply-decisions.ts";
import type { FactRow } from "../reconcile/fact-rows.ts";
import type { LineKind } from "../record.ts";
import { findKey, listDecisions } from "../store/decisions.ts";

interface Row {
  layer: FactRow["layer"];
  body: FactRow["body"];
  line: string | null;
  kind: LineKind | null;
  label: string | null;
}

const COLUMNS = `f.layer, f.body, f.line, l.kind, l.body->>'label' as label
  from fact f left join line l on l.dossier = f.dossier and l.id = f.line`;

/** Facts in the order of their documents and places. */
export async function listFacts(queries: Queries, dossier: string, filter: FactFilter): Promise<Page<FactDetail>> {
  const where = `f.dossier = $1 and ($2::text is null or f.layer = $2) and ($3::text is null or f.document like $3)
    and ($4::text is null or f.line = $4) and (not $5 or ((f.confidence < 0.6 or f.changed) and f.layer <> 'actors'))
    and ($6::text[] is null or f.key = any($6)) and ($7::text is null or f.body->>'type' = $7)
    and ($8::text[] is null or f.body->'fields'->>'actor' = any($8) or f.body->'fields'->>'recipient' = any($8))`;
  const parameters = [
    dossier,
    filter.layer ?? null,
    filter.document ? `${filter.document}%` : null,
    filter.line ?? null,
    filter.review ?? false,
    filter.keys ?? null,
    filter.type ?? null,
    filter.names ?? null,
  ];
  const order = filter.review ? "f.confidence, f.document, f.place, f.key" : "f.document, f.place, f.key";
  const rows = await queries.query<Row>(
    `select ${COLUMNS} where ${where} order by ${order}
     limit ${Math.max(1, Math.min(100_000, filter.limit ?? 200))} offset ${Math.max(0, Math.trunc(filter.offset ?? 0))}`,
    parameters,
  );
  const counts = await queries.query<{ total: number }>(
    `select count(*)::int as total from fact f where ${where}`,
    parameters,
  );
  const decisions = await listDecisions(queries, dossier);
  const details = withDecisions(rows, decisions);
  const open = filter.review ? details.filter((one) => one.decision === null) : details;
  return { lines: open, totalCount: counts[0]?.total ?? 0, hiddenCount: 0 };
}

/**
 * One fact with everything that is known of it.
 * @throws {RecordError} FACT_UNKNOWN with the nearest key
 */
export async function readFact(queries: Queries, dossier: string, beginning: string): Promise<FactDetail> {
  const key = await findKey(queries, dossier, beginning);
  const rows = await queries.query<Row>(`select ${COLUMNS} where f.dossier = $1 and f.key = $2`, [dossier, key]);
  return withDecisions(rows, await listDecisions(queries, dossier))[0] as FactDetail;
}

function withDecisions(rows: readonly Row[], decisions: readonly Decision[]): FactDetail[] {
  const standing = new Set(standingDecisions(decisions).map((one) => one.id));
  const byKey = new Map<FactKey, Decision[]>();
  for (const decision of decisions) {
    for (const key of decidedFacts(decision.body)) byKey.set(key, [...(byKey.get(key) ?? []), decision]);
  }
  return rows.map(({ layer, body, line, kind, label }) => {
    const taken = byKey.get(body.evidence.fact) ?? [];
    return {
      ...body,
      layer,
      line: line !== null && kind !== null ? { kind, id: line, label: label ?? "" } : null,
      decision: verdict(taken.filter((one) => standing.has(one.id))),
      decisions: taken,
    };
  });
}

function verdict(standing: readonly Decision[]): FactDetail["decision"] {
  const acts = standing.map((one) => one.body.act);
  const last = acts.filter((act) => act === "accept" || act === "reject").at(-1);
  if (last === "reject") return "rejected";
  if (acts.includes("edit")) return "edited";
  return last === "accept" ? "accepted" : null;
}
