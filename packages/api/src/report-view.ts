import { compareSpans, type Reading, type Span, type Statement } from "@parley/annotation";
import { type Decision, type FactDetail, type RecordDocument, standingDecisions } from "@parley/record";
import type { FactMark, NothingHere, Report, ReportFact } from "./contract/index.ts";

/** What a report's view is made of. */
interface Parts {
  document: RecordDocument;
  reading: Reading;
  facts: readonly FactDetail[];
  /** Oldest first. */
  decisions: readonly Decision[];
}

/** A report with its facts in place: the Reading gives the text and where cues and sources stand, the record the facts. */
export function reportView({ document, reading, facts, decisions }: Parts): Report {
  const statementAt = statementsByPlace(reading.statements);
  const keyOfStatement = new Map<string, string>();
  for (const fact of facts) {
    const statement = statementOf(fact, statementAt);
    if (statement) keyOfStatement.set(statement.id, fact.evidence.fact);
  }
  const shown = facts
    .filter((fact) => fact.layer !== "actors" && fact.evidence.version === reading.document.id)
    .map((fact): ReportFact => {
      const statement = statementOf(fact, statementAt);
      const within = statement?.within ?? null;
      return {
        ...fact,
        marks: marksOf(fact, statement),
        within: within === null ? null : (keyOfStatement.get(within) ?? null),
      };
    })
    .sort(byPlace);
  return {
    document,
    version: reading.document.id,
    text: reading.document.text,
    sentences: reading.sentences,
    facts: shown,
    warnings: reading.warnings,
    ...namedIn(reading),
    nothing: nothingIn(reading.document.id, decisions),
  };
}

/** Whom and what the report names, each by its first full mention. */
function namedIn({ document: { text }, ...reading }: Reading): Pick<Report, "actors" | "texts" | "times"> {
  const actors = reading.actors.flatMap(({ name, kind, mentions }) => {
    const first = mentions.find(({ form }) => form === "name") ?? mentions[0];
    return first ? [{ name, kind, span: { start: first.start, end: first.end } }] : [];
  });
  const texts = reading.texts.flatMap(({ name, kind, mentions: [span] }) => (span ? [{ name, kind, span }] : []));
  const times = [
    ...reading.times.filter(({ type }) => type === "DATE" || type === "TIME"),
    ...reading.intervals.map((one) => ({ ...one, value: `${one.from}/${one.to}` })),
  ].map(({ start, end, value }) => ({ words: text.slice(start, end), value, span: { start, end } }));
  return { actors, texts, times };
}

function nothingIn(version: string, decisions: readonly Decision[]): NothingHere[] {
  return standingDecisions(decisions).flatMap(({ id, by, at, body }) =>
    body.act === "nothing" && body.version === version ? [{ decision: id, by, at, span: body.span }] : [],
  );
}

/** The record keeps a statement's content, or where there is none its cue or source: that is how it is found again. */
function statementsByPlace(statements: readonly Statement[]): Map<string, Statement> {
  const placed = new Map<string, Statement>();
  for (const statement of statements) {
    const spans = [statement.content, statement.cue, statement.source].find((one) => one.length > 0) ?? [];
    const key = placeKey(spans);
    if (!placed.has(key)) placed.set(key, statement);
  }
  return placed;
}

function statementOf(fact: FactDetail, statementAt: ReadonlyMap<string, Statement>): Statement | undefined {
  return fact.layer === "statements" ? statementAt.get(placeKey(fact.evidence.spans)) : undefined;
}

function placeKey(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join();
}

function marksOf(fact: FactDetail, statement: Statement | undefined): FactMark[] {
  const marks = (role: FactMark["role"], spans: readonly Span[]) =>
    spans.map(({ start, end }): FactMark => ({ role, start, end }));
  if (!statement) return marks("words", fact.evidence.spans);
  return [...marks("words", statement.content), ...marks("cue", statement.cue), ...marks("source", statement.source)];
}

function byPlace(a: ReportFact, b: ReportFact): number {
  const [first, second] = [a.evidence.spans[0], b.evidence.spans[0]];
  return first && second ? compareSpans(first, second) : 0;
}
