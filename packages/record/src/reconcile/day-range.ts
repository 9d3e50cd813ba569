import type { Interval, Reading, Time } from "@parley/annotation";
import type { ToldTime } from "../record.ts";

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

/** The ISO day of a number of days since 1970-01-01. */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days between two stretches: 0 where they share a day, 1 where one follows the other directly. */
export function daysApart(a: ToldTime, b: ToldTime): number {
  return Math.max(0, dayNumber(a.from) - dayNumber(b.to), dayNumber(b.from) - dayNumber(a.to));
}

/** How many days a stretch covers. */
export function dayCount(time: ToldTime): number {
  return dayNumber(time.to) - dayNumber(time.from) + 1;
}

/**
 * The first and last ISO day of a TIMEX3 value or of two joined by "/", where ".." is an open end.
 * Null for durations, repeated and unresolved times. `today` is the day that PRESENT_REF stands for; null = unknown.
 * @see ISO 24617-1 (TimeML), TIMEX3 value attribute
 */
export function dayRange(value: string, today: string | null): { from: string; to: string } | null {
  const [first, last] = value.split("/");
  if (last === undefined) return oneRange(value, today);
  const from = first === ".." ? null : oneRange(first ?? "", today);
  const to = last === ".." ? null : oneRange(last, today);
  if ((first !== ".." && !from) || (last !== ".." && !to)) return null;
  return from && to ? ordered(from.from, to.to) : halfOpen(from, to, today);
}

function ordered(from: string, to: string): { from: string; to: string } | null {
  return from <= to ? { from, to } : null;
}

/** "By Friday" begins on the day of the report, or a week before where Friday is past; "from Friday on" is a fortnight. */
function halfOpen(
  from: { from: string } | null,
  to: { to: string } | null,
  today: string | null,
): { from: string; to: string } | null {
  if (from) return { from: from.from, to: isoDay(dayNumber(from.from) + 13) };
  if (!to) return null;
  return { from: today && today <= to.to ? today : isoDay(dayNumber(to.to) - 6), to: to.to };
}

function oneRange(value: string, today: string | null): { from: string; to: string } | null {
  if (value === "PRESENT_REF") return today ? { from: today, to: today } : null;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) return weekRange(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day) return Number.isNaN(Date.parse(day)) ? null : { from: day, to: day };
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return monthRange(Number(month[1]), Number(month[2]), 1);
  return partOfYear(value);
}

/** First month and number of months of a quarter, half or season; winter is that which begins the year. */
const PARTS: Record<string, [first: number, months: number]> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

function partOfYear(value: string): { from: string; to: string } | null {
  const parts = /^(\d{4})(?:-([A-Z][A-Z0-9]))?$/.exec(value);
  if (!parts) return null;
  const months = parts[2] === undefined ? ([1, 12] as const) : PARTS[parts[2]];
  return months ? monthRange(Number(parts[1]), months[0], months[1]) : null;
}

function monthRange(year: number, month: number, months: number): { from: string; to: string } | null {
  if (month < 1 || month > 12) return null;
  const iso = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, month - 1, 1)), to: iso(Date.UTC(year, month - 1 + months, 0)) };
}

function weekRange(year: number, week: number, weekend: boolean): { from: string; to: string } {
  const fourth = dayNumber(`${year}-01-04`);
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7;
  return { from: isoDay(monday + (weekend ? 5 : 0)), to: isoDay(monday + 6) };
}

/** Finds the days of a Reading's times and intervals by their ids; null for those that give no days. */
export function timesOf(reading: Reading): (id: string | null) => ToldTime | null {
  const today = reading.document.publishedAt?.slice(0, 10) ?? null;
  const told = new Map<string, ToldTime | null>();
  const keep = (time: Time | Interval, value: string) => {
    const range = dayRange(value, today);
    told.set(time.id, range && { value, ...range });
  };
  for (const time of reading.times) keep(time, time.value);
  for (const interval of reading.intervals) keep(interval, `${interval.from}/${interval.to}`);
  return (id) => (id === null ? null : (told.get(id) ?? null));
}
