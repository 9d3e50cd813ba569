import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  isDay,
  padded,
  readIsoDay,
  weekdayOf,
  writeDay,
  writeMonth,
  writeQuarter,
  writeWeek,
} from "./calendar.ts";
import type { CalendarDate, Shift, TimeMeaning, Turn, Unit, WeekdayTold } from "./meaning.ts";
import { resolveCycle } from "./resolve-cycle.ts";
import { type Setting, yearNumber } from "./setting.ts";
import type { Direction } from "./tense.ts";

/** The further date is refused where the nearer one is that many times nearer, whatever the tense says. */
const FAR_TIMES = 4;

/** A clock time without a day is on the day that was spoken of no more than so many sentences before. */
const NEAR_SENTENCES = 3;

/** The TIMEX3 value of a meaning. Where the day of publication is missing its parts are X ("XXXX-WXX-2"). */
export function resolve(meaning: TimeMeaning, setting: Setting): string {
  const value = resolveWhen(meaning, setting);
  const day = meaning.wholeWeek ? readIsoDay(value) : null;
  if (day) return writeWeek(day);
  if (meaning.clock !== undefined) return `${value}T${meaning.clock}`;
  return meaning.part ? `${value}T${meaning.part}` : value;
}

function resolveWhen({ when }: TimeMeaning, setting: Setting): string {
  switch (when.by) {
    case "value":
      return when.value;
    case "calendar":
      return resolveCalendar(when, setting);
    case "weekday":
      return resolveWeekday(when, setting);
    case "shift":
      return resolveShift(when, setting);
    case "cycle":
      return resolveCycle(when, setting);
  }
}

function resolveCalendar(when: CalendarDate, setting: Setting): string {
  const { month, day } = when;
  const year = when.year ? yearNumber(when.year, setting.anchor) : calendarYear(when, setting);
  const written = year === null ? "XXXX" : padded(year, 4);
  if (month === undefined) return day === undefined ? written : dayOfMonth(day, setting);
  return day === undefined ? `${written}-${padded(month)}` : `${written}-${padded(month)}-${padded(day)}`;
}

/** The year of a month, or of a day of it, that came without one. */
function calendarYear({ month, day, turn }: CalendarDate, { anchor, direction }: Setting): number | null {
  if (!anchor || month === undefined) return null;
  if (turn !== undefined) return yearOfTurn(month, turn, anchor);
  const distance = (year: number) =>
    (year - anchor.year) * 365 + (month - anchor.month) * 30.4 + (day === undefined ? 0 : day - anchor.day);
  const isPast = distance(anchor.year) <= 0;
  const past = isPast ? anchor.year : anchor.year - 1;
  const future = isPast && distance(anchor.year) < 0 ? anchor.year + 1 : anchor.year;
  const [near, far] = Math.abs(distance(past)) <= distance(future) ? [past, future] : [future, past];
  if (direction === 0 || Math.abs(distance(far)) > FAR_TIMES * Math.abs(distance(near))) return near;
  return direction === -1 ? past : future;
}

/** "last June", "this June", "next June" */
function yearOfTurn(month: number, turn: Turn, anchor: Day): number {
  if (turn === -1) return month < anchor.month ? anchor.year : anchor.year - 1;
  return turn === 1 && month <= anchor.month ? anchor.year + 1 : anchor.year;
}

/** "the twenty-fifth": the nearest one. */
function dayOfMonth(day: number, { anchor }: Setting): string {
  if (!anchor) return `XXXX-XX-${padded(day)}`;
  const months = [-1, 0, 1].map((later) => ({ ...addMonths({ ...anchor, day: 1 }, later), day })).filter(isDay);
  const away = (candidate: Day) => Math.abs(dayNumber(candidate) - dayNumber(anchor));
  const nearest = months.toSorted((one, other) => away(one) - away(other))[0];
  return nearest ? writeDay(nearest) : `XXXX-XX-${padded(day)}`;
}

function resolveWeekday({ weekday, turn, week }: WeekdayTold, { anchor, direction }: Setting): string {
  if (!anchor) return `XXXX-WXX-${weekday}`;
  const today = weekdayOf(anchor);
  const inWeek = weekday - today;
  if (week !== undefined) return writeDay(addDays(anchor, inWeek + 7 * week));
  if (turn === 1) return writeDay(addDays(anchor, inWeek + 7));
  if (turn === -1) return writeDay(addDays(anchor, inWeek < 0 ? inWeek : inWeek - 7));
  const ahead = turn === 0 ? direction !== -1 : direction === 1;
  if (ahead) return writeDay(addDays(anchor, inWeek >= 0 ? inWeek : inWeek + 7));
  return writeDay(addDays(anchor, inWeek <= 0 ? inWeek : inWeek - 7));
}

function resolveShift(shift: Shift, setting: Setting): string {
  const quarter = setting.mentions.quarter();
  if (shift.comparing && quarter) return `${padded(quarter.year - 1, 4)}-Q${quarter.quarter}`;
  const base = baseOf(shift, setting);
  return base ? moved(base, shift, setting.direction) : unknownOf(shift.unit);
}

/** The day that a shift counts from. */
function baseOf({ from, unit }: Shift, { anchor, mentions, sentence }: Setting): Day | null {
  if (from === "publication") return anchor;
  const mention = unit === "day" ? mentions.day() : mentions.last();
  const isNear = mention !== null && (from === "mention" || sentence - mention.sentence <= NEAR_SENTENCES);
  return isNear ? mention.day : anchor;
}

function moved(base: Day, { unit, count, from }: Shift, direction: Direction): string {
  switch (unit) {
    case "week":
      if (from === "mention" && count !== 0) return writeDay(addDays(base, 7 * count));
      return writeWeek(addDays(base, 7 * weeksTold(base, count, direction)));
    case "fortnight":
      return writeWeek(addDays(base, 14 * count));
    case "weekend":
      return weekend(base, count, direction);
    case "month":
      return writeMonth(addMonths(base, count));
    case "quarter":
      return writeQuarter(addMonths(base, 3 * count));
    case "year":
      return padded(base.year + count, 4);
    case "decade":
      return count < 0 && Math.abs(count) > 1
        ? padded(base.year + 10 * count, 4)
        : padded(Math.floor(base.year / 10) + count, 3);
    case "century":
      return padded(Math.floor(base.year / 100) + count, 2);
    default:
      return writeDay(addDays(base, count));
  }
}

/** On a Sunday the week that ends is "last week", and "this week" may be the one that begins. */
function weeksTold(base: Day, count: number, direction: Direction): number {
  if (weekdayOf(base) !== 7 || count > 0 || count < -1) return count;
  return count === 0 ? Number(direction === 1) : count + 1;
}

/** The weekend that has begun or was last, or the coming one, as the tense says; "last" and "next" count weeks. */
function weekend(base: Day, count: number, direction: Direction): string {
  const today = weekdayOf(base);
  const isOver = count === 0 && today <= 5 && (direction === -1 || (direction === 0 && today <= 3));
  return `${writeWeek(addDays(base, 7 * (isOver ? -1 : count)))}-WE`;
}

function unknownOf(unit: Unit): string {
  const unknown: Partial<Record<Unit, string>> = {
    week: "XXXX-WXX",
    fortnight: "XXXX-WXX",
    weekend: "XXXX-WXX-WE",
    month: "XXXX-XX",
    quarter: "XXXX-QX",
    year: "XXXX",
    decade: "XXX",
    century: "XX",
  };
  return unknown[unit] ?? "XXXX-XX-XX";
}
