import { cutAll, hull, overlaps, type Reading, type Span, type Statement } from "@parley/annotation";
import type { DocumentId } from "../evidence.ts";
import type { CompleteReading } from "./complete-reading.ts";
import { type FactIdentity, factKeys } from "./fact-key.ts";
import type { Rank, ReportFacts, ReportVoice } from "./report-facts.ts";

/** What turns a Reading's parts into those of ReportFacts. */
export interface ReportScribe {
  reading: Reading;
  added: CompleteReading["added"];
  document: DocumentId;
  key(identity: Omit<FactIdentity, "document" | "sentenceWords"> & { sentence: Rank }): string;
  rankOf(actor: string | null): Rank | null;
  voiceOf(statement: string | null): ReportVoice;
  sentenceOf(spans: readonly Span[]): Rank;
  words(spans: readonly Span[]): string;
}

/** The scribe of a Reading. Sentences that facts stand in are put into `sentences`. */
export function scribeOf(
  { reading, added }: CompleteReading,
  document: DocumentId,
  sentences: ReportFacts["sentences"],
): ReportScribe {
  const { text } = reading.document;
  const ranks = new Map(reading.actors.map((actor, rank) => [actor.id, rank]));
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const keyOf = factKeys();
  const rankOf = (actor: string | null) => (actor === null ? null : (ranks.get(actor) ?? null));
  const nameOf = (actor: string | null) => reading.actors[rankOf(actor) ?? -1]?.name ?? null;
  const scribe: ReportScribe = {
    reading,
    added,
    document,
    rankOf,
    words: (spans) => cutAll(text, spans),
    sentenceOf: (spans) => {
      const place = sentenceAround(reading, spans);
      const known = sentences.findIndex((one) => one.start === place.start && one.end === place.end);
      return known >= 0 ? known : sentences.push({ ...place, words: text.slice(place.start, place.end) }) - 1;
    },
    key: ({ sentence, ...identity }) =>
      keyOf({ document, ...identity, sentenceWords: sentences[sentence]?.words ?? "" }),
    voiceOf: (id) => {
      const statement = id === null ? undefined : statements.get(id);
      if (!statement) return { kind: "reporter", speaker: null, behalf: null, name: "", via: [], hedge: [] };
      return {
        kind: statement.speaker === null && statement.anonymity === "named" ? "unnamed" : statement.anonymity,
        speaker: rankOf(statement.speaker),
        behalf: rankOf(statement.onBehalfOf),
        name: nameOf(statement.speaker) ?? (scribe.words(statement.source) || "unnamed"),
        via: relayers(statements, statement).map((one) => nameOf(one.speaker) ?? "unnamed"),
        hedge: statement.hedge.map((span) => scribe.words([span])),
      };
    },
  };
  return scribe;
}

/** The statements that relay one, outermost first. */
function relayers(statements: ReadonlyMap<string, Statement>, statement: Statement): Statement[] {
  const chain: Statement[] = [];
  let above = statement.via ?? statement.within;
  while (above !== null) {
    const next = statements.get(above);
    if (!next || chain.includes(next)) break;
    chain.unshift(next);
    above = next.via ?? next.within;
  }
  return chain;
}

/** From the first to the last sentence that the spans touch, three at most. */
function sentenceAround(reading: Reading, spans: readonly Span[]): Span {
  const whole = hull(spans) ?? { start: 0, end: 1 };
  const touched = reading.sentences.filter((sentence) => overlaps(sentence, whole)).slice(0, 3);
  return hull(touched) ?? whole;
}
