import type { Queries } from "../database.ts";
import { type Decision, type DecisionBody, decisionBodySchema } from "../decision.ts";
import { RecordError } from "../errors.ts";
import type { FactKey } from "../evidence.ts";
import { nearestOf } from "./dossiers.ts";

/** All decisions of a dossier, oldest first. */
export async function listDecisions(queries: Queries, dossier: string): Promise<Decision[]> {
  const rows = await queries.query<{ id: string; at: string; made_by: string; body: DecisionBody }>(
    "select id, at, made_by, body from decision where dossier = $1 order by id",
    [dossier],
  );
  return rows.map(({ id, at, made_by, body }) => ({ id, at, by: made_by, body }));
}

/**
 * A decision's body, its shape checked.
 * @throws {RecordError} DECISION_INVALID
 */
export function checkedBody(body: DecisionBody): DecisionBody {
  const parsed = decisionBodySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RecordError(
    "DECISION_INVALID",
    `Not a decision: ${issue?.path.join(".") || "the value"}: ${issue?.message}.`,
  );
}

/**
 * Adds a decision; nothing is ever changed or taken out.
 * @throws {RecordError} DECISION_UNKNOWN if an undo names none that was taken.
 */
export async function storeDecision(
  queries: Queries,
  dossier: string,
  { body, by, at }: { body: DecisionBody; by: string; at: string },
): Promise<Decision> {
  const known = await queries.query<{ id: string }>("select id from decision where dossier = $1 order by id", [
    dossier,
  ]);
  checkUndo(
    body,
    known.map((row) => row.id),
  );
  const id = `d${String(known.length + 1).padStart(6, "0")}`;
  await queries.query("insert into decision values ($1, $2, $3, $4, $5)", [dossier, id, at, by, JSON.stringify(body)]);
  return { id, at, by, body };
}

function checkUndo(body: DecisionBody, known: readonly string[]): void {
  if (body.act !== "undo") return;
  const unknown = body.decisions.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const nearest = nearestOf(unknown, known);
  const hint = nearest ? ` Did you mean ${nearest}?` : " Nothing has been decided yet.";
  throw new RecordError("DECISION_UNKNOWN", `There is no decision ${unknown}.${hint}`, { nearest });
}

/**
 * The key that begins like this.
 * @throws {RecordError} FACT_UNKNOWN if none or several do, with the nearest key.
 */
export async function findKey(queries: Queries, dossier: string, beginning: string): Promise<FactKey> {
  const rows = await queries.query<{ key: string }>(
    "select key from fact where dossier = $1 and key like $2 order by key limit 3",
    [dossier, `${beginning.replace(/[\\%_]/g, "\\$&")}%`],
  );
  const [first, second] = rows;
  if (first && !second) return first.key;
  if (first && second) {
    throw new RecordError(
      "FACT_UNKNOWN",
      `Several facts begin with ${beginning}, such as ${first.key} and ${second.key}. Give more of it.`,
    );
  }
  const all = await queries.query<{ key: string }>(
    "select key from fact where dossier = $1 and key like $2 order by key limit 5000",
    [dossier, `${beginning.slice(0, 1).replace(/[\\%_]/g, "\\$&")}%`],
  );
  const nearest = nearestOf(
    beginning,
    all.map((row) => row.key),
  );
  const hint = nearest ? ` Did you mean ${nearest}?` : " See them with: parley show facts";
  throw new RecordError("FACT_UNKNOWN", `There is no fact ${beginning}.${hint}`, { nearest });
}
