/** Month names and their usual abbreviations, by their first three letters. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(1[89]\\d\\d|2[01]\\d\\d)";
const CLOCK = "(?:[T\\s]+(?:at\\s+)?(\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";

/** The ways in which a date is written, and in which order each gives year, month and day. */
const FORMS: readonly { pattern: string; order: readonly ["year" | "month" | "day", ...string[]] }[] = [
  { pattern: `${YEAR}-(\\d{1,2})-(\\d{1,2})`, order: ["year", "month", "day"] },
  { pattern: `${YEAR}/(\\d{1,2})/(\\d{1,2})`, order: ["year", "month", "day"] },
  { pattern: `${WEEKDAY}${DAY}\\s+${MONTH},?\\s+${YEAR}`, order: ["day", "month", "year"] },
  { pattern: `${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}`, order: ["month", "day", "year"] },
  { pattern: `(1[3-9]|2\\d|3[01])[./](\\d{1,2})[./]${YEAR}`, order: ["day", "month", "year"] },
  { pattern: `(\\d{1,2})/(1[3-9]|2\\d|3[01])/${YEAR}`, order: ["month", "day", "year"] },
];

const ISO_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const WHOLE = FORMS.map(({ pattern, order }) => ({ order, pattern: new RegExp(`^${pattern}${CLOCK}$`, "i") }));
const WITHIN = FORMS.map(({ pattern, order }) => ({ order, pattern: new RegExp(`(?<!\\w)${pattern}(?!\\w)`, "i") }));

/** A place in capitals, then what stands up to the dash. */
const DATELINE = /^\p{Lu}{2}[^\n]{0,80}?\s[-–—]\s/mu;

/**
 * The ISO 8601 date, or date and time where a clock time with its zone or an ISO time follows, that the words are.
 * Null for anything else: a day without a year, a date that is on no calendar, and 03/04/2025, which is two dates.
 */
export function readDate(words: string): string | null {
  const line = words.trim();
  if (line.length > 80) return null;
  for (const { pattern, order } of WHOLE) {
    const match = pattern.exec(line);
    const date = match && isoDate(order, match);
    if (date) return withClock(date, match.at(-2), match.at(-1));
  }
  return null;
}

/** The first date with its year inside the words, as ISO 8601; null where there is none. */
export function findDate(words: string): string | null {
  const found = WITHIN.flatMap(({ pattern, order }) => {
    const match = pattern.exec(words);
    const date = match && isoDate(order, match);
    return date ? [{ at: match.index, date }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.date ?? null;
}

/** The date with its year in a dateline near the start of a text ("PORT ELM, 3 May 2031 - …"); null where there is none. */
export function datelineDate(text: string): string | null {
  return findDate(DATELINE.exec(text.slice(0, 1_000))?.[0] ?? "");
}

function isoDate(order: readonly string[], match: RegExpExecArray): string | null {
  const part = (name: string) => match[order.indexOf(name) + 1] ?? "";
  const month = /\d/.test(part("month")) ? Number(part("month")) : monthNumber(part("month"));
  const date = `${part("year")}-${twoDigits(month)}-${twoDigits(Number(part("day")))}`;
  return isOnCalendar(date) ? date : null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

function isOnCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function withClock(date: string, clock: string | undefined, zone: string | undefined): string {
  if (!clock) return date;
  const [hours = "", ...rest] = clock.replace(".", ":").split(":");
  if (Number(hours) > 23 || Number(rest[0]) > 59) return date;
  const offset = /^(utc|gmt)$/i.test(zone ?? "") ? "Z" : (zone ?? "").toUpperCase().replace(/(\d{2})(\d{2})$/, "$1:$2");
  return `${date}T${hours.padStart(2, "0")}:${rest.join(":")}${offset}`;
}

/**
 * The ISO 8601 date or date and time of a machine-written timestamp (ISO 8601, RFC 9110) or of a date for people;
 * null for anything else.
 */
export function readTimestamp(words: string): string | null {
  const written = words.trim();
  if (ISO_TIME.test(written) && isOnCalendar(written.slice(0, 10))) return written.replace(" ", "T");
  const date = readDate(written);
  if (date) return date;
  if (!/\b(1[89]|2[01])\d\d\b.*(\bGMT\b|\bUTC\b|[+-]\d{4}\b)/.test(written)) return null;
  const moment = new Date(written);
  return Number.isNaN(moment.getTime()) ? null : `${moment.toISOString().slice(0, 19)}Z`;
}
