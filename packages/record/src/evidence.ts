import type { FactLayer, Span } from "@parley/annotation";

/** Identity of one fact of one document, stable over re-reading and over new versions whose sentence is unchanged. */
export type FactKey = string;
/** Identity of a document in a dossier: the SHA-256 of its first text version. */
export type DocumentId = string;
/** Identity of a line of the record, made from its first fact; `kind` letter, colon, ten hexadecimal digits. */
export type LineId = string;

/** The layers whose facts have keys: those of the Reading, and actors, whose joining can be decided too. */
export type KeyedLayer = FactLayer | "actors";

/** According to whom something is known. */
export interface Voice {
  /** `reporter`: the report's own voice. `document`: a communiqué, letter or text speaks. */
  kind: "reporter" | "named" | "unnamed" | "document";
  /** The speaker in the record; null for the reporter and where no one is named. */
  actor: LineId | null;
  /** The speaker's name, or the publisher where the reporter speaks. */
  name: string;
  /** The party for which the speaker speaks; null = for itself, or not told. */
  side: LineId | null;
  /** Who relayed it, outermost first ("X said that Y had told Z"): names of the relaying speakers. */
  via: string[];
}

/** Where a line of the record stands in a report: no line is without it. */
export interface Evidence {
  fact: FactKey;
  layer: KeyedLayer;
  document: DocumentId;
  /** SHA-256 of the text version in which the words stand. */
  version: string;
  title: string | null;
  publisher: string | null;
  /** ISO date or date and time; null = unknown. */
  publishedAt: string | null;
  url: string | null;
  /** The exact words, in pieces where they are interrupted. */
  spans: Span[];
  words: string;
  /** The sentence (or sentences) around the words. */
  sentence: Span;
  sentenceWords: string;
  voice: Voice;
  /** Words of the speaker's own doubt. */
  hedge: string[];
  /** Id of the independent origin that the report goes back to. @see RecordDocument.origin */
  origin: string;
  /** 0..1, the engine's. */
  confidence: number;
  /** By whom, when and by which decision it was added by hand; absent = it was read. */
  added?: { decision: string; by: string; at: string };
  /** `source changed`: a newer version of the document no longer has this sentence; `now` is its wording there, null = gone. */
  source: { state: "as read" } | { state: "source changed"; now: string | null };
}

/** A value with the places that give it; rival values stand side by side, nothing is averaged. */
export interface Told<Value> {
  value: Value;
  evidence: Evidence[];
}
