import { type Day, readIsoDay } from "./calendar.ts";

/** A date that the story has spoken of. */
interface Mention {
  day: Day;
  sentence: number;
}

/** The times that a story has spoken of so far, for "the following month", "that day" and "the year-ago quarter". */
export interface Mentions {
  /** The last day. */
  day(): Mention | null;
  /** The last day, month or year, as its first day. */
  last(): Mention | null;
  /** The last quarter that was not only compared with. */
  quarter(): { year: number; quarter: number } | null;
  /** Notes a resolved value. */
  note(value: string, sentence: number, isCompared: boolean): void;
}

/** Nothing spoken of yet. */
export function openMentions(): Mentions {
  let last: Mention | null = null;
  let lastDay: Mention | null = null;
  let quarter: { year: number; quarter: number } | null = null;
  return {
    day: () => lastDay,
    last: () => last,
    quarter: () => quarter,
    note: (value, sentence, isCompared) => {
      const day = readIsoDay(value);
      const first = day ?? firstDay(value);
      if (day) lastDay = { day, sentence };
      if (first) last = { day: first, sentence };
      const [, year, ofYear] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
      if (year !== undefined && !isCompared) quarter = { year: Number(year), quarter: Number(ofYear) };
    },
  };
}

/** The first day of a month or year; null for anything else. */
function firstDay(value: string): Day | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month ?? 1), day: 1 };
}
