import { expect, test } from "vitest";
import { durationWords, progressLine } from "./progress.ts";

test("the line shows what is done, what failed and the time that remains", () => {
  expect(progressLine({ doneCount: 6, failedCount: 1, totalCount: 24, elapsedMs: 12_000 }, 80)).toBe(
    "━━━━━━────────────────── 6 of 24, 1 failed · 36 s left",
  );
});

test("nothing is said of the remaining time before there is something to tell it by, nor at the end", () => {
  expect(progressLine({ doneCount: 1, failedCount: 0, totalCount: 24, elapsedMs: 9_000 }, 80)).not.toContain("left");
  expect(progressLine({ doneCount: 24, failedCount: 0, totalCount: 24, elapsedMs: 9_000 }, 80)).not.toContain("left");
});

test("on a narrow terminal the bar is left out", () => {
  expect(progressLine({ doneCount: 6, failedCount: 0, totalCount: 24, elapsedMs: 12_000 }, 24)).toBe(
    "6 of 24 · 36 s left",
  );
});

test.each([
  [200, "1 s"],
  [59_600, "60 s"],
  [150_000, "3 min"],
  [7_500_000, "2 h 5 min"],
])("%i ms are %s", (durationMs, words) => {
  expect(durationWords(durationMs)).toBe(words);
});
