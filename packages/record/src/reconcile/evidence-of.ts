import type { Span } from "@parley/annotation";
import type { Evidence, LineId, Voice } from "../evidence.ts";
import { normalised } from "./fact-key.ts";
import type { Joined, Placed, PlacedReport } from "./joined.ts";
import type { Rank, ReportActor, ReportVoice } from "./report-facts.ts";

/** What an account of a fact adds to it: other words, another voice. */
export interface Told {
  spans: Span[];
  words: string;
  sentence: Rank;
  voice: ReportVoice;
}

/** Where a fact stands, according to whom, and from which origin; `told` = the place of one account of it. */
export function evidenceOf(joined: Joined, { report, fact }: Placed, told: Told = fact): Evidence {
  const { facts } = report;
  const sentence = facts.sentences[told.sentence] ?? { start: 0, end: 1, words: "" };
  return {
    fact: fact.key,
    layer: fact.layer,
    ...sourceOf(report),
    spans: told.spans,
    words: told.words,
    sentence: { start: sentence.start, end: sentence.end },
    sentenceWords: sentence.words,
    voice: voiceOf(joined, report, told.voice),
    hedge: told.voice.hedge,
    origin: originIdOf(joined, report, told.voice),
    confidence: fact.confidence,
    ...(fact.added ? { added: fact.added } : {}),
    source: sourceState(report, fact.key),
  };
}

/** Where an actor of a report is first named. */
export function actorEvidence(joined: Joined, report: PlacedReport, actor: ReportActor): Evidence {
  const sentence = report.facts.sentences[actor.sentence] ?? { start: 0, end: 1, words: "" };
  return {
    fact: actor.key,
    layer: "actors",
    ...sourceOf(report),
    spans: [actor.span],
    words: sentence.words.slice(actor.span.start - sentence.start, actor.span.end - sentence.start),
    sentence: { start: sentence.start, end: sentence.end },
    sentenceWords: sentence.words,
    voice: { kind: "reporter", actor: null, name: report.facts.publisher ?? "the report", side: null, via: [] },
    hedge: [],
    origin: joined.origins.originOf(report.facts).id,
    confidence: 1,
    source: sourceState(report, actor.key),
  };
}

function sourceOf({
  facts,
}: PlacedReport): Pick<Evidence, "document" | "version" | "title" | "publisher" | "publishedAt" | "url"> {
  const { document, version, title, publisher, publishedAt, url } = facts;
  return { document, version, title, publisher, publishedAt, url };
}

function sourceState(report: PlacedReport, key: string): Evidence["source"] {
  const now = report.changed?.get(key);
  return now === undefined ? { state: "as read" } : { state: "source changed", now };
}

/** The voice by the record's actors. */
function voiceOf(joined: Joined, report: PlacedReport, voice: ReportVoice): Voice {
  if (voice.kind === "reporter") {
    return { kind: "reporter", actor: null, name: report.facts.publisher ?? "the report", side: null, via: [] };
  }
  const actor = joined.actors.idOf(report.facts, voice.speaker);
  const behalf = joined.actors.idOf(report.facts, voice.behalf);
  const side = behalf ?? (actor === null ? null : joined.actors.sideOf(actor));
  return { kind: voice.kind, actor, name: voice.name, side: side === actor ? null : side, via: voice.via };
}

/** The medium that is cited, where one is; else where the report comes from. */
function originIdOf(joined: Joined, report: PlacedReport, voice: ReportVoice): string {
  const speaker = voice.speaker === null ? undefined : report.facts.actors[voice.speaker];
  if (speaker?.kind === "media") return `source:${normalised(speaker.names[0] ?? voice.name)}`;
  const relayed = report.facts.actors.find(
    (actor) => actor.kind === "media" && voice.via.includes(actor.names[0] ?? ""),
  );
  if (relayed) return `source:${normalised(relayed.names[0] ?? "")}`;
  return joined.origins.originOf(report.facts).id;
}

/** Whether two voices are one: the same speaker, or the same report's own voice. */
export function sameVoice(a: Evidence, b: Evidence): boolean {
  if (a.voice.kind !== b.voice.kind) return false;
  if (a.voice.kind === "reporter") return a.origin === b.origin;
  if (a.voice.actor !== null && a.voice.actor === b.voice.actor) return true;
  return a.voice.actor === null && b.voice.actor === null && a.document === b.document && a.voice.name === b.voice.name;
}

/** The party for which a voice speaks, else the speaker; null for reporters and nameless sources. */
export function partyOfVoice(voice: Voice): LineId | null {
  return voice.side ?? voice.actor;
}
