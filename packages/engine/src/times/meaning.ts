import type { TimeType } from "@parley/annotation";

/** Units of time with the letter that TIMEX3 durations write. Minutes, hours and seconds come after a "T". */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** -1 = the last one, 0 = the present one, 1 = the next one. */
export type Turn = -1 | 0 | 1;

/** The TIMEX3 part of a day: morning, midday, afternoon, evening, night. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";

/** A TIMEX3 modifier. */
export type Modifier =
  | "APPROX"
  | "START"
  | "MID"
  | "END"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE";

/** A year as told: a number, or counted from the year of publication ("last year" = -1). */
export type YearTold = { number: number } | { shift: number };

/** What returns each year, and which one is meant: quarter 1 to 4, half 1 or 2, season SP SU FA WI, feast by name. */
export interface Cycle {
  by: "cycle";
  cycle: "quarter" | "half" | "season" | "feast";
  /** 0 = whichever was spoken of ("the quarter"). */
  index: number | string;
  turn?: Turn;
  year?: YearTold;
}

/** Parts of a calendar date, as many as are told. */
export interface CalendarDate {
  by: "calendar";
  year?: YearTold;
  month?: number;
  day?: number;
  turn?: Turn;
}

/** A day of the week; `week` counts weeks from that of publication. */
export interface WeekdayTold {
  by: "weekday";
  weekday: number;
  turn?: Turn;
  week?: number;
}

/** So many units from a point: from publication, from the time that was spoken of last, or from a day spoken of nearby. */
export interface Shift {
  by: "shift";
  unit: Unit;
  count: number;
  from: "publication" | "mention" | "nearby";
  /** Whether it compares with the year before: where a quarter is spoken of, that quarter's ("a year ago"). */
  comparing?: boolean;
}

/** A value that needs no resolving: a reference, a duration, a decade. */
interface Told {
  by: "value";
  value: string;
}

/** What an expression points at, before it is known on which day that is. */
type When = Cycle | CalendarDate | WeekdayTold | Shift | Told;

/** What a time expression means, before it is resolved. */
export interface TimeMeaning {
  type: TimeType;
  when: When;
  part?: DayPart;
  /** "16:05" or "16". */
  clock?: string;
  mod?: Modifier;
  /** The week in which the day lies is meant: "the week of March 3". */
  wholeWeek?: true;
}
