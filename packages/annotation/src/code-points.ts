import type { Span } from "./span.ts";

/** Turns offsets of one text from UTF-16 code units into code points and back, for formats that count characters. */
export interface CodePointMap {
  /** A span in code points for one in code units. */
  toCodePoints(span: Span): Span;
  /** A span in code units for one in code points. */
  toCodeUnits(span: Span): Span;
}

/**
 * The map of a text. An offset inside a surrogate pair counts as the end of that character.
 * Costs one pass over the text; each conversion is a binary search over its astral characters.
 */
export function codePointMap(text: string): CodePointMap {
  const astral: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const point = text.codePointAt(unit);
    if (point !== undefined && point > 0xffff) astral.push(unit++);
  }
  const toPoint = (unit: number) => unit - countBelow(astral, (start) => start < unit);
  const toUnit = (point: number) => point + countBelow(astral, (start, rank) => start - rank < point);
  return {
    toCodePoints: ({ start, end }) => ({ start: toPoint(start), end: toPoint(end) }),
    toCodeUnits: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}

/** How many leading entries of a sorted list satisfy `below`, which must be true for a prefix only. */
function countBelow(sorted: readonly number[], below: (entry: number, rank: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(sorted[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
