import { type Span, trimmed } from "@parley/annotation";
import { paragraphsOf } from "./segments.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*(?<![.,])/gu;

/** The places of a text's words: letters and digits with what joins them. */
export function wordsOf(text: string): Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** What was selected, as whole words: one span a paragraph, blanks at the ends left out; empty where nothing is left. */
export function wholeWords(text: string, { start, end }: Span): Span[] {
  if (start >= end) return [];
  return paragraphsOf(text).flatMap((paragraph) => {
    const clipped = { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
    if (clipped.start >= clipped.end) return [];
    return trimmed(text, grown(text, clipped)) ?? [];
  });
}

/** A selection that begins or ends within a word takes the whole word. */
function grown(text: string, { start, end }: Span): Span {
  const first = wordsOf(text.slice(Math.max(0, start - 60), start + 60)).map((word) => moved(word, start - 60));
  const last = wordsOf(text.slice(Math.max(0, end - 60), end + 60)).map((word) => moved(word, end - 60));
  return {
    start: first.find((word) => word.start < start && start < word.end)?.start ?? start,
    end: last.find((word) => word.start < end && end < word.end)?.end ?? end,
  };
}

function moved(word: Span, from: number): Span {
  const offset = Math.max(0, from);
  return { start: word.start + offset, end: word.end + offset };
}

/** Which words are selected by key: from the anchor to the focus, as ranks among the text's words. */
export interface WordCursor {
  anchor: number;
  focus: number;
}

/** A step of the cursor: by a word, or by a sentence. */
export interface WordStep {
  words: readonly Span[];
  sentences: readonly Span[];
  by: "word" | "sentence";
  direction: 1 | -1;
  /** Whether the anchor stays. */
  extends: boolean;
}

/** The cursor one step on; at an end it stays. */
export function stepped(cursor: WordCursor, step: WordStep): WordCursor {
  const wanted = step.by === "word" ? cursor.focus + step.direction : sentenceAway(cursor, step);
  const focus = Math.min(step.words.length - 1, Math.max(0, wanted));
  return { anchor: step.extends ? cursor.anchor : focus, focus };
}

/** The first word of the next sentence, or of this or the one before. */
function sentenceAway({ focus }: WordCursor, { words, sentences, direction }: WordStep): number {
  const at = words[focus]?.start ?? 0;
  const starts = sentences.map(({ start }) => start);
  const to = direction > 0 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
  if (to === undefined) return direction > 0 ? words.length - 1 : 0;
  return words.findIndex(({ start }) => start >= to);
}

/** The stretch that a cursor selects. */
export function selectedBy({ anchor, focus }: WordCursor, words: readonly Span[]): Span | null {
  const [first, last] = [words[Math.min(anchor, focus)], words[Math.max(anchor, focus)]];
  return first && last ? { start: first.start, end: last.end } : null;
}
