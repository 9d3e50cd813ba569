import type { Span, Sureness } from "@parley/annotation";
import type { Evidence } from "../evidence.ts";

/** Where a sentence of the brief stands in a document. */
export interface BriefFootnote
  extends Pick<Evidence, "document" | "version" | "title" | "publisher" | "publishedAt" | "url"> {
  /** From 1, in the order in which the brief first needs it. */
  number: number;
  /** The sentence or sentences, to the letter. */
  words: string;
  span: Span;
  /** The wording that a newer version of the document has in its place; null = gone; undefined = as read. */
  now?: string | null;
  /** Who marked it by hand; undefined = it was read. */
  addedBy?: string;
}

/** One sentence, built from facts. */
export interface BriefSentence {
  words: string;
  /** How sure the reading is; null = 85 % and more. */
  sureness: Sureness | null;
  /** Numbers of footnotes; never empty. */
  footnotes: number[];
}

/** A list of points, or what the brief says of itself and the record, which no report has to bear out. */
export type BriefBlock =
  | { kind: "list"; lead: string | null; points: BriefSentence[][] }
  | { kind: "note"; words: string };

/** A part of the brief under its own heading. */
export interface BriefSection {
  title: string;
  blocks: BriefBlock[];
}

/** What a dossier says on a day, for somebody who was not there. */
export interface Brief {
  title: string;
  /** ISO day as of which it is told. */
  day: string;
  sections: BriefSection[];
  footnotes: BriefFootnote[];
}

/** Every sentence of a brief, in order. */
export function sentencesOf(brief: Brief): BriefSentence[] {
  return brief.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "list" ? block.points.flat() : [])),
  );
}
