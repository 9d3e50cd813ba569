import type { CalendarDate } from "./meaning.ts";
import type { Piece } from "./piece.ts";
import type { Expression } from "./recognise.ts";

/** Words between the two ends of a stretch. */
export const TO_WORDS: ReadonlySet<string> = new Set(["to", "through", "until", "till", "–", "-", "/"]);

/** What may follow the last number of "June 3 and 4", so that it counts no people. */
const AFTER_DAY =
  /^(?:[.,;:!?)\]”"’'–—-]+|in|at|on|to|for|with|and|between|near|by|the|of|when|where|as|after|before|but|or|they|he|she|during|under)$/u;

/**
 * The expressions with the bare days added that share a month with them ("June 16 to 19", "3 and 4 May"), and with the
 * year told once given to both ends ("from January to March 2013").
 */
export function spellOutRanges(pieces: readonly Piece[], expressions: readonly Expression[]): Expression[] {
  const taken = new Set(
    expressions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, rank) => from + rank)),
  );
  const spelled = expressions.flatMap((expression) => {
    const added = endsBeside(pieces, expression).filter(({ from }) => !taken.has(from));
    for (const { from } of added) taken.add(from);
    return [...added, expression].toSorted((one, other) => one.from - other.from);
  });
  return shareYears(pieces, spelled);
}

/** The bare ends of the stretches that an expression is the told end of. */
function endsBeside(pieces: readonly Piece[], expression: Expression): Expression[] {
  const { when, clock, part } = { ...expression.meaning };
  const years = yearAfter(pieces, expression);
  if (years) return [years];
  if (when.by !== "calendar" || when.month === undefined || when.day === undefined || clock !== undefined || part)
    return [];
  return [dayBefore(pieces, expression, when), dayAfter(pieces, expression, when)].filter((end) => end !== null);
}

/** "-88" after "1987" */
function yearAfter(pieces: readonly Piece[], { to, meaning }: Expression): Expression | null {
  const isLinked = pieces[to]?.text === "–" || pieces[to]?.text === "/";
  const at = isLinked ? to + 1 : to;
  const piece = pieces[at];
  const { when } = meaning;
  const isYear = when.by === "calendar" && when.year && "number" in when.year && when.month === undefined;
  if (
    !isYear ||
    !when.year ||
    !("number" in when.year) ||
    !piece ||
    !(piece.joined || isLinked) ||
    !/^\d\d$/.test(piece.text)
  )
    return null;
  const number = Math.floor(when.year.number / 100) * 100 + Number(piece.text);
  if (number <= when.year.number) return null;
  return {
    start: piece.start,
    end: piece.end,
    from: at,
    to: at + 1,
    meaning: { ...meaning, when: { ...when, year: { number } } },
  };
}

/** "16 to" before "19 June" */
function dayBefore(pieces: readonly Piece[], { from, meaning }: Expression, when: CalendarDate): Expression | null {
  const first = pieces[from];
  const isDayFirst = first?.number === when.day || first?.ordinal === when.day;
  const at = first?.joined ? from - 1 : from - 2;
  const piece = pieces[at];
  const between = pieces[from - 1]?.text ?? "";
  if (!first || !isDayFirst || !piece || piece.sentence !== first.sentence || !isBareDay(piece)) return null;
  if (!first.joined && !TO_WORDS.has(between) && between !== "and") return null;
  return dayExpression(piece, at, { meaning, when });
}

/** "to 19" after "June 16" */
function dayAfter(pieces: readonly Piece[], { from, to, meaning }: Expression, when: CalendarDate): Expression | null {
  const link = pieces[to];
  const isJoined = link?.joined === true;
  const at = isJoined ? to : to + 1;
  const piece = pieces[at];
  const next = pieces[at + 1];
  const isLinked = isJoined || TO_WORDS.has(link?.text ?? "") || link?.text === "and";
  if (!piece || !isLinked || piece.sentence !== pieces[from]?.sentence || !isBareDay(piece)) return null;
  const isLast =
    link?.text !== "and" ||
    !next ||
    next.sentence !== piece.sentence ||
    next.year !== undefined ||
    AFTER_DAY.test(next.text);
  return isLast && !next?.joined ? dayExpression(piece, at, { meaning, when }) : null;
}

function isBareDay(piece: Piece): boolean {
  const number = piece.number ?? piece.ordinal;
  return number !== undefined && number >= 1 && number <= 31 && /^\d{1,2}(?:st|nd|rd|th)?$/.test(piece.text);
}

function dayExpression(
  piece: Piece,
  at: number,
  { meaning, when }: { meaning: Expression["meaning"]; when: CalendarDate },
): Expression {
  const day = piece.number ?? piece.ordinal ?? 1;
  return { start: piece.start, end: piece.end, from: at, to: at + 1, meaning: { ...meaning, when: { ...when, day } } };
}

/** Gives the year of the last end of a stretch to the first where that has none. */
function shareYears(pieces: readonly Piece[], expressions: readonly Expression[]): Expression[] {
  return expressions.map((expression, rank) => {
    const next = expressions[rank + 1];
    const { when } = expression.meaning;
    const other = next?.meaning.when;
    if (
      !next ||
      other?.by !== "calendar" ||
      when.by !== "calendar" ||
      when.month === undefined ||
      when.year ||
      !isLink(pieces, expression, next)
    ) {
      return expression;
    }
    if (!other.year || !("number" in other.year) || other.month === undefined) return expression;
    const year = { number: when.month <= other.month ? other.year.number : other.year.number - 1 };
    return { ...expression, meaning: { ...expression.meaning, when: { ...when, year } } };
  });
}

/** Whether the two expressions are the ends of a stretch, or two of a row. */
export function isLink(pieces: readonly Piece[], left: Expression, right: Expression): boolean {
  if (pieces[left.from]?.sentence !== pieces[right.from]?.sentence) return false;
  if (right.from === left.to) return pieces[right.from]?.joined === true;
  const link = pieces[left.to]?.text ?? "";
  return right.from === left.to + 1 && (TO_WORDS.has(link) || link === "and");
}
