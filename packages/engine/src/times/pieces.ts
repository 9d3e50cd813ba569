import type { Span } from "@parley/annotation";
import { NUMERALS, ORDINALS } from "./lexicon.ts";

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

const DIGITS = /^\d{1,9}$|^\d{1,3}(?:,\d{3})+$/u;
const ENDINGS = /^(?:s|st|nd|rd|th)$/iu;

/** The pieces of the words of each sentence, in order. `words` are those of the whole text. */
export function piecesOf(text: string, words: readonly Span[], sentences: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let sentence = 0;
  for (const [rank, word] of words.entries()) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= word.start) sentence++;
    if (isHyphen(text, words, rank)) continue;
    const previous = pieces.at(-1);
    const written = text.slice(word.start, word.end);
    if (previous?.end === word.start && ENDINGS.test(written) && /^\d+$/u.test(previous.written)) {
      extend(previous, written, word.end);
    } else {
      addWord(pieces, { ...word, written, sentence, joined: text[word.start - 1] === "-" && previous?.end === word.start - 1 });
    }
  }
  return joinNumerals(pieces);
}

/** "28-point" is three words: its hyphen ties the outer two. */
function isHyphen(text: string, words: readonly Span[], rank: number): boolean {
  const word = words[rank];
  return (
    word !== undefined &&
    word.end - word.start === 1 &&
    text[word.start] === "-" &&
    words[rank - 1]?.end === word.start &&
    words[rank + 1]?.start === word.end
  );
}

/** "1990" and "s" are one piece, so are "20" and "th". */
function extend(piece: Piece, ending: string, end: number): void {
  piece.text += ending.toLowerCase();
  piece.written += ending;
  piece.end = end;
  if (ending.toLowerCase() !== "s" && piece.number !== undefined) piece.ordinal = piece.number;
  delete piece.number;
  delete piece.year;
}

function addWord(pieces: Piece[], word: Omit<Piece, "text">): void {
  let start = word.start;
  for (const [rank, part] of word.written.split("-").entries()) {
    const joined = rank === 0 ? word.joined : true;
    if (part !== "") pieces.push(pieceOf({ ...word, written: part, start, end: start + part.length, joined }));
    start += part.length + 1;
  }
  if (word.written.replaceAll("-", "") === "") pieces.push({ ...word, text: word.written });
}

function pieceOf(part: Omit<Piece, "text">): Piece {
  const text = part.written.toLowerCase().replaceAll("’", "'");
  const piece: Piece = { ...part, text };
  const ordinal = ORDINALS.get(text);
  if (ordinal !== undefined) piece.ordinal = ordinal;
  const number = DIGITS.test(text) ? Number(text.replaceAll(",", "")) : NUMERALS.get(text);
  if (number === undefined) return piece;
  piece.number = number;
  if (/^(?:1\d|20|21)\d\d$/u.test(text)) piece.year = number;
  return piece;
}

/** Joins spelled numbers of several pieces: "twenty-four", "two thousand and five", "nineteen ninety-six", "twenty-fifth". */
function joinNumerals(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const whole = last && last.sentence === piece.sentence && isSpelled(last) ? joinedNumeral(last, piece) : null;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(piece);
  }
  return joined;
}

function isSpelled(piece: Piece): boolean {
  return piece.number !== undefined && /^\p{L}/u.test(piece.written);
}

/** Both pieces as one number, place or year; null where they are none. */
function joinedNumeral(left: Piece, right: Piece): Piece | null {
  const before = left.number ?? 0;
  const whole = { ...left, end: right.end, text: `${left.text} ${right.text}`, written: `${left.written} ${right.written}` };
  if (isTens(before) && right.ordinal !== undefined && right.ordinal < 10 && right.joined) {
    const { number: _, ...place } = whole;
    return { ...place, ordinal: (before % 100) + right.ordinal };
  }
  if (!isSpelled(right) || right.number === undefined) return null;
  const number = combined(before, right.number, left.text.endsWith("thousand"));
  if (number === null) return null;
  const isYear = (number >= 1100 && number < 2000 && !left.text.includes("hundred")) || (number >= 2000 && number < 2100);
  return { ...whole, number, ...(isYear ? { year: number } : {}) };
}

function isTens(number: number): boolean {
  return number % 10 === 0 && number % 100 >= 20;
}

/** Two spelled numbers that follow each other as one: 20 4 → 24, 2 1000 → 2000, 19 90 → 1990; null where they are two. */
function combined(before: number, after: number, isThousand: boolean): number | null {
  if (after === 100 || after === 1000) return before < 100 ? before * after : null;
  if (after === 12 && before < 10) return null;
  if (isTens(before) && after < 10) return before + after;
  if (before % 100 === 0 && before >= 100 && after < 100 && (isThousand || before < 1000)) return before + after;
  if ((before === 20 || (before >= 11 && before <= 19)) && after >= 10 && after < 100) return before * 100 + after;
  return null;
}
