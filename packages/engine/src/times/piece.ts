import type { Span } from "@parley/annotation";

/** A part of a word as the grammar of times sees it: words with hyphens fall apart, numbers in words are one piece. */
export interface Piece extends Span {
  /** In lower case, apostrophes straight. */
  text: string;
  /** As it stands in the report. */
  written: string;
  /** The number that it is, in digits or in words. */
  number?: number;
  /** The place that it counts: "third", "20th". */
  ordinal?: number;
  /** A year in digits or in words ("nineteen ninety-six"). */
  year?: number;
  /** Whether a hyphen ties it to the piece before it. */
  joined: boolean;
  sentence: number;
}
