import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  isDay,
  readIsoDay,
  weekdayOf,
  weekOf,
  writeDay,
  writeWeek,
} from "./calendar.ts";

const anyNumber = fc.integer({ min: -700_000, max: 700_000 });

describe("the calendar", () => {
  test("A day and its number lead to each other.", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
    );
  });

  test("Days that are written are read back.", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
        expect(readIsoDay(`${writeDay(dayOf(number))}T10:00:00Z`)).toEqual(dayOf(number));
      }),
    );
  });

  test("Weekdays go round in seven days, and each ISO week begins with a Monday.", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayOf(number);
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
        expect(writeWeek(addDays(day, 1)) === writeWeek(day)).toBe(weekdayOf(day) !== 7);
      }),
    );
  });

  test.each([
    [{ year: 2025, month: 11, day: 26 }, "2025-W48"],
    [{ year: 2027, month: 1, day: 3 }, "2026-W53"],
    [{ year: 2024, month: 12, day: 30 }, "2025-W01"],
  ])("%o lies in ISO week %s.", (day, week) => {
    expect(writeWeek(day)).toBe(week);
    expect(weekOf(day).week).toBe(Number(week.slice(-2)));
  });

  test("A month later is in the next month, on its last day where it is shorter.", () => {
    expect(addMonths({ year: 2031, month: 1, day: 31 }, 1)).toEqual({ year: 2031, month: 2, day: 28 });
    expect(addMonths({ year: 2031, month: 1, day: 15 }, -13)).toEqual({ year: 2029, month: 12, day: 15 });
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -500, max: 500 }), (number, count) => {
        const day = dayOf(number);
        const moved = addMonths(day, count);
        expect(isDay(moved)).toBe(true);
        expect(moved.year * 12 + moved.month - day.year * 12 - day.month).toBe(count);
      }),
    );
  });

  test("What is no day is not read as one.", () => {
    expect(readIsoDay("2031-02-30")).toBeNull();
    expect(readIsoDay("yesterday")).toBeNull();
    expect(readIsoDay(null)).toBeNull();
  });
});
