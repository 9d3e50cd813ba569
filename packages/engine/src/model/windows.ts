import { endsSentence } from "./word-features.ts";

/** How much the encoder reads at once, in sub-words without the special ones. */
export interface WindowLimits {
  subwords: number;
  /** Whole paragraphs before, as far as they fit, are read again so that the first paragraph has a past. */
  contextSubwords: number;
}

/** Words begin…past are read; the answers of words from `first` on count, those before are context. */
export interface Window {
  begin: number;
  first: number;
  past: number;
}

/** A text as windows see it, one entry a word. */
export interface WindowWords {
  forms: readonly string[];
  paragraphs: readonly number[];
  /** Sub-words of each word. */
  sizes: readonly number[];
}

interface Piece {
  start: number;
  past: number;
  size: number;
}

/** Windows of whole paragraphs that cover a text; a paragraph that is too long is cut after a sentence, or where it must be. */
export function planWindows(words: WindowWords, limits: WindowLimits): Window[] {
  const pieces = piecesOf(words, limits.subwords);
  const windows: Window[] = [];
  let at = 0;
  while (at < pieces.length) {
    const { begin, size } = contextBefore(pieces, at, limits);
    let past = at;
    let total = size;
    while (past < pieces.length && (past === at || total + (pieces[past]?.size ?? 0) <= limits.subwords)) {
      total += pieces[past]?.size ?? 0;
      past++;
    }
    windows.push({
      begin: pieces[begin]?.start ?? 0,
      first: pieces[at]?.start ?? 0,
      past: pieces[past - 1]?.past ?? 0,
    });
    at = past;
  }
  return windows;
}

function contextBefore(pieces: readonly Piece[], at: number, limits: WindowLimits): { begin: number; size: number } {
  let begin = at;
  let size = 0;
  while (begin > 0 && size + (pieces[begin - 1]?.size ?? 0) <= limits.contextSubwords) {
    begin--;
    size += pieces[begin]?.size ?? 0;
  }
  return size + (pieces[at]?.size ?? 0) > limits.subwords ? { begin: at, size: 0 } : { begin, size };
}

function piecesOf(words: WindowWords, limit: number): Piece[] {
  const { paragraphs, sizes } = words;
  const pieces: Piece[] = [];
  for (let start = 0; start < sizes.length; ) {
    let past = start;
    while (past < sizes.length && paragraphs[past] === paragraphs[start]) past++;
    pieces.push(...cutParagraph(words, { start, past, size: 0 }, limit));
    start = past;
  }
  return pieces;
}

/** A paragraph in pieces of at most `limit` sub-words, cut after the last sentence end that fits, else where it must be. */
function cutParagraph({ forms, sizes }: WindowWords, paragraph: Piece, limit: number): Piece[] {
  const pieces: Piece[] = [];
  let { start } = paragraph;
  let size = 0;
  let sentence = start;
  for (let place = start; place < paragraph.past; place++) {
    const own = sizes[place] ?? 0;
    if (size + own > limit && place > start) {
      const cut = sentence > start ? sentence : place;
      pieces.push({ start, past: cut, size: sum(sizes, start, cut) });
      size = sum(sizes, cut, place);
      start = cut;
    }
    size += own;
    if (endsSentence(forms[place] ?? "")) sentence = place + 1;
  }
  return [...pieces, { start, past: paragraph.past, size: sum(sizes, start, paragraph.past) }];
}

function sum(sizes: readonly number[], from: number, past: number): number {
  let total = 0;
  for (let place = from; place < past; place++) total += sizes[place] ?? 0;
  return total;
}
