import fc from "fast-check";
import { expect, test } from "vitest";
import { datelineDate, findDate, readDate, readTimestamp } from "./read-date.ts";

test.each([
  ["2031-04-09", "2031-04-09"],
  ["9 April 2031", "2031-04-09"],
  ["Wednesday, 9 April 2031", "2031-04-09"],
  ["April 9, 2031", "2031-04-09"],
  ["Wed., Apr. 9th, 2031", "2031-04-09"],
  ["Sept 2 1987", "1987-09-02"],
  ["30/04/2031", "2031-04-30"],
  ["04/30/2031", "2031-04-30"],
  ["9 April 2031 at 08:15 GMT", "2031-04-09T08:15Z"],
])("%s is a date", (words, date) => {
  expect(readDate(words)).toBe(date);
});

test.each(["03/04/2031", "31 April 2031", "9 April", "Envoy to visit on 9 April 2031", "2031-13-01", ""])(
  "%s is not a date alone, or not one date",
  (words) => {
    expect(readDate(words)).toBeNull();
  },
);

test.each([
  ["2031-04-09T08:15:00+02:00", "2031-04-09T08:15:00+02:00"],
  ["2031-04-09 08:15:00", "2031-04-09T08:15:00"],
  ["2031-04-09T08:15:00.000Z", "2031-04-09T08:15:00.000Z"],
  ["Wed, 09 Apr 2031 08:15:00 +0200", "2031-04-09T08:15:00+02:00"],
  ["April 9, 2031", "2031-04-09"],
])("the timestamp %s is read", (words, date) => {
  expect(readTimestamp(words)).toBe(date);
});

test("the first dated day inside a line is found", () => {
  expect(findDate("LARNAVIK, 3 May 2031 - The talks of April 2, 2031 ended")).toBe("2031-05-03");
  expect(findDate("LARNAVIK, May 3 - The talks ended")).toBeNull();
});

test("a dateline gives its day, a sentence with a date does not", () => {
  expect(datelineDate("Talks end\n\nLARNAVIK, 3 May 2031 (Harbor Wire) - The talks ended.")).toBe("2031-05-03");
  expect(datelineDate("The ministers met on 8 April 2031 - and parted.")).toBeNull();
});

test("every day is read back from the ways in which papers write it", () => {
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  const style = fc.constantFrom<Intl.DateTimeFormatOptions>(
    { dateStyle: "long" },
    { dateStyle: "full" },
    { dateStyle: "medium" },
  );
  fc.assert(
    fc.property(day, style, fc.constantFrom("en-GB", "en-US"), (moment, form, locale) => {
      const written = new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" }).format(moment);
      expect(readDate(written.replace(" at ", " "))).toBe(moment.toISOString().slice(0, 10));
    }),
  );
});
