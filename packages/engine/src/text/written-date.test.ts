import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWrittenDate } from "./written-date.ts";

const plain = { year: 2031, month: 4, day: 9, clock: null };

describe("readWrittenDate", () => {
  test.each([
    ["2031-04-09", plain],
    ["April 9, 2031", plain],
    ["Wednesday, 9 April 2031", plain],
    ["9th of April, 2031", plain],
    ["Apr. 9 2031", plain],
    ["april 9", { ...plain, year: null }],
    ["Wed, 09 Apr 2031 10:03 GMT", { ...plain, clock: "10:03" }],
    ["April 9, 2031 at 4:05 p.m.", { ...plain, clock: "16:05" }],
    ["2031-04-09T00:30:00Z", { ...plain, clock: "00:30" }],
  ])("%s is a date.", (words, expected) => {
    expect(readWrittenDate(words)).toEqual(expected);
  });

  test.each(["31 April 2031", "April 2031", "Smarch 9", "on April 9 they met", "9/4/2031", "2031-13-01", ""])(
    "%j is none.",
    (words) => {
      expect(readWrittenDate(words)).toBeNull();
    },
  );

  test("Every day is read back from its ISO form.", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }),
        (date) => {
          const found = readWrittenDate(date.toISOString().slice(0, 10));
          expect(found && Date.UTC(found.year ?? 0, found.month - 1, found.day)).toBe(
            Math.floor(date.getTime() / 86_400_000) * 86_400_000,
          );
        },
      ),
    );
  });
});
