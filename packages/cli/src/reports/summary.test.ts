import { SourceError } from "@parley/sources";
import { expect, test } from "vitest";
import { exitCodeFor, summaryLines } from "./summary.ts";

const refused = new SourceError("EMPTY", { expected: "words", came: "none", advice: "Look." });
const bad = { path: "a.txt", error: refused };
const base = { readCount: 0, failures: [], outFolder: null, interrupted: false };

test("where all went well and can be seen, nothing is said", () => {
  expect(summaryLines({ ...base, readCount: 3 })).toEqual([]);
  expect(exitCodeFor({ ...base, readCount: 3 })).toBe(0);
});

test("one report that is refused is told in one line", () => {
  expect(summaryLines({ ...base, failures: [bad] })).toEqual([
    "parley: a.txt: Expected words, got none. Look. [EMPTY]",
  ]);
  expect(exitCodeFor({ ...base, failures: [bad] })).toBe(2);
});

test("of several the ones that failed are listed", () => {
  const tally = { ...base, readCount: 2, failures: [bad], outFolder: "out" };
  expect(summaryLines(tally)).toEqual([
    "parley: 2 reports read, written to out, 1 not:",
    "  a.txt: Expected words, got none. Look. [EMPTY]",
  ]);
  expect(exitCodeFor(tally)).toBe(1);
});

test("an error inside Parley is told from bad input", () => {
  const inside = { path: "-", error: new TypeError("x is undefined") };
  expect(summaryLines({ ...base, failures: [inside] })).toEqual([
    "parley: standard input: an error inside Parley: x is undefined",
  ]);
  expect(exitCodeFor({ ...base, failures: [inside] })).toBe(70);
});

test("an interrupted call says how far it came", () => {
  const tally = { ...base, readCount: 1, outFolder: "out", interrupted: true };
  expect(summaryLines(tally)).toEqual(["parley: interrupted: 1 report read, written to out."]);
  expect(exitCodeFor(tally)).toBe(130);
});
