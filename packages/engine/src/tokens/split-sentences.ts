import type { Sentence, Span } from "@parley/annotation";
import { endsSentence, type Stop } from "./sentence-end.ts";

/** Stops with the closing marks and note numbers that stand right after them. */
const STOPS = /[.?!…][.?!…"'”’»)\]]*(?:\s?\[(?:\d{1,3}|[a-z]|[a-z][a-z ]{1,30}needed)\])*/gu;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The sentences of the paragraphs, in order, without blanks at their ends. Together they hold every character of the
 * paragraphs that is not a blank; no sentence reaches over the end of a paragraph; a quotation mark or bracket that closes
 * after the stop belongs to the sentence that it closes. Takes time in proportion to the length of the text.
 */
export function splitSentences(text: string, paragraphs: readonly Span[]): Sentence[] {
  return paragraphs
    .flatMap((span, paragraph) => splitParagraph(text.slice(span.start, span.end), span.start, paragraph))
    .flatMap((sentence) => withinLimit(text, sentence));
}

/** No sentence is longer, in characters: a list or a text without stops is cut at blanks, so that what is read in a sentence stays together. */
const LONGEST = 2000;

function withinLimit(text: string, sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST) {
    const blank = text.slice(start, start + LONGEST).search(/\s\S*$/u);
    const end = blank > 0 ? start + blank : start + LONGEST;
    pieces.push({ ...sentence, start, end: start + text.slice(start, end).trimEnd().length });
    start = nextVisible(text, end);
  }
  return [...pieces, { ...sentence, start }];
}

function splitParagraph(words: string, offset: number, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let looked = 0;
  let hasWord = false;
  for (const match of words.matchAll(STOPS)) {
    const stop: Stop = { start: match.index, end: match.index + match[0].length, marks: match[0] };
    hasWord ||= LETTER_OR_DIGIT.test(words.slice(looked, stop.start));
    looked = stop.end;
    if (stop.end >= words.length || !hasWord || !endsSentence({ words, sentenceStart: start, stop })) continue;
    sentences.push({ start: offset + start, end: offset + stop.end, paragraph });
    start = nextVisible(words, stop.end);
    hasWord = false;
  }
  return closeParagraph(
    sentences,
    { start: offset + start, end: offset + words.length, paragraph },
    words.slice(start),
  );
}

/** Adds what is left; marks without a letter or digit go to the sentence before them. */
function closeParagraph(sentences: Sentence[], rest: Sentence, words: string): Sentence[] {
  const last = sentences.at(-1);
  if (last && !LETTER_OR_DIGIT.test(words)) last.end = Math.max(last.end, rest.end);
  else if (words !== "") sentences.push(rest);
  return sentences;
}

function nextVisible(words: string, from: number): number {
  let at = from;
  while (at < words.length && /\s/u.test(words[at] ?? "")) at++;
  return at;
}
