import { cut } from "@parley/annotation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitParagraphs } from "./split-paragraphs.ts";

const paragraphs = (text: string) => splitParagraphs(text).map((paragraph) => cut(text, paragraph));

describe("splitParagraphs", () => {
  test("Empty lines end paragraphs, however many blanks they hold.", () => {
    expect(paragraphs("Talks resume\n\nThe envoys met.\n \t\n\nThey left.")).toEqual([
      "Talks resume",
      "The envoys met.",
      "They left.",
    ]);
  });

  test("In a text with a paragraph a line each line is one.", () => {
    expect(paragraphs("The envoys met in Zenda on Monday.\nThey left.\nNobody spoke.")).toHaveLength(3);
  });

  test("Lines broken at one width are one paragraph until an empty or an indented line.", () => {
    const text = [
      "Talks resume in Zenda",
      "",
      "Envoys of Ruritania and Strelsau met for the",
      "third time this week and agreed to go on with",
      "talks on the use of water from the river that",
      "both of them share.",
      "   A spokesman said that nobody had expected",
      "an agreement before the end of the month.",
    ].join("\n");
    expect(paragraphs(text).map((paragraph) => paragraph.split("\n").length)).toEqual([1, 4, 2]);
  });

  test("Short lines of a dialogue stay apart.", () => {
    expect(paragraphs("Q: Will you go?\nA: Yes.\nQ: When do you leave?\nA: On Monday, with the others.")).toHaveLength(
      4,
    );
  });

  test("Paragraphs hold every character that is not blank, in order.", () => {
    const text = fc
      .array(fc.constantFrom("word", "Word.", " ", "\n", "\n\n", "  ", "\u00a0"))
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (sample) => {
        expect(paragraphs(sample).join("").replace(/\s/gu, "")).toBe(sample.replace(/\s/gu, ""));
        expect(paragraphs(sample).every((paragraph) => paragraph === paragraph.trim() && paragraph !== "")).toBe(true);
      }),
    );
  });
});
