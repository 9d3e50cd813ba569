import { type Day, readIsoDay } from "./calendar.ts";

/** A date that the story has spoken of. */
export interface Mention {
  day: Day;
  sentence: number;
}

/** The times that a story has spoken of so far, for "the following month", "that day" and "the year-ago quarter". */
export interface Mentions {
  /** The last date; with a sentence, only if that sentence spoke of it. */
  last(sentence: number | null): Mention | null;
  /** The last quarter. */
  quarter(): { year: number; quarter: number } | null;
  /** Notes a resolved value; what a story only compares with leaves its quarter alone. */
  note(value: string, sentence: number, isCompared?: boolean): void;
}

/** Nothing spoken of yet. */
export function openMentions(): Mentions {
  let last: Mention | null = null;
  let quarter: { year: number; quarter: number } | null = null;
  return {
    last: (sentence) => (sentence === null || last?.sentence === sentence ? last : null),
    quarter: () => quarter,
    note: (value, sentence, isCompared) => {
      const day = firstDay(value);
      if (day) last = { day, sentence };
      const [, year, ofYear] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
      if (year !== undefined && !isCompared) quarter = { year: Number(year), quarter: Number(ofYear) };
    },
  };
}

/** The first day of a date, month or year; null for anything else. */
function firstDay(value: string): Day | null {
  const full = readIsoDay(value);
  if (full) return full;
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month ?? 1), day: 1 };
}
