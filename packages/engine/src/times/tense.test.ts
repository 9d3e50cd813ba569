import { describe, expect, test } from "vitest";
import { splitWords } from "../tokens/split-words.ts";
import { piecesOf } from "./pieces.ts";
import { directionAt } from "./tense.ts";

/** The direction of the weekday in a sentence. */
function directionOf(sentence: string): number {
  const pieces = piecesOf(sentence, splitWords(sentence), [{ start: 0, end: sentence.length }]);
  const at = pieces.findIndex((piece) => piece.text.endsWith("day"));
  return directionAt(pieces, at, at + 1);
}

describe("directionAt", () => {
  test.each([
    "Orr said on Friday that talks would resume.",
    "On Friday, the envoys agreed to meet again.",
    "They met Friday in Zenda.",
    "The draft was signed on Friday.",
    "By Friday they had left.",
    "After Friday's attack nobody spoke.",
    "He may have left on Friday.",
    "Until Friday, they had not spoken.",
  ])("It is past: %s", (sentence) => {
    expect(directionOf(sentence)).toBe(-1);
  });

  test.each([
    "The envoy will visit Zenda on Friday.",
    "Orr said talks would resume on Friday.",
    "They agreed to meet on Friday.",
    "They must answer by Friday.",
    "They have until Friday.",
    "A vote is scheduled for Friday.",
    "Their sessions start Friday.",
    "The deadline is Friday.",
    "Talks were postponed to Friday.",
    "Friday's meeting will be short.",
    "Ministers to meet in Zenda on Friday",
    "They spoke ahead of Friday's vote.",
    "On Friday the two sides are booked to meet again.",
  ])("It is to come: %s", (sentence) => {
    expect(directionOf(sentence)).toBe(1);
  });

  test("Nothing says so where no word does.", () => {
    expect(directionOf("Nobody in Zenda on Friday.")).toBe(0);
  });
});
