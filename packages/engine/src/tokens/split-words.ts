import type { Span } from "@parley/annotation";

/** A word or punctuation mark: what the model gives one label to. */
export type Word = Span;

/**
 * Abbreviations that are one word with their stop. All others give their stop away ("Capt" "."), because the corpus
 * that the model learns from has them so.
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "Mr Mrs Ms Dr Sen Gov Rep Gen Lt Col Sgt Maj Rev Prof Jr Sr St Inc Corp Co Ltd vs " +
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
  ).split(" "),
);

/** In this order: initials, letters with hyphens inside, numbers, runs of one mark, any other character. */
const WORD =
  /(?:\p{L}\.){2,12}(?:s\.?)?(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:[-‐‑][\p{L}\p{M}\p{N}_]+)*|\p{N}+(?:[.,:]\p{N}+)*|\.{2,}|-{2,}|_+|'{2}|[^\s]/uy;

const BLANK = /\s+/uy;

/** What stands after an apostrophe in a clitic: 's, 're, 've, 'll, 'd, 'm. */
const CLITIC = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;

/** The rest of a negation whose n stands before the apostrophe. */
const NEGATION_END = /['’]t(?![\p{L}\p{N}])/iuy;

const NUMBERED = /\s*\p{N}/uy;

/**
 * The words of the text at `span`, in order; together they hold each character that is not a blank exactly once.
 * Quotation marks and punctuation are words of their own, so are possessives ('s) and negations (n't); words with hyphens
 * are whole ("cease-fire") unless they begin with a number ("28", "-", "point"); initials keep their stops ("U.S.").
 * @see The words of PolNeAR, which this follows: https://aclanthology.org/L18-1524/
 */
export function splitWords(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  const part = span.end < text.length ? text.slice(0, span.end) : text;
  let at = span.start;
  while (at < span.end) {
    at = endOfMatch(BLANK, part, at) ?? at;
    if (at >= span.end) break;
    at = takeWord(part, at, words);
  }
  return words;
}

/** Adds the word that starts at `start`, two where a negation or clitic is split off, and gives the place after it. */
function takeWord(text: string, start: number, words: Word[]): number {
  const end = endOfMatch(WORD, text, start) ?? start + 1;
  const clitic = words.at(-1)?.end === start ? endOfMatch(CLITIC, text, start) : null;
  if (clitic !== null) {
    words.push({ start, end: clitic });
    return clitic;
  }
  const negation = negationEnd(text, start, end);
  if (negation !== null) {
    words.push({ start, end: end - 1 }, { start: end - 1, end: negation });
    return negation;
  }
  const whole = text[end] === "." && keepsStop(text, start, end) ? end + 1 : end;
  words.push({ start, end: whole });
  return whole;
}

function negationEnd(text: string, start: number, end: number): number | null {
  const last = text[end - 1];
  if (end - start < 2 || (last !== "n" && last !== "N")) return null;
  return endOfMatch(NEGATION_END, text, end);
}

function keepsStop(text: string, start: number, end: number): boolean {
  if (end - start > 4 || text[end + 1] === ".") return false;
  const word = text.slice(start, end);
  return word === "No" ? endOfMatch(NUMBERED, text, end + 1) !== null : ABBREVIATIONS.has(word);
}

function endOfMatch(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : null;
}
