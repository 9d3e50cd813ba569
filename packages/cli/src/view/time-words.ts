const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const PARTS: Readonly<Record<string, string>> = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
};

/** An ISO date, or date and time, for a reader: "Wed 26 Nov 2025, 09:40"; null where the value is no day. */
export function dayWords(value: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(?:(\d{2}:\d{2})|([A-Z]{2}))?.*)?$/.exec(value);
  const date = match && new Date(`${match[1]}T00:00:00Z`);
  if (!date || Number.isNaN(date.getTime())) return null;
  const day = DAY.format(date).replace(",", "");
  const clock = match[2] ?? (match[3] ? PARTS[match[3]] : undefined);
  return clock ? `${day}, ${clock}` : day;
}

/** A TIMEX3 value for a reader; null where it says no more than the words of the text (durations, sets, PRESENT_REF). */
export function timexWords(value: string): string | null {
  const day = dayWords(value);
  if (day) return day;
  const month = /^(\d{4}-\d{2})$/.exec(value);
  if (month) return MONTH.format(new Date(`${value}-01T00:00:00Z`));
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) return weekWords(Number(week[1]), Number(week[2]), week[3] !== undefined);
  return /^\d{4}(-(Q\d|H\d|SP|SU|FA|WI))?$/.test(value) ? value.replace("-", " ") : null;
}

/** The days of an ISO week: it holds the year's first Thursday if it is week 1. */
function weekWords(year: number, week: number, weekend: boolean): string {
  const january4 = new Date(Date.UTC(year, 0, 4));
  const monday = january4.getTime() - ((january4.getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000;
  const [first, last] = weekend ? [5, 6] : [0, 6];
  const named = [first, last].map((offset) => DAY.format(new Date(monday + offset * 86_400_000)).replace(",", ""));
  return `${named[0]?.replace(/ \d{4}$/, "")} to ${named[1]}`;
}
