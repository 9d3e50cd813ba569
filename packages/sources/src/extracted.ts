import type { DocumentFacts } from "@parley/annotation";
import type { OriginSegment } from "./origin-map.ts";

/** What a page or Markdown report says of itself, as it is written there: not validated yet. */
export type ExtractedFacts = { [Fact in keyof DocumentFacts]: string | null };

/** The words of a report taken out of their markup. Plain data, so that it can leave a worker. */
export interface Extracted {
  /** Paragraphs with an empty line between. */
  text: string;
  /** From `text` to the decoded original. */
  segments: OriginSegment[];
  facts: ExtractedFacts;
}

/** Nothing known. */
export const noFacts: ExtractedFacts = {
  title: null,
  byline: null,
  publisher: null,
  publishedAt: null,
  retrievedAt: null,
  url: null,
};
