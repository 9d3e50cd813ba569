import { MONTHS } from "./months.ts";

/** A date of the calendar as it was written. */
export interface WrittenDate {
  /** null = not told. */
  year: number | null;
  /** 1 to 12. */
  month: number;
  day: number;
  /** "09:40" on the clock of 24 hours; null = not told. */
  clock: string | null;
}

const MONTH = `(?<month>${[...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join("|")})\\.?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const WEEKDAY = "(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,? +)?";
const CLOCK =
  "(?:,?(?: +at)? +(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::\\d{2})? *(?<half>[ap]\\.?m\\.?)?(?: *\\(?[a-z]{2,4}\\)?| *[+-]\\d{4})?)?";

/** The forms that dates are written in, year last or first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^${WEEKDAY}${MONTH} +${DAY}(?:,? +(?<year>\\d{4}))?${CLOCK}$`, "iu"),
  new RegExp(`^${WEEKDAY}${DAY} +(?:of +)?${MONTH},?(?: +(?<year>\\d{4}))?${CLOCK}$`, "iu"),
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/u,
];

/** The date that the words are, all of them; null where they are none, or there is no such day. */
export function readWrittenDate(words: string): WrittenDate | null {
  const line = words.trim();
  if (line.length > 60) return null;
  for (const form of FORMS) {
    const found = form.exec(line)?.groups;
    if (found) return dateOf(found);
  }
  return null;
}

function dateOf(found: Record<string, string | undefined>): WrittenDate | null {
  const month = MONTHS.get(found.month?.toLowerCase() ?? "") ?? Number(found.month);
  const day = Number(found.day);
  const year = found.year === undefined ? null : Number(found.year);
  const last = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  if (!(month >= 1 && month <= 12) || day < 1 || day > last) return null;
  return { year, month, day, clock: clockOf(found) };
}

function clockOf({ hour, minute, half }: Record<string, string | undefined>): string | null {
  if (hour === undefined || minute === undefined || Number(minute) > 59) return null;
  const shift = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
  return shift > 23 ? null : `${String(shift).padStart(2, "0")}:${minute}`;
}
