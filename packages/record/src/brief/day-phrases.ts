import type { ToldTime } from "../record.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** Says days as one does in the year of the brief: the year is told only where it is another one. */
export interface Days {
  /** "Tuesday 14 April"; null where the day is unknown. */
  day(iso: string | null): string | null;
  /** With its preposition: "on Tuesday 14 April at 09:40", "in the week of Monday 20 April", "from … to …". */
  when(time: ToldTime): string;
  /** What something is arranged for: "Tuesday 14 April", "the week of Monday 20 April", "May". */
  fixed(time: ToldTime): string;
}

/** TIMEX3 values of weeks, months and years: preposition and words. */
const UNITS: readonly [
  form: RegExp,
  preposition: string,
  words: (told: Record<"day" | "month" | "value", string>) => string,
][] = [
  [/^\d{4}-W\d{2}-WE$/, "on", ({ day }) => `the weekend of ${day}`],
  [/^\d{4}-W\d{2}$/, "in", ({ day }) => `the week of ${day}`],
  [/^\d{4}-\d{2}$/, "in", ({ month }) => month],
  [/^\d{4}$/, "in", ({ value }) => value],
];

/** Days as told on a day. */
export function daysOn(today: string): Days {
  const year = today.slice(0, 4);
  const withYear = (words: string, iso: string) => (iso.startsWith(year) ? words : `${words} ${iso.slice(0, 4)}`);
  const day = (iso: string) => withYear(DAY.format(at(iso)).replace(",", ""), iso);
  const month = (iso: string) => withYear(MONTH.format(at(iso)), iso);
  const spread = ({ from, to }: ToldTime) =>
    `${from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : day(from)} to ${day(to)}`;
  const part = ({ value, from, to }: ToldTime): [preposition: string, words: string] => {
    if (value.startsWith("../")) return ["by", day(to)];
    if (value.endsWith("/..")) return ["from", `${day(from)} on`];
    if (from === to) return ["on", `${day(from)}${clockOf(value)}`];
    const unit = UNITS.find(([form]) => form.test(value));
    return unit
      ? [unit[1], unit[2]({ day: day(from), month: month(from), value })]
      : ["from", spread({ value, from, to })];
  };
  return {
    day: (iso) => (iso === null ? null : day(iso)),
    when: (time) => part(time).join(" "),
    fixed: (time) => {
      const [preposition, words] = part(time);
      return preposition === "by" ? `a day by ${words}` : words;
    },
  };
}

function at(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

function shortDay(iso: string): string {
  return DAY.format(at(iso)).replace(",", "");
}

function clockOf(value: string): string {
  const clock = /T(\d{2}:\d{2})/.exec(value)?.[1];
  return clock === undefined ? "" : ` at ${clock}`;
}

/** "Tuesday 14 April 2031" of an ISO day. */
export function wholeDay(iso: string): string {
  return `${shortDay(iso)} ${iso.slice(0, 4)}`;
}

const DAY_MS = 86_400_000;

/** The ISO day so many days earlier. */
export function daysBefore(iso: string, count: number): string {
  return new Date(at(iso).getTime() - count * DAY_MS).toISOString().slice(0, 10);
}
