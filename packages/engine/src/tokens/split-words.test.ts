import { cut } from "@parley/annotation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitWords } from "./split-words.ts";

const words = (text: string) => splitWords(text).map((word) => cut(text, word));

/** Text made of what makes words hard to tell apart. */
const trickyText = fc
  .array(
    fc.constantFrom(
      "a",
      "Zed",
      "n",
      "'",
      "’",
      "t",
      "s",
      ".",
      ",",
      "-",
      "“",
      '"',
      " ",
      "\n",
      "\u00a0",
      "7",
      ":",
      "é",
      "😀",
    ),
  )
  .map((pieces) => pieces.join(""));

describe("splitWords", () => {
  test.each([
    ["Punctuation and quotation marks stand alone.", "“We agree,” he said.", "“ We agree , ” he said ."],
    [
      "Possessives and contractions are split off.",
      "Ruritania's envoy isn’t, they’ll say",
      "Ruritania 's envoy is n’t , they ’ll say",
    ],
    ["An apostrophe inside a name is a word.", "O'Hara left", "O ' Hara left"],
    [
      "Words with hyphens are whole unless they begin with a number.",
      "cease-fire 28-point mid-1990s",
      "cease-fire 28 - point mid-1990s",
    ],
    ["Initials keep their stops.", "the U.S. and U.N.-led talks at 8 p.m.", "the U.S. and U.N. - led talks at 8 p.m."],
    ["A lone initial gives its stop away.", "Ada B. Cole", "Ada B . Cole"],
    ["Known abbreviations keep their stop.", "Mr. Vance met Sen. Orr", "Mr. Vance met Sen. Orr"],
    ["No. is an abbreviation only before a number.", "No. 4 said: No.", "No. 4 said : No ."],
    [
      "Numbers keep commas, points and colons; letters after them are words.",
      "$1,200.50 at 10:30am, 5%",
      "$ 1,200.50 at 10:30 am , 5 %",
    ],
    [
      "Dots, dashes and doubled apostrophes that run on are one word.",
      "well... no -- ''yes''",
      "well ... no -- '' yes ''",
    ],
  ])("%s", (_, text, expected) => {
    expect(words(text).join(" ")).toBe(expected);
  });

  test("Words are found only inside the span.", () => {
    const text = "Mr. Vance isn't there";
    expect(splitWords(text, { start: 4, end: 13 }).map((word) => cut(text, word))).toEqual(["Vance", "isn"]);
  });

  test("Words partition the characters that are not blank, in order.", () => {
    fc.assert(
      fc.property(fc.oneof(trickyText, fc.string({ unit: "grapheme" })), (text) => {
        const found = splitWords(text);
        expect(found.map((word) => cut(text, word)).join("")).toBe(text.replace(/\s+/gu, ""));
        expect(found.every((word, rank) => word.start >= (found[rank - 1]?.end ?? 0) && word.start < word.end)).toBe(
          true,
        );
        expect(found.some((word) => /\s/u.test(cut(text, word)))).toBe(false);
      }),
    );
  });

  test("A long chain of initials takes time in proportion to its length.", () => {
    const started = performance.now();
    expect(splitWords(`${"A.".repeat(200_000)}x`).length).toBeGreaterThan(10_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
