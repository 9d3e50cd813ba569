import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitWords } from "../tokens/split-words.ts";
import { piecesOf } from "./pieces.ts";

const whole = (text: string) => piecesOf(text, splitWords(text), [{ start: 0, end: text.length }]);
const texts = (text: string) => whole(text).map((piece) => piece.text);

describe("piecesOf", () => {
  test("Words with hyphens fall apart, and each part knows that it is joined.", () => {
    expect(whole("28-point third-quarter").map((piece) => [piece.text, piece.joined])).toEqual([
      ["28", false],
      ["point", true],
      ["third", false],
      ["quarter", true],
    ]);
  });

  test("Endings of numbers belong to their number.", () => {
    expect(texts("the 1990s and the 20th of May")).toEqual(["the", "1990s", "and", "the", "20th", "of", "may"]);
    expect(whole("the 20th")[1]?.ordinal).toBe(20);
  });

  test.each([
    ["twenty-four hours", 24],
    ["two thousand and", 2000],
    ["nineteen ninety-six", 1996],
    ["twenty twenty-five", 2025],
    ["one hundred eighty", 180],
    ["1,200 people", 1200],
  ])("%s begins with one number.", (text, number) => {
    expect(whole(text)[0]?.number).toBe(number);
  });

  test("Numbers that are two stay two.", () => {
    expect(whole("three five").map((piece) => piece.number)).toEqual([3, 5]);
  });

  test("Spelled places are read: the twenty-fifth.", () => {
    expect(whole("the twenty-fifth")[1]?.ordinal).toBe(25);
  });

  test("Pieces stand in the order of the text, do not overlap, and are cut from it.", () => {
    const anyText = fc
      .array(fc.constantFrom("twenty", "-", "five", " ", "1990", "s", "th", "May", "’", "s", ".", "3"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = whole(text);
        expect(
          pieces.every((piece, rank) => piece.start >= (pieces[rank - 1]?.end ?? 0) && piece.start < piece.end),
        ).toBe(true);
        expect(pieces.every((piece) => text.slice(piece.start).startsWith(piece.written.charAt(0)))).toBe(true);
      }),
    );
  });
});
