import type { Piece } from "./piece.ts";

/** Joins spelled numbers of several pieces: "twenty-four", "two thousand and five", "nineteen ninety-six", "twenty-fifth". */
export function joinNumerals(pieces: readonly Piece[]): Piece[] {
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
  const whole = {
    ...left,
    end: right.end,
    text: `${left.text} ${right.text}`,
    written: `${left.written} ${right.written}`,
  };
  if (isTens(before) && right.ordinal !== undefined && right.ordinal < 10 && right.joined) {
    const { number: _, ...place } = whole;
    return { ...place, ordinal: (before % 100) + right.ordinal };
  }
  if (!isSpelled(right) || right.number === undefined) return null;
  const number = combined(before, right.number, left.text.endsWith("thousand"));
  if (number === null) return null;
  const isYear =
    (number >= 1100 && number < 2000 && !left.text.includes("hundred")) || (number >= 2000 && number < 2100);
  return { ...whole, number, ...(isYear ? { year: number } : {}) };
}

function isTens(number: number): boolean {
  return number % 10 === 0 && number % 100 >= 20;
}

/** Two spelled numbers that follow each other as one: 20 4 → 24, 2 1000 → 2000, 19 90 → 1990; null where they are two. */
function combined(before: number, after: number, isThousand: boolean): number | null {
  if (after === 100 || after === 1000) return before < 100 ? before * after : null;
  if (isTens(before) && after < 10) return before + after;
  if (after >= 100) return null;
  if (isRound(before, isThousand)) return before + after;
  return isCentury(before) && after >= 10 ? before * 100 + after : null;
}

/** What tens and ones may follow: "two hundred", "two thousand". */
function isRound(number: number, isThousand: boolean): boolean {
  return number % 100 === 0 && number >= 100 && (isThousand || number < 1000);
}

/** What tens may follow in a year: "nineteen", "twenty". */
function isCentury(number: number): boolean {
  return number === 20 || (number >= 11 && number <= 19);
}
