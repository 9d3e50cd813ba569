import type { Unit } from "./meaning.ts";

/** The letters of units in TIMEX3 durations. */
const UNIT_LETTERS: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  night: "N",
  weekend: "WE",
  week: "W",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "Y",
  century: "Y",
};

/** How many of the written unit one unit holds. */
const UNIT_SIZES: Readonly<Partial<Record<Unit, number>>> = { fortnight: 2, decade: 10, century: 100 };

/** Letters of units that are written as themselves only where their number is not told. */
const VAGUE_LETTERS: Readonly<Partial<Record<Unit, string>>> = { decade: "DE", century: "CE" };

/** The TIMEX3 duration of so many units ("P2W"); X = a number that is not told ("PXD"). */
export function writeDuration(count: number | "X", unit: Unit): string {
  const written = count === "X" ? "X" : count * (UNIT_SIZES[unit] ?? 1);
  const vagueLetter = count === "X" ? VAGUE_LETTERS[unit] : undefined;
  return `P${isClockUnit(unit) ? "T" : ""}${written}${vagueLetter ?? UNIT_LETTERS[unit]}`;
}

/** Whether the unit is shorter than a day. */
export function isClockUnit(unit: Unit): boolean {
  return unit === "second" || unit === "minute" || unit === "hour";
}
