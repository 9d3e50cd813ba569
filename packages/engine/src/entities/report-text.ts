import type { NameType, Sentence, Span } from "@parley/annotation";
import type { TypedSpan } from "../model/predictions.ts";

/** A report as the rules see it: text, sentences and words, with the proper names that the model found. */
export interface ReportText {
  text: string;
  sentences: Sentence[];
  /** Sorted, disjoint. */
  words: Span[];
  /** Sorted, disjoint. */
  names: TypedSpan<NameType>[];
}
