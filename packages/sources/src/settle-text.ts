import type { OriginSegment } from "./origin-map.ts";

/** A text in its settled form, with the segments that lead back to what it was made of. */
export interface SettledText {
  text: string;
  segments: OriginSegment[];
}

/** A piece of settled text and the stretch of the raw text that it replaces. */
interface Piece {
  words: string;
  from: number;
  to: number;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The text as a Reading keeps it: NFC, line ends as LF, no white space at its ends. Nothing else is changed.
 * Empty where there is nothing but white space.
 */
export function settleText(raw: string): SettledText {
  const start = raw.length - raw.trimStart().length;
  const end = raw.trimEnd().length;
  const segments: OriginSegment[] = [];
  let text = "";
  for (const { words, from, to } of settledPieces(raw.slice(0, Math.max(start, end)), start)) {
    extend(segments, {
      text: { start: text.length, end: text.length + words.length },
      original: { start: from, end: to },
    });
    text += words;
  }
  return { text, segments };
}

function* settledPieces(raw: string, start: number): Generator<Piece> {
  const lineEnds = /\r\n?|\n/g;
  let at = start;
  lineEnds.lastIndex = start;
  for (const match of raw.matchAll(lineEnds)) {
    yield* linePieces(raw.slice(at, match.index), at);
    at = match.index + match[0].length;
    yield { words: "\n", from: match.index, to: at };
  }
  yield* linePieces(raw.slice(at), at);
}

/** One line in NFC, grapheme by grapheme where it is not in NFC already, so that offsets stay exact. */
function* linePieces(line: string, at: number): Generator<Piece> {
  if (line === "") return;
  const settled = line.normalize("NFC");
  if (settled === line) {
    yield { words: line, from: at, to: at + line.length };
    return;
  }
  const pieces = [...graphemes.segment(line)].map(({ segment, index }) => ({
    words: segment.normalize("NFC"),
    from: at + index,
    to: at + index + segment.length,
  }));
  const exact = pieces.map(({ words }) => words).join("") === settled;
  yield* exact ? pieces : [{ words: settled, from: at, to: at + line.length }];
}

/** Appends a segment, or lengthens the last one where both are one to one and touch. */
function extend(segments: OriginSegment[], next: OriginSegment): void {
  const last = segments.at(-1);
  if (last && last.original.end === next.original.start && isOneToOne(last) && isOneToOne(next)) {
    last.text.end = next.text.end;
    last.original.end = next.original.end;
  } else segments.push(next);
}

function isOneToOne({ text, original }: OriginSegment): boolean {
  return text.end - text.start === original.end - original.start;
}
