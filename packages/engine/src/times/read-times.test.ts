import { cut } from "@parley/annotation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitParagraphs } from "../text/split-paragraphs.ts";
import { splitSentences } from "../tokens/split-sentences.ts";
import { splitWords } from "../tokens/split-words.ts";
import { addDays, readIsoDay, writeDay } from "./calendar.ts";
import { readTimes } from "./read-times.ts";

/** A Wednesday. */
const PUBLISHED = "2025-11-26";

function read(text: string, publishedAt: string | null = PUBLISHED) {
  const sentences = splitSentences(text, splitParagraphs(text));
  return readTimes({ text, sentences, words: splitWords(text), publishedAt });
}

/** "words = value" for each time, with the modifier where there is one. */
function times(text: string, publishedAt: string | null = PUBLISHED): string[] {
  return read(text, publishedAt).times.map((time) =>
    [cut(text, time), "=", time.value, time.mod].filter(Boolean).join(" "),
  );
}

function intervals(text: string): string[] {
  return read(text).intervals.map((interval) => `${cut(text, interval)} = ${interval.from}/${interval.to}`);
}

describe("readTimes", () => {
  test.each([
    ["Talks open next week and ended last month.", ["next week = 2025-W49", "last month = 2025-10"]],
    ["Orr said on Tuesday that he will leave on Friday.", ["Tuesday = 2025-11-25", "Friday = 2025-11-28"]],
    [
      "They met yesterday morning, spoke last night and go on today.",
      ["yesterday morning = 2025-11-25TMO", "last night = 2025-11-25TNI", "today = 2025-11-26"],
    ],
    ["They must agree by Easter.", ["Easter = 2026-04-05"]],
    [
      "They met last Wednesday and will meet next Wednesday.",
      ["last Wednesday = 2025-11-19", "next Wednesday = 2025-12-03"],
    ],
    ["A pact was signed in March and another last June.", ["March = 2025-03", "last June = 2025-06"]],
    ["It will be signed on Feb. 1.", ["Feb. 1 = 2026-02-01"]],
    ["On March 26, 1996, and on 3 May 2024 they met.", ["March 26, 1996 = 1996-03-26", "3 May 2024 = 2024-05-03"]],
    [
      "They met in June last year, in early 2024 and in the late 1990s.",
      ["June last year = 2024-06", "early 2024 = 2024 START", "the late 1990s = 199 END"],
    ],
    [
      "It was signed two years ago, three months ago and ten days ago.",
      ["two years ago = 2023", "three months ago = 2025-08", "ten days ago = 2025-11-16"],
    ],
    [
      "They will meet at 3 p.m. on Friday and tomorrow at 1000 GMT.",
      ["3 p.m. on Friday = 2025-11-28T15:00", "tomorrow at 1000 GMT = 2025-11-27T10:00"],
    ],
    ["The deadline is midnight Saturday.", ["midnight Saturday = 2025-11-29T24:00"]],
    ["They must leave by the end of the month.", ["the end of the month = 2025-11 END"]],
    ["The week of March 3 was calm.", ["The week of March 3 = 2025-W10"]],
    ["Engineers go to the dam on the twenty-eighth.", ["the twenty-eighth = 2025-11-28"]],
    [
      "Output fell in the third quarter and in the second half of 2024.",
      ["the third quarter = 2025-Q3", "the second half of 2024 = 2024-H2"],
    ],
    [
      "The winter of 2023 was mild, and so will be next summer.",
      ["The winter of 2023 = 2023-WI", "next summer = 2026-SU"],
    ],
    ["They met in the 20th century.", ["the 20th century = 19"]],
    [
      "They fought over the weekend and will rest this weekend.",
      ["the weekend = 2025-W47-WE", "this weekend = 2025-W48-WE"],
    ],
  ])("Points in time: %s", (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  test.each([
    ["The two-day visit lasted almost 48 hours.", ["two-day = P2D", "almost 48 hours = PT48H LESS_THAN"]],
    [
      "They talked for months, for at least two weeks and for a decade.",
      ["months = PXM", "at least two weeks = P2W EQUAL_OR_MORE", "a decade = P10Y"],
    ],
    ["The past six months and the next few days count.", ["The past six months = P6M", "the next few days = PXD"]],
    [
      "They meet every day, twice a week and each Friday.",
      ["every day = P1D", "twice a week = P1W", "each Friday = XXXX-WXX-5"],
    ],
    [
      "They are now silent, spoke recently and will meet soon.",
      ["now = PRESENT_REF", "recently = PAST_REF", "soon = FUTURE_REF"],
    ],
  ])("Stretches, sets and references: %s", (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  test.each([
    ["In 2019 they met. The following year they signed.", ["2019 = 2019", "The following year = 2020"]],
    [
      "They met on March 10. Two days later they left; that day it rained.",
      ["March 10 = 2025-03-10", "Two days later = 2025-03-12", "that day = 2025-03-12"],
    ],
    [
      "Profit in the third quarter rose. It was 3 million a year ago, in the year-ago quarter.",
      ["the third quarter = 2025-Q3", "a year ago = 2024-Q3", "the year-ago quarter = 2024-Q3"],
    ],
    ["They met on Monday. The talks began at 9 a.m.", ["Monday = 2025-11-24", "9 a.m. = 2025-11-24T09:00"]],
  ])("Times that count from one spoken of before: %s", (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  test.each([
    "He may march on Zenda, a second time.",
    "A 28-point plan, No. 1990 of $ 2,000.",
    "It has 1990 people and 2000 troops.",
    "Orr, 52 years old, won 3:1.",
    "The 1st Battalion fell back.",
  ])("No times: %s", (text) => {
    expect(times(text)).toEqual([]);
  });

  test.each([
    ["They met on Monday and Tuesday in Zenda.", ["Monday and Tuesday = 2025-11-24/2025-11-25"]],
    ["They will meet from 3 to 5 December.", ["3 to 5 December = 2025-12-03/2025-12-05"]],
    [
      "They met from June 16 to 19 and June 23-25.",
      ["June 16 to 19 = 2025-06-16/2025-06-19", "June 23-25 = 2025-06-23/2025-06-25"],
    ],
    ["They will talk from Friday to Monday.", ["Friday to Monday = 2025-11-28/2025-12-01"]],
    [
      "From January to March 2013 and between 2015 and 2018 they fought.",
      ["January to March 2013 = 2013-01/2013-03", "2015 and 2018 = 2015/2018"],
    ],
    ["They will meet on Monday, Tuesday and Wednesday.", ["Monday, Tuesday and Wednesday = 2025-12-01/2025-12-03"]],
    ["The budget of 1987-88 passed.", ["1987-88 = 1987/1988"]],
    ["They have met since 2014 and will go on until Friday.", ["2014 = 2014/..", "Friday = ../2025-11-28"]],
    ["They must agree before the end of the month.", ["the end of the month = ../2025-11"]],
  ])("Intervals: %s", (text, expected) => {
    expect(intervals(text)).toEqual(expected);
  });

  test.each([
    "They met in June and September.",
    "Shortly before Friday they left.",
    "They met on Monday. Tuesday was calm.",
  ])("No interval: %s", (text) => {
    expect(intervals(text)).toEqual([]);
  });

  test("Without a day of publication relative times stay open.", () => {
    const text =
      "They met on Tuesday and meet next week, on June 3, next month, tomorrow, in the third quarter and on 3 May 2025.";
    expect(read(text, null).times.map((time) => time.value)).toEqual([
      "XXXX-WXX-2",
      "XXXX-WXX",
      "XXXX-06-03",
      "XXXX-XX",
      "XXXX-XX-XX",
      "XXXX-Q3",
      "2025-05-03",
    ]);
  });

  test("A date in the dateline anchors what is relative.", () => {
    expect(times("ZENDA, March 3 - Envoys met on Tuesday.", "2025-03-10")).toEqual([
      "March 3 = 2025-03-03",
      "Tuesday = 2025-02-25",
    ]);
  });

  test("A day that has its own month is no bare end of a stretch.", () => {
    expect(times("From June 16 to 5 May they met.")).toEqual(["June 16 = 2025-06-16", "5 May = 2025-05-05"]);
  });

  const phrase = fc.constantFrom(
    "on Monday",
    "next week",
    "the",
    "June 16",
    "to",
    "19",
    "and",
    "last year",
    "two",
    "days",
    "ago",
    "Friday",
    "night",
    ",",
    "will",
    "said",
    "from",
    "since",
    "1990",
    "-",
    "s",
    "the end of",
    "quarter",
    "a year earlier",
    "3 p.m.",
    "twenty-",
    "five",
    ".",
    "\n\n",
    "May",
    "Easter",
    "‘90s",
  );
  const anyText = fc.array(phrase, { maxLength: 25 }).map((parts) => parts.join(" "));

  test("Times stand in order, do not overlap, begin and end with a word, and intervals span times.", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(PUBLISHED, null), (text, publishedAt) => {
        const found = read(text, publishedAt);
        for (const [rank, time] of found.times.entries()) {
          expect(time.start).toBeGreaterThanOrEqual(found.times[rank - 1]?.end ?? 0);
          expect(cut(text, time)).toBe(cut(text, time).trim());
          expect(time.value).toMatch(/^(?:[\dX]{2,4}(?:-|T|$)|P|(?:PRESENT|PAST|FUTURE)_REF)/);
        }
        for (const interval of found.intervals) {
          expect(found.times.some((time) => time.start === interval.start)).toBe(true);
          expect(found.times.some((time) => time.end === interval.end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("Published a number of weeks later, a story's weekdays are as many weeks later.", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (weeks) => {
        const text = "They met on Monday and Tuesday, spoke last Friday and will go on Thursday.";
        const days = (publishedAt: string) => read(text, publishedAt).times.map((time) => readIsoDay(time.value));
        const day = readIsoDay(PUBLISHED);
        const later = day ? writeDay(addDays(day, 7 * weeks)) : "";
        const moved = days(PUBLISHED).map((one) => one && addDays(one, 7 * weeks));
        expect(days(later)).toEqual(moved);
      }),
    );
  });

  test("It takes less than a tenth of a millisecond a word, also where every word may be a time.", () => {
    const stories = [
      "They met on Monday and will meet next week, two days later. ".repeat(5000),
      "June 3 and ".repeat(20_000),
      "twenty ".repeat(50_000),
    ];
    for (const text of stories) {
      const words = splitWords(text);
      const sentences = splitSentences(text, splitParagraphs(text));
      const started = performance.now();
      readTimes({ text, sentences, words, publishedAt: PUBLISHED });
      expect((performance.now() - started) / words.length).toBeLessThan(0.1);
    }
  });
});
