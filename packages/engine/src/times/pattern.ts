import { MONTHS } from "../text/months.ts";
import { COUNT_ENDS, DAY_PARTS, DECADES, MENTION_TURNS, SEASONS, TURNS, UNITS, WEEKDAYS, ZONES } from "./lexicon.ts";
import type { Piece } from "./piece.ts";

/** The pieces that the elements of a pattern matched, by their name, class or word. */
export type Captured = Readonly<Partial<Record<string, Piece>>>;

interface Element {
  /** Words that match; empty for a class. */
  words: ReadonlySet<string>;
  matches: ((piece: Piece) => boolean) | null;
  name: string;
  optional: boolean;
}

/** A sequence of words and classes of words, ready to be matched. */
export type Pattern = readonly Element[];

/** The classes that patterns name in capitals. */
const CLASSES: Readonly<Record<string, (piece: Piece) => boolean>> = {
  NUM: (piece) => piece.number !== undefined,
  COUNT: (piece) => piece.number !== undefined && piece.number < 1000 && piece.year === undefined,
  ORD: (piece) => piece.ordinal !== undefined,
  YEAR: (piece) => piece.year !== undefined,
  DAY: (piece) => isDayNumber(piece.number) || isDayNumber(piece.ordinal),
  HOUR: (piece) => piece.number !== undefined && piece.number >= 1 && piece.number <= 12 && /^\d/u.test(piece.text),
  CLOCK: (piece) => /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u.test(piece.text),
  MILITARY: (piece) => /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(piece.text),
  MONTH: (piece) => MONTHS.has(withoutStop(piece.text)) && !/^ma[ry]/u.test(piece.written),
  WEEKDAY: (piece) => WEEKDAYS.has(piece.text),
  UNIT: (piece) => UNITS.has(piece.text),
  UNITS: (piece) => UNITS.has(piece.text) && piece.text.endsWith("s"),
  PART: (piece) => DAY_PARTS.has(piece.text),
  SEASON: (piece) => SEASONS.has(piece.text),
  TURN: (piece) => TURNS.has(piece.text),
  KIN: (piece) => MENTION_TURNS.has(piece.text),
  AGO: (piece) => COUNT_ENDS.has(piece.text),
  ZONE: (piece) => ZONES.has(piece.text),
  DECADE: (piece) => /^(?:(?:1[5-9]|20)\d0s|[2-9]0s)$/u.test(piece.text) || DECADES.has(piece.text),
};

/**
 * Reads a pattern: words and classes (in capitals) with blanks between them; `a|b` is one of several, a final `?` makes
 * optional, `name:` in front gives the element another name than its own.
 * @throws {RangeError} if it names a class that does not exist
 */
export function pattern(source: string): Pattern {
  return source.split(" ").map((written) => {
    const [, given, body = "", mark] = /^(?:([a-z]+):)?(.+?)(\?)?$/.exec(written) ?? [];
    const isClass = /^[A-Z]+$/.test(body);
    const matches = isClass ? CLASSES[body] : null;
    if (matches === undefined)
      throw new RangeError(`expected a class of words, got ${body} in the pattern "${source}"`);
    return {
      words: new Set(isClass ? [] : body.split("|")),
      matches,
      name: given ?? body,
      optional: mark !== undefined,
    };
  });
}

/** What a pattern matches from the piece at `at` on, in its sentence: the place after it and its pieces; null where nothing. */
export function matchPattern(
  whole: Pattern,
  pieces: readonly Piece[],
  at: number,
): { end: number; captured: Captured } | null {
  const captured: Partial<Record<string, Piece>> = {};
  const sentence = pieces[at]?.sentence;
  const walk = (element: number, place: number): number | null => {
    const wanted = whole[element];
    if (!wanted) return place;
    const piece = pieces[place];
    if (piece && piece.sentence === sentence && fits(wanted, piece)) {
      const end = walk(element + 1, place + 1);
      if (end !== null) {
        captured[wanted.name] = piece;
        return end;
      }
    }
    return wanted.optional ? walk(element + 1, place) : null;
  };
  const end = walk(0, at);
  return end === null || end === at ? null : { end, captured };
}

/** The elements with which a match of the pattern may begin: up to the first that is not optional. */
export function leadingElements(whole: Pattern): Pattern {
  const required = whole.findIndex((element) => !element.optional);
  return required === -1 ? whole : whole.slice(0, required + 1);
}

/** The word without the stop of its abbreviation. */
export function withoutStop(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

function fits(element: Element, piece: Piece): boolean {
  return element.matches ? element.matches(piece) : element.words.has(piece.text);
}

function isDayNumber(number: number | undefined): boolean {
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= 31;
}
