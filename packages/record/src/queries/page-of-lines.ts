import type { Queries } from "../database.ts";
import type { LineFilter, Page } from "../reader.ts";
import type { Line, LineKind } from "../record.ts";

/** In which order lines are given. */
export type LineOrder = "latest" | "weightiest" | "soonest";

/** A question for lines of one kind. */
export interface LineQuestion {
  dossier: string;
  kind: LineKind;
  filter: LineFilter;
  order: LineOrder;
  /** A further condition; its parameters follow from `$9` on. */
  also?: { condition: string; parameters: readonly unknown[]; orderBy?: string };
}

const ORDERS: Record<LineOrder, string> = {
  latest: "last_day desc nulls last, id",
  weightiest: "weight desc, id",
  soonest: "starts nulls last, id",
};
const DEFAULT_LIMIT = 200;
const MAX_LIMIT = 1000;

const CONDITIONS = `dossier = $1 and kind = $2
  and ($3::text is null or id in (select line from line_actor where dossier = $1 and actor = $3))
  and ($4::text is null or last_day >= $4) and ($5::text is null or first_day <= $5)
  and ($6::text is null or words like $6) and ($8::text[] is null or id = any($8))`;

/** The lines that a filter leaves, how many there are, and how many the scope hides. */
export async function pageOfLines<Of extends Line>(queries: Queries, question: LineQuestion): Promise<Page<Of>> {
  const { filter, order, also } = question;
  const parameters = [...parametersOf(question), ...(also?.parameters ?? [])];
  const where = `${CONDITIONS}${also ? ` and ${also.condition}` : ""}`;
  const shown = "($7 = 'all' or in_scope = ($7 = 'in'))";
  const counts = await queries.query<{ total: number; hidden: number }>(
    `select count(*) filter (where ${shown})::int as total, count(*) filter (where not in_scope and $7 = 'in')::int as hidden
     from line where ${where}`,
    parameters,
  );
  const limit = Math.max(1, Math.min(MAX_LIMIT, filter.limit ?? DEFAULT_LIMIT));
  const rows = await queries.query<{ body: Of }>(
    `select body from line where ${where} and ${shown} order by ${also?.orderBy ?? ORDERS[order]}
     limit ${limit} offset ${Math.max(0, Math.trunc(filter.offset ?? 0))}`,
    parameters,
  );
  return { lines: rows.map((row) => row.body), totalCount: counts[0]?.total ?? 0, hiddenCount: counts[0]?.hidden ?? 0 };
}

/** `$1` to `$8`. */
function parametersOf({ dossier, kind, filter }: LineQuestion): unknown[] {
  const { actor = null, since = null, until = null, words, scope = "in", ids = null } = filter;
  const pattern = words ? `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : null;
  return [dossier, kind, actor, since, until, pattern, scope, ids];
}
