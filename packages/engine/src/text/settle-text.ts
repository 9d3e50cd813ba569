import type { Span } from "@parley/annotation";

/** A text as it is read, and the way back to the text that came. */
export interface SettledText {
  /** In NFC, with LF as the only line end, without blanks at its ends. */
  text: string;
  /** The span of the raw text that became this span: whole characters, so it may be wider where several became one. */
  toRaw(span: Span): Span;
}

/** A stretch that settling changed: `[start, end)` became of `[rawStart, rawEnd)`. */
interface Change extends Span {
  rawStart: number;
  rawEnd: number;
}

/**
 * Line ends, characters with what may combine with them (marks, Hangul vowels and finals, Kirat Rai vowels), and other
 * characters beyond ASCII: outside these pieces, and across their borders, NFC changes nothing.
 * @see https://www.unicode.org/reports/tr15/#Detecting_Normalization_Forms
 */
const PIECES = /\r\n?|\P{M}?[\p{M}\u1161-\u1175\u11a8-\u11c2\u{16d63}\u{16d67}-\u{16d6a}]+|[\u0080-\u{10ffff}]/gu;

/** The text as it is read: NFC, LF, trimmed at its ends, nothing else changed; and the map back to `raw`. */
export function settleText(raw: string): SettledText {
  const { whole, changes } = normalise(raw);
  const text = whole.trim();
  const shift = whole.length - whole.trimStart().length;
  return {
    text,
    toRaw: (span) => ({
      start: rawStart(changes, span.start + shift),
      end: rawEnd(changes, span.end + shift),
    }),
  };
}

function normalise(raw: string): { whole: string; changes: Change[] } {
  if (!raw.includes("\r") && raw.normalize("NFC") === raw) return { whole: raw, changes: [] };
  const parts: string[] = [];
  const changes: Change[] = [];
  let copied = 0;
  let length = 0;
  for (const { 0: piece, index } of raw.matchAll(PIECES)) {
    const settled = piece.startsWith("\r") ? "\n" : piece.normalize("NFC");
    if (settled === piece) continue;
    parts.push(raw.slice(copied, index), settled);
    length += index - copied;
    copied = index + piece.length;
    changes.push({ start: length, end: length + settled.length, rawStart: index, rawEnd: copied });
    length += settled.length;
  }
  parts.push(raw.slice(copied));
  return { whole: parts.join(""), changes };
}

function rawStart(changes: readonly Change[], at: number): number {
  const change = lastWhere(changes, (start) => start <= at);
  if (!change) return at;
  return at < change.end ? change.rawStart : change.rawEnd + at - change.end;
}

function rawEnd(changes: readonly Change[], at: number): number {
  const change = lastWhere(changes, (start) => start < at);
  if (!change) return at;
  return at < change.end ? change.rawEnd : change.rawEnd + at - change.end;
}

/** The last change whose start satisfies `before`, which must hold for a prefix only. */
function lastWhere(changes: readonly Change[], before: (start: number) => boolean): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(changes[middle]?.start ?? 0)) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
