import { describe, expect, test } from "vitest";
import { splitWords } from "../tokens/split-words.ts";
import { leadingElements, matchPattern, pattern } from "./pattern.ts";
import { piecesOf } from "./pieces.ts";

const pieces = (text: string) => piecesOf(text, splitWords(text), [{ start: 0, end: text.length }]);

describe("patterns", () => {
  test("Words, alternatives, classes and optional elements match in order.", () => {
    const source = pattern("the? last|past COUNT UNIT");
    expect(matchPattern(source, pieces("the past two years"), 0)?.end).toBe(4);
    expect(matchPattern(source, pieces("last six months ago"), 0)?.end).toBe(3);
    expect(matchPattern(source, pieces("the two years"), 0)).toBeNull();
  });

  test("What was matched is found by class, word or the name that was given.", () => {
    const found = matchPattern(pattern("edge:end|start of the unit:month|week"), pieces("end of the month"), 0);
    expect([found?.captured.edge?.text, found?.captured.unit?.text]).toEqual(["end", "month"]);
  });

  test("An optional element steps back where the rest needs its word.", () => {
    expect(matchPattern(pattern("COUNT? COUNT UNIT"), pieces("7 days"), 0)?.end).toBe(2);
  });

  test("A match does not reach into the next sentence.", () => {
    const text = "Two. Years";
    const split = piecesOf(text, splitWords(text), [
      { start: 0, end: 4 },
      { start: 5, end: 10 },
    ]);
    expect(matchPattern(pattern("COUNT . UNIT"), split, 0)).toBeNull();
  });

  test("A match may begin with any of the first optional elements and the first that is not.", () => {
    expect(leadingElements(pattern("the? last UNIT")).map((element) => element.name)).toEqual(["the", "last"]);
  });

  test("A class that does not exist is refused.", () => {
    expect(() => pattern("the FORTNIGHTLY")).toThrow(RangeError);
  });
});
