import { addDays, addMonths, type Day, dayNumber, padded, quarterOf, writeDay } from "./calendar.ts";
import { feastDay } from "./feasts.ts";
import type { Cycle, Turn } from "./meaning.ts";
import { type Setting, yearNumber } from "./setting.ts";
import type { Direction } from "./tense.ts";

/** The months in which a season, quarter or half begins, and how many it lasts. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** So long after its end a quarter is still reported on: "expects to post a third-quarter loss". */
const MONTHS_OF_REPORTING = 3;

/** The TIMEX3 value of a quarter, half, season or feast. */
export function resolveCycle(cycle: Cycle, setting: Setting): string {
  if (cycle.cycle === "feast") return resolveFeast(cycle, setting);
  if (cycle.cycle === "quarter" && cycle.index === 0) return spokenQuarter(cycle, setting);
  const mark =
    cycle.cycle === "quarter" ? `Q${cycle.index}` : cycle.cycle === "half" ? `H${cycle.index}` : String(cycle.index);
  const year = yearOfCycle(cycle, setting);
  return `${year === null ? "XXXX" : padded(year, 4)}-${mark}`;
}

/** "the quarter", "last quarter", "the year-ago quarter" */
function spokenQuarter({ turn, year }: Cycle, { anchor, mentions }: Setting): string {
  const spoken = turn === undefined ? mentions.quarter() : null;
  const day = anchor ? addMonths({ ...anchor, day: 1 }, 3 * (turn ?? -1)) : null;
  const found = spoken ?? (day ? { year: day.year, quarter: quarterOf(day.month) } : null);
  if (!found) return "XXXX-QX";
  const back = year && "shift" in year ? year.shift : 0;
  const inYear = year && "number" in year ? year.number : found.year + back;
  return `${padded(inYear, 4)}-Q${found.quarter}`;
}

/** How a cycle stands on a day: the year in which it last began, whether it is on, and how far its ends are, in months. */
interface Course {
  begun: number;
  isOn: boolean;
  sinceEnd: number;
  untilNext: number;
}

function yearOfCycle(cycle: Cycle, { anchor, direction }: Setting): number | null {
  const { year } = cycle;
  if (year && (cycle.cycle !== "quarter" || "number" in year)) return yearNumber(year, anchor);
  if (!anchor) return null;
  const course = courseOf(cycle, anchor);
  if (year && "shift" in year) return course.begun + year.shift;
  if (cycle.turn !== undefined) return yearOfTurn(cycle.turn, course, anchor);
  return isAhead(cycle, course, direction) ? course.begun + 1 : course.begun;
}

/** "last summer", "this summer", "next summer" */
function yearOfTurn(turn: Turn, { begun, isOn }: Course, anchor: Day): number {
  if (turn === 1) return begun + 1;
  if (turn === 0) return isOn ? begun : anchor.year;
  return isOn ? begun - 1 : begun;
}

function courseOf(cycle: Cycle, anchor: Day): Course {
  const start = startMonth(cycle);
  const length = cycle.cycle === "half" ? 6 : 3;
  const begun = start <= anchor.month ? anchor.year : anchor.year - 1;
  const sinceStart = (anchor.year - begun) * 12 + anchor.month - start;
  return { begun, isOn: sinceStart < length, sinceEnd: sinceStart - length + 1, untilNext: 12 - sinceStart };
}

function isAhead(cycle: Cycle, { isOn, sinceEnd, untilNext }: Course, direction: Direction): boolean {
  if (isOn) return false;
  if (cycle.cycle === "season" && direction === 0) return untilNext < sinceEnd;
  return direction === 1 && (cycle.cycle !== "quarter" || sinceEnd > MONTHS_OF_REPORTING);
}

function startMonth({ cycle, index }: Cycle): number {
  if (cycle === "season") return SEASON_STARTS[index] ?? 1;
  return (Number(index) - 1) * (cycle === "half" ? 6 : 3) + 1;
}

function resolveFeast(cycle: Cycle, { anchor, direction }: Setting): string {
  const name = String(cycle.index);
  const told = cycle.year ? yearNumber(cycle.year, anchor) : null;
  if (told !== null) return written(feastDay(name, told));
  if (!anchor) return fixedDay(name);
  const today = dayNumber(anchor);
  const days = [-1, 0, 1].flatMap((shift) => feastDay(name, anchor.year + shift) ?? []);
  const past = days.findLast((day) => dayNumber(day) <= today);
  const future = days.find((day) => dayNumber(day) >= today);
  if (cycle.turn === -1) return written(days.findLast((day) => dayNumber(day) < today) ?? null);
  if (cycle.turn === 1) return written(future ?? null);
  if (direction !== 0) return written((direction === 1 ? future : past) ?? null);
  return written(nearest(today, past, future));
}

function nearest(today: number, past: Day | undefined, future: Day | undefined): Day | null {
  if (!past || !future) return past ?? future ?? null;
  return today - dayNumber(past) < dayNumber(future) - today ? past : future;
}

function written(day: Day | null): string {
  return day ? writeDay(addDays(day, 0)) : "XXXX-XX-XX";
}

/** The day of a feast that falls on the same day each year; unknown for the others. */
function fixedDay(name: string): string {
  const [one, other] = [feastDay(name, 2023), feastDay(name, 2024)];
  const isFixed = one && other && one.month === other.month && one.day === other.day;
  return isFixed ? `XXXX-${padded(one.month)}-${padded(one.day)}` : "XXXX-XX-XX";
}
