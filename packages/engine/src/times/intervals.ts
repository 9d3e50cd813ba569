import type { Interval, Time } from "@parley/annotation";
import { dayNumber, readIsoDay } from "./calendar.ts";
import type { Piece } from "./piece.ts";
import { isLink, TO_WORDS } from "./ranges.ts";
import type { Expression } from "./recognise.ts";

/** A time expression with what it was resolved to. */
export interface ResolvedExpression {
  expression: Expression;
  time: Time;
}

type Stretch = Omit<Interval, "id">;

/** Before a time: the stretch begins with it, or ends with it. */
const BEGINNINGS: ReadonlySet<string> = new Set(["since", "starting", "beginning"]);
const ENDINGS: ReadonlySet<string> = new Set(["until", "till", "before"]);

/** "shortly before" and "two days before" a time are points. */
const NEARNESS =
  /^(?:shortly|just|days?|hours?|weeks?|months?|years?|minutes?|night|evening|morning|moments|long|soon)$/;

/**
 * Stretches told by two times ("Monday and Tuesday", "from 3 to 5 May"), or by one with the other end open: "since" and
 * "from … on" begin, "until" and "before" end. Two times with "and" are a stretch only where one follows the other, or
 * after "between".
 */
export function intervalsOf(pieces: readonly Piece[], resolved: readonly ResolvedExpression[]): Interval[] {
  const stretches: Stretch[] = [];
  for (let rank = 0; rank < resolved.length; rank++) {
    const closed = closedFrom(pieces, resolved, rank);
    const one = resolved[rank];
    const stretch = closed?.stretch ?? (one ? openStretch(pieces, one) : null);
    if (stretch) stretches.push(stretch);
    if (closed) rank = closed.last;
  }
  return stretches.map((stretch, rank) => ({ id: `i${rank + 1}`, ...stretch }));
}

/** The stretch that begins with the time at `rank`, over as many times as follow each other. */
function closedFrom(
  pieces: readonly Piece[],
  resolved: readonly ResolvedExpression[],
  rank: number,
): { stretch: Stretch; last: number } | null {
  let last = rank;
  while (resolved[last + 1] && goesOn(pieces, resolved, last)) last++;
  const [first, final] = [resolved[rank], resolved[last]];
  if (last === rank || !first || !final) return null;
  const { start } = first.time;
  if (first.time.value >= final.time.value && readIsoDay(first.time.value)) return null;
  return { stretch: { start, end: final.time.end, from: first.time.value, to: final.time.value }, last };
}

function goesOn(pieces: readonly Piece[], resolved: readonly ResolvedExpression[], rank: number): boolean {
  const [left, right] = [resolved[rank], resolved[rank + 1]];
  if (!left || !right || !isPoint(left.time) || !isPoint(right.time) || shapeOf(left.time) !== shapeOf(right.time))
    return false;
  const link = pieces[left.expression.to]?.text ?? "";
  if (link === "," && right.expression.from === left.expression.to + 1) {
    return isNext(left.time, right.time) && goesOn(pieces, resolved, rank + 1);
  }
  if (!isLink(pieces, left.expression, right.expression)) return false;
  if (pieces[right.expression.from]?.joined || TO_WORDS.has(link)) return true;
  return pieces[left.expression.from - 1]?.text === "between" || isNext(left.time, right.time);
}

/** A point of the calendar, known or not; no duration, no reference. */
function isPoint({ type, value }: Time): boolean {
  return (type === "DATE" || type === "TIME") && /^[\dX]{2}/.test(value);
}

/** Two ends of a stretch are told in the same grain: days, months, years. */
function shapeOf({ value }: Time): string {
  return value.replace(/[\dX]/g, "9").replace(/T.*/, "T");
}

/** Whether the second day, month or year follows the first. */
function isNext(left: Time, right: Time): boolean {
  const [one, other] = [readIsoDay(left.value), readIsoDay(right.value)];
  if (one && other) return dayNumber(other) - dayNumber(one) === 1;
  const [, weekday, next] = /^XXXX-WXX-(\d) XXXX-WXX-(\d)$/.exec(`${left.value} ${right.value}`) ?? [];
  if (weekday !== undefined) return (Number(weekday) % 7) + 1 === Number(next);
  return serial(right.value) - serial(left.value) === 1;
}

/** Months and years as numbers that count on; NaN for what is neither. */
function serial(value: string): number {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  return month === undefined ? Number(year) : Number(year) * 12 + Number(month);
}

function openStretch(pieces: readonly Piece[], { expression, time }: ResolvedExpression): Stretch | null {
  if (!isPoint(time)) return null;
  const { start, end, value } = time;
  const [far, before] = [expression.from - 2, expression.from - 1].map((at) => pieces[at]?.text ?? "");
  if (begins(before, pieces[expression.to]?.text)) return { start, end, from: value, to: ".." };
  return ends(far, before) ? { start, end, from: "..", to: value } : null;
}

/** "since", "from … on" */
function begins(before = "", after = ""): boolean {
  return BEGINNINGS.has(before) || (before === "from" && /^(?:on|onward|onwards)$/.test(after));
}

/** "until", "before", "no later than"; not "shortly before" */
function ends(far = "", before = ""): boolean {
  if (before === "than") return far === "later" || far === "after";
  return ENDINGS.has(before) && !(before === "before" && NEARNESS.test(far));
}
