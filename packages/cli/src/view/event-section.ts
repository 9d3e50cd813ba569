import type { EventType, PoliticalEvent } from "@parley/annotation";
import { accordingTo, actorWords, gradePieces, whenPieces } from "./fact-words.ts";
import { type Entry, joined, piece, type Section } from "./piece.ts";
import { type ReadingIndex, wordsAtAll } from "./reading-index.ts";

const VERBS: Record<EventType, string> = {
  AGREE: "agrees with",
  CONSULT: "consults",
  SUPPORT: "supports",
  CONCEDE: "concedes to",
  COOPERATE: "cooperates with",
  AID: "aids",
  RETREAT: "retreats from",
  REQUEST: "requests of",
  ACCUSE: "accuses",
  REJECT: "rejects",
  THREATEN: "threatens",
  PROTEST: "protests against",
  SANCTION: "sanctions",
  MOBILIZE: "mobilizes against",
  COERCE: "coerces",
  ASSAULT: "attacks",
};

/** What one actor did to another: a line each, with the words that tell it. */
export function eventSection(index: ReadingIndex): Section {
  const { events } = index.reading;
  return {
    title: "Who did what to whom",
    factCount: events.length,
    groups: [{ heading: null, entries: events.map((event) => eventEntry(index, event)) }],
  };
}

function eventEntry(index: ReadingIndex, event: PoliticalEvent): Entry {
  const lead = joined([
    [
      piece(actorWords(index, event.actor), "strong"),
      piece(` ${VERBS[event.type]} `, "act"),
      piece(actorWords(index, event.recipient, "…"), "strong"),
    ],
    [piece(`“${wordsAtAll(index, event.trigger)}”`, "quiet")],
    event.status === "actual" ? null : [piece(event.status, event.status === "denied" ? "off" : "open")],
    whenPieces(index, event.time),
    accordingTo(index, event.saidBy),
    gradePieces(event.confidence),
  ]);
  return { facts: [{ lead, notes: [] }], quotes: [] };
}
