import type { Span } from "@parley/annotation";

/**
 * How a piece of the output sounds; what each looks like is the renderer's to say.
 * `strong` names, `act` what was said or done, `sure` `open` `off` how firm a status is, `doubt` hedges and low
 * confidence, `quiet` what may be read over; within a sentence `words` the words of a fact, `cue` the word that shows it, `source` who
 * says it.
 */
export type Tone =
  | "plain"
  | "strong"
  | "act"
  | "sure"
  | "open"
  | "off"
  | "doubt"
  | "quiet"
  | "words"
  | "cue"
  | "source";

/** A run of words in one tone. */
export interface Piece {
  words: string;
  tone: Tone;
}

/** A stretch of the text that a fact rests on: its words, the cue among them, who says it and by which verb. */
export interface Mark {
  span: Span;
  tone: "words" | "cue" | "source" | "act";
}

/** One fact for its reader: a line, what else is to say of it, and the marks that show its words in their sentences. */
export interface FactView {
  lead: Piece[];
  /** Words that tell the fact from others in the same sentence; shown only where there are such. */
  distinction?: Piece[];
  notes: Piece[][];
  marks: Mark[];
}

/** Facts that stand in the same sentences, above these. */
export interface Entry {
  facts: { lead: Piece[]; notes: Piece[][] }[];
  /** Each a paragraph of its own: sentences with the facts' words marked. */
  quotes: Piece[][];
}

/** Entries under a heading of their own, such as a speaker; null = without one. */
export interface EntryGroup {
  heading: Piece[] | null;
  entries: Entry[];
}

/** One question about the report, answered. */
export interface Section {
  title: string;
  factCount: number;
  groups: EntryGroup[];
}

/** A Reading as a person reads it. */
export interface ReadingView {
  title: string;
  /** Publisher, day, author, length: whatever is known. */
  particulars: string[];
  sections: Section[];
  warnings: string[];
}

/** A piece in a tone. */
export function piece(words: string, tone: Tone = "plain"): Piece {
  return { words, tone };
}

/** The pieces one after the other with a separator between; empty ones left out. */
export function joined(parts: readonly (readonly Piece[] | null)[], separator = " · "): Piece[] {
  const filled = parts.filter((part) => part !== null && part.length > 0) as (readonly Piece[])[];
  return filled.flatMap((part, place) => (place === 0 ? part : [piece(separator, "quiet"), ...part]));
}
