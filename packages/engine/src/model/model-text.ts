import { cut, type Span } from "@parley/annotation";
import { touching } from "../tokens/word-index.ts";
import type { WordTokenizer } from "./word-tokenizer.ts";

/** A text as the model sees it; all lists have one entry a word. */
export interface ModelText {
  text: string;
  words: readonly Span[];
  forms: string[];
  /** Index of each word's paragraph. */
  paragraphs: number[];
  /** Sub-words of each word. */
  ids: (readonly number[])[];
}

/** Words with their paragraphs and sub-words. */
export function modelText(
  text: string,
  tokens: { words: readonly Span[]; paragraphs: readonly Span[] },
  tokenizer: WordTokenizer,
): ModelText {
  const forms = tokens.words.map((word) => cut(text, word));
  const paragraphs = tokens.paragraphs.flatMap((paragraph, place) =>
    touching(tokens.words, paragraph).map(() => place),
  );
  return { text, words: tokens.words, forms, paragraphs, ids: forms.map(tokenizer.subwords) };
}

/** The span of words first…past in the text. */
export function spanOfWords({ words }: ModelText, first: number, past: number): Span {
  return { start: words[first]?.start ?? 0, end: words[past - 1]?.end ?? 0 };
}
