/** A day of the Gregorian calendar; month and day count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return utc(year, month, day) / DAY_MS;
}

/** The day with that number. */
export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day that many days later, earlier where negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/** The day that many months later; the last day of the month where the month is shorter. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const months = year * 12 + month - 1 + count;
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...to, day: Math.min(day, daysIn(to.year, to.month)) };
}

/** How many days the month has. */
export function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 has it. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week that the day lies in. @see ISO 8601: a week belongs to the year of its Thursday */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

/** Whether there is such a day. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** 2025-11-26 */
export function writeDay({ year, month, day }: Day): string {
  return `${writeMonth({ year, month })}-${padded(day)}`;
}

/** 2025-11 */
export function writeMonth({ year, month }: { year: number; month: number }): string {
  return `${padded(year, 4)}-${padded(month)}`;
}

/** 2025-W48 */
export function writeWeek(day: Day): string {
  const { year, week } = weekOf(day);
  return `${padded(year, 4)}-W${padded(week)}`;
}

/** 2025-Q4 */
export function writeQuarter({ year, month }: { year: number; month: number }): string {
  return `${padded(year, 4)}-Q${quarterOf(month)}`;
}

/** 1 to 4. */
export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

/** The number with leading zeros. */
export function padded(number: number, width = 2): string {
  return String(number).padStart(width, "0");
}

/** The day that an ISO 8601 date, or date and time, begins with; null where it begins with none. */
export function readIsoDay(written: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(written ?? "") ?? [];
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return year !== undefined && isDay(found) ? found : null;
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
