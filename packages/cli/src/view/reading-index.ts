import type { Actor, Interval, Meeting, NegotiatingText, Reading, Span, Statement, Time } from "@parley/annotation";
import { cut, cutAll } from "@parley/annotation";

/** A Reading with its facts to be found by id. */
export interface ReadingIndex {
  reading: Reading;
  text: string;
  actor(id: string | null): Actor | null;
  statement(id: string | null): Statement | null;
  time(id: string | null): Time | Interval | null;
  meeting(id: string | null): Meeting | null;
  negotiatingText(id: string | null): NegotiatingText | null;
  /** The name of an issue with its code: "Borders (StBor)"; the code alone where the codebook has no name. */
  issueWords(code: string): string;
  /** The sentences that share words with any of the spans, in order. */
  sentencesOf(spans: readonly Span[]): Span[];
}

/** Names of issues by their codes. */
export type IssueNames = ReadonlyMap<string, string>;

/** The index of a Reading. */
export function readingIndex(reading: Reading, issueNames: IssueNames = new Map()): ReadingIndex {
  const actors = byId(reading.actors);
  const statements = byId(reading.statements);
  const times = byId<Time | Interval>([...reading.times, ...reading.intervals]);
  const meetings = byId(reading.meetings);
  const texts = byId(reading.texts);
  return {
    reading,
    text: reading.document.text,
    actor: actors,
    statement: statements,
    time: times,
    meeting: meetings,
    negotiatingText: texts,
    issueWords: (code) => (issueNames.has(code) ? `${issueNames.get(code)} (${code})` : code),
    sentencesOf: (spans) =>
      reading.sentences.filter((sentence) =>
        spans.some((span) => span.start < sentence.end && sentence.start < span.end),
      ),
  };
}

function byId<Fact extends { id: string }>(facts: readonly Fact[]): (id: string | null) => Fact | null {
  const found = new Map(facts.map((fact) => [fact.id, fact]));
  return (id) => (id === null ? null : (found.get(id) ?? null));
}

/** The words at a span on one line. */
export function wordsAt(index: ReadingIndex, span: Span): string {
  return oneLine(cut(index.text, span));
}

/** The words at several spans on one line, interruptions as an ellipsis. */
export function wordsAtAll(index: ReadingIndex, spans: readonly Span[]): string {
  return oneLine(cutAll(index.text, spans));
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ");
}
