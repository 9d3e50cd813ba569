import stringWidth from "string-width";
import { type Piece, piece, type Tone } from "../view/piece.ts";
import { shown } from "../view/shown.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How a run of pieces is laid out. All widths are in terminal columns. */
export interface Layout {
  width: number;
  /** Put before the first line. */
  first: Piece[];
  /** Put before every further line. */
  further: Piece[];
}

/** What stands between two blanks; it may be of several tones. */
interface Word {
  pieces: Piece[];
  width: number;
  /** The tone of the blank before it; null = none, as within a word that had to be cut. */
  blank: Tone | null;
}

/** Pieces as lines no wider than asked, broken at blanks; a word wider than a line is cut. What a terminal would obey is shown as signs. */
export function wrapped(pieces: readonly Piece[], { width, first, further }: Layout): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [...first];
  let used = widthOf(first);
  const room = Math.max(8, width - Math.max(widthOf(first), widthOf(further)));
  let empty = true;
  for (const word of wordsOf(pieces, room)) {
    const gap = empty || word.blank === null ? 0 : 1;
    if (!empty && used + gap + word.width > width) {
      lines.push(line);
      line = [...further];
      used = widthOf(further);
      empty = true;
    }
    if (!empty && word.blank !== null) line.push(piece(" ", word.blank));
    line.push(...word.pieces);
    used += (empty ? 0 : gap) + word.width;
    empty = false;
  }
  return [...lines, line].map(merged);
}

/** The width of pieces in columns. */
export function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { words }) => sum + stringWidth(words), 0);
}

function wordsOf(pieces: readonly Piece[], room: number): Word[] {
  const words: Word[] = [];
  let open: Word = { pieces: [], width: 0, blank: null };
  for (const { words: run, tone } of pieces) {
    for (const part of shown(run)
      .split(/( +)/)
      .filter((part) => part !== "")) {
      if (part.startsWith(" ")) {
        words.push(open);
        open = { pieces: [], width: 0, blank: tone };
      } else {
        open.pieces.push(piece(part, tone));
        open.width += stringWidth(part);
      }
    }
  }
  return [...words, open].filter((word) => word.pieces.length > 0).flatMap((word) => cutTo(word, room));
}

/** A word in parts that fit into a line. */
function cutTo(word: Word, room: number): Word[] {
  if (word.width <= room) return [word];
  const parts: Word[] = [];
  let part: Word = { pieces: [], width: 0, blank: word.blank };
  for (const { words, tone } of word.pieces) {
    for (const { segment } of graphemes.segment(words)) {
      const width = stringWidth(segment);
      if (part.width + width > room) {
        parts.push(part);
        part = { pieces: [], width: 0, blank: null };
      }
      part.pieces.push(piece(segment, tone));
      part.width += width;
    }
  }
  return [...parts, part];
}

function merged(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { words, tone } of line) {
    const last = pieces.at(-1);
    if (last && last.tone === tone) last.words += words;
    else pieces.push(piece(words, tone));
  }
  return pieces;
}
