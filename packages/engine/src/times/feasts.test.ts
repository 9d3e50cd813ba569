import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, weekdayOf, writeDay } from "./calendar.ts";
import { FEAST_NAMES, feastDay } from "./feasts.ts";

const written = (day: Day | null) => day && writeDay(day);

describe("feastDay", () => {
  test.each([
    ["easter", 2025, "2025-04-20"],
    ["easter", 2038, "2038-04-25"],
    ["good friday", 2024, "2024-03-29"],
    ["orthodox easter", 2024, "2024-05-05"],
    ["pentecost", 2025, "2025-06-08"],
    ["thanksgiving", 2025, "2025-11-27"],
    ["election day", 2026, "2026-11-03"],
    ["memorial day", 2026, "2026-05-25"],
    ["ramadan", 2025, "2025-03-01"],
    ["eid al fitr", 2024, "2024-04-10"],
    ["passover", 2025, "2025-04-13"],
    ["yom kippur", 2024, "2024-10-12"],
    ["nowruz", 2025, "2025-03-21"],
    ["lunar new year", 2025, "2025-01-29"],
  ])("%s of %d is on %s.", (name, year, day) => {
    expect(written(feastDay(name, year))).toBe(day);
  });

  test("Easter is a Sunday from 22 March to 25 April.", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = feastDay("easter", year);
        expect(easter && weekdayOf(easter)).toBe(7);
        const date = written(easter)?.slice(5) ?? "";
        expect(date >= "03-22" && date <= "04-25").toBe(true);
      }),
    );
  });

  test("Each feast has a day in the year after the next, and an unknown one has none.", () => {
    for (const name of FEAST_NAMES) expect(feastDay(name, 2028)?.year, name).toBe(2028);
    expect(feastDay("the feast of fools", 2028)).toBeNull();
  });
});
