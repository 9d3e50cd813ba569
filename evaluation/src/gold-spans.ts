import type { Span } from "@parley/annotation";
import type { GoldSpan } from "./gold-form.ts";

const LETTER = /[\p{L}\p{N}_]/u;

function isWhole(text: string, start: number, end: number): boolean {
  const splits = (at: number) => LETTER.test(text[at - 1] ?? " ") && LETTER.test(text[at] ?? " ");
  return !splits(start) && !splits(end);
}

/** Every place where the words stand as whole words, in order. */
export function placesOf(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length)) found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** The span of an annotator's quote; null where the words do not stand in the text. */
export function placeOf(text: string, quote: GoldSpan): Span | null {
  if (typeof quote === "object" && !Array.isArray(quote)) return { start: quote.at[0], end: quote.at[1] };
  const [words, rank] = typeof quote === "string" ? [quote, 1] : quote;
  return placesOf(text, words)[rank - 1] ?? null;
}

/** The spans of several quotes, those that do not stand in the text left out. */
export function spansOf(text: string, quotes: readonly GoldSpan[] | undefined): Span[] {
  return (quotes ?? []).flatMap((quote) => placeOf(text, quote) ?? []);
}

/** Sentences of a text, paragraph by paragraph, as the Reading keeps them. */
export function sentencesOf(text: string): { start: number; end: number; paragraph: number }[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return [...text.matchAll(/[^\n]+/g)].flatMap((line, paragraph) =>
    [...segmenter.segment(line[0])].flatMap(({ segment, index }) => {
      const words = segment.trim();
      const start = line.index + index + segment.indexOf(words);
      return words ? [{ start, end: start + words.length, paragraph }] : [];
    }),
  );
}
