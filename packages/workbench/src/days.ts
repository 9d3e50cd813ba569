const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const DAY_MS = 86_400_000;

/** Milliseconds since 1970 at the beginning of an ISO day. */
export function startOf(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

/** The ISO day so many days later. */
export function addDays(day: string, count: number): string {
  return new Date(startOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(startOf(day)).getUTCDay() + 6) % 7));
}

/** "Wed 26 Nov 2031"; the words as they came where they are no day. */
export function dayWords(day: string | null): string {
  if (day === null) return "undated";
  const start = startOf(day);
  return Number.isNaN(start) ? day : DAY.format(start).replace(",", "");
}

/** "26 Nov". */
export function shortDay(day: string): string {
  return SHORT.format(startOf(day));
}

/** "November 2031" of an ISO day. */
export function monthWords(day: string): string {
  return MONTH.format(startOf(day));
}

/** A told time in words, and whether its days are sure: "Wed 26 Nov 2031, 09:40", "some day in 24 Nov – 30 Nov 2031". */
export function toldTimeWords({ value, from, to }: { value: string; from: string; to: string }): {
  words: string;
  isSure: boolean;
} {
  const clock = /T(\d{2}:\d{2})/.exec(value)?.[1];
  if (from === to) return { words: `${dayWords(from)}${clock ? `, ${clock}` : ""}`, isSure: true };
  const span = `${shortDay(from)} – ${shortDay(to)} ${to.slice(0, 4)}`;
  if (value.includes("/")) return { words: span, isSure: true };
  if (/^\d{4}-\d{2}$/.test(value)) return { words: `some day in ${monthWords(from)}`, isSure: false };
  if (/^\d{4}$/.test(value)) return { words: `some day in ${value}`, isSure: false };
  return { words: `some day in ${span}`, isSure: false };
}
