import { parseReading, ReadingError } from "@parley/annotation";
import type { Queries } from "../database.ts";
import type { Decision, DecisionBody } from "../decision.ts";
import { RecordError } from "../errors.ts";
import type { DocumentId } from "../evidence.ts";
import { standingDecisions } from "../reconcile/apply-decisions.ts";
import { completeReading, type StandingAddition } from "../reconcile/complete-reading.ts";
import { readingsOf } from "./readings.ts";

/** What was added by hand to the documents of a dossier and not taken back, in the order in which it was added. */
export async function standingAdditions(queries: Queries, dossier: string): Promise<StandingAddition[]> {
  const rows = await queries.query<{ id: string; at: string; made_by: string; body: DecisionBody }>(
    "select id, at, made_by, body from decision where dossier = $1 and body->>'act' in ('add', 'undo') order by id",
    [dossier],
  );
  const decisions = rows.map(({ id, at, made_by, body }): Decision => ({ id, at, by: made_by, body }));
  return standingDecisions(decisions).flatMap(({ id, at, by, body }) =>
    body.act === "add"
      ? [{ decision: id, at, by, document: body.document, version: body.version, addition: body.addition }]
      : [],
  );
}

/**
 * Looks whether what a decision says of a document's text fits it.
 * @throws {RecordError} DOCUMENT_UNKNOWN if the document has no such text version; DECISION_INVALID if a span lies outside
 *   the text or has a blank at an end.
 */
export async function checkPlace(queries: Queries, dossier: string, body: DecisionBody): Promise<void> {
  if (body.act !== "add" && body.act !== "nothing") return;
  const { document, version } = body;
  const readings = await readingsOf(queries, dossier, { document, additions: [] });
  const read = readings.find(({ reading }) => reading.document.id === version);
  if (!read) {
    throw new RecordError(
      "DOCUMENT_UNKNOWN",
      `Expected a text version of a document of this dossier, got ${version.slice(0, 12)}. Open the report again.`,
    );
  }
  const tried: StandingAddition[] =
    body.act === "add" ? [{ decision: "tried", by: "", at: "", document, version, addition: body.addition }] : [];
  const spans = body.act === "nothing" && body.span ? [{ ...body.span, paragraph: 0 }] : [];
  const { reading } = completeReading(read.reading, tried);
  try {
    parseReading({ ...reading, sentences: [...reading.sentences, ...spans] });
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    throw new RecordError("DECISION_INVALID", `Expected words of the report's text. ${error.message}`);
  }
}

/** The documents whose additions differ between two moments. */
export function documentsAddedTo(
  before: readonly StandingAddition[],
  after: readonly StandingAddition[],
): DocumentId[] {
  const idsOf = (additions: readonly StandingAddition[]) => new Set(additions.map(({ decision }) => decision));
  const [old, now] = [idsOf(before), idsOf(after)];
  const differing = [...before, ...after].filter(({ decision }) => old.has(decision) !== now.has(decision));
  return [...new Set(differing.map(({ document }) => document))];
}
