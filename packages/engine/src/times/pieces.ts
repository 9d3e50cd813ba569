import type { Span } from "@parley/annotation";
import { NUMERALS, ORDINALS } from "./lexicon.ts";
import { joinNumerals } from "./numerals.ts";
import type { Piece } from "./piece.ts";

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
      addWord(pieces, {
        ...word,
        written,
        sentence,
        joined: text[word.start - 1] === "-" && previous?.end === word.start - 1,
      });
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
