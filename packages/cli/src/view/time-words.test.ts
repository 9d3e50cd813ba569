import { expect, test } from "vitest";
import { dayWords, timexWords } from "./time-words.ts";

test.each([
  ["2031-04-09", "Wed 9 Apr 2031"],
  ["2031-04-09T09:40", "Wed 9 Apr 2031, 09:40"],
  ["2031-04-09TEV", "Wed 9 Apr 2031, evening"],
  ["2031-04", "Apr 2031"],
  ["2031-W16", "Mon 14 Apr to Sun 20 Apr 2031"],
  ["2031-W16-WE", "Sat 19 Apr to Sun 20 Apr 2031"],
  ["2020-W53", "Mon 28 Dec to Sun 3 Jan 2021"],
  ["2031", "2031"],
  ["2031-Q2", "2031 Q2"],
])("%s is %s", (value, words) => {
  expect(timexWords(value)).toBe(words);
});

test.each(["P3D", "PRESENT_REF", "XXXX-WXX-2", "2031-02-3", "T09:40"])(
  "%s says no more than the report's words",
  (value) => {
    expect(timexWords(value)).toBeNull();
  },
);

test("a time with its zone keeps the clock that was written", () => {
  expect(dayWords("2031-04-09T08:15:00+02:00")).toBe("Wed 9 Apr 2031, 08:15");
});
