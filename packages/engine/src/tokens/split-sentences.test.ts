import { cut } from "@parley/annotation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitParagraphs } from "../text/split-paragraphs.ts";
import { splitSentences } from "./split-sentences.ts";
import { splitWords } from "./split-words.ts";

const sentences = (text: string) => splitSentences(text, splitParagraphs(text)).map((sentence) => cut(text, sentence));

/** Text made of what makes ends of sentences hard to tell. */
const trickyText = fc
  .array(
    fc.constantFrom(
      "Mr",
      "U.S",
      ".",
      "?",
      "…",
      " ",
      "\n",
      "\n\n",
      '"',
      "”",
      "“",
      ")",
      "The",
      "envoy",
      "3",
      "said",
      "[4]",
    ),
  )
  .map((pieces) => pieces.join(""));

describe("splitSentences", () => {
  test.each([
    [
      "Stops, question marks and exclamation marks end sentences.",
      ["They met.", "Did they talk?", "They did!", "12 left."],
    ],
    ["Titles and lone initials do not.", ["Mr. Vance met Gen. Ada B. Cole of Strelsau.", "Both left."]],
    [
      "Initials end one only before a word that opens sentences.",
      ["It named the U.S. Senate.", "He lives in the U.S.", "The envoy does not."],
    ],
    [
      "Clock times with stops go on with their day or zone.",
      ["Talks begin at 9 a.m. Monday.", "They end at 8 p.m. ZST.", "They broke off at 7 p.m.", "Nobody spoke."],
    ],
    ["Abbreviated months and numbers are no ends.", ["On Sept. 3 they met under No. 4 of the list.", "It was cold."]],
    ["Decimal numbers and figures with points are no ends.", ["It cost 3.5 million.", "Then 4."]],
    ["A closing quotation mark belongs to the sentence that it closes.", ["“We agree.”", "“We do not,” she said."]],
    ["A quotation that asks goes on with its speaker.", ['"Will it hold?" Ann Orr asked.', '"It will!" he said.']],
    ["A quotation that asks ends where another sentence begins.", ["“Will it hold?”", "The envoys were silent."]],
    ["A dateline belongs to its sentence.", ["ZENDA, March 3 - Envoys met.", "They left."]],
    ["Dots inside a sentence go on in lower case.", ["We ... might agree… perhaps.", "Who knows."]],
    ["A number at the head of a list belongs to its entry.", ["1. Withdrawal of troops.", "Then talks."]],
    [
      "A stop whose blank was lost ends a sentence before an opening word.",
      ["They signed the deal.", "The text is secret."],
    ],
    ["Note numbers belong to the sentence before them.", ["They met in Zenda. [12]", "Nobody spoke."]],
  ])("%s", (_, expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  test("A blank that was lost after a stop does not join two sentences.", () => {
    expect(sentences("They signed the deal.The text is secret. See www.zenda.example.The or it.")).toHaveLength(3);
  });

  test("A headline without a stop and a live blog's clock time are sentences of their paragraphs.", () => {
    const text = "Talks resume in Zenda\n\n10:40 a.m.\n\nThe envoys arrive.\n\n___\n\n11:05 Orr: Nothing is agreed.";
    expect(sentences(text)).toEqual(text.split("\n\n"));
    expect(splitSentences(text, splitParagraphs(text)).map((sentence) => sentence.paragraph)).toEqual([0, 1, 2, 3, 4]);
  });

  test("Marks that stand alone at the end of a paragraph go to the sentence before them.", () => {
    expect(sentences("“They met. ”\n\nEnd.")).toEqual(["“They met. ”", "End."]);
  });

  test("Sentences hold each word exactly once, in order, and none reaches into another paragraph.", () => {
    fc.assert(
      fc.property(fc.oneof(trickyText, fc.string({ unit: "grapheme" })), (text) => {
        const paragraphs = splitParagraphs(text);
        const found = splitSentences(text, paragraphs);
        expect(
          found
            .map((sentence) => cut(text, sentence))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
        for (const [rank, sentence] of found.entries()) {
          expect(sentence.start).toBeGreaterThanOrEqual(found[rank - 1]?.end ?? 0);
          expect(cut(text, sentence)).toBe(cut(text, sentence).trim());
          const paragraph = paragraphs[sentence.paragraph];
          expect(paragraph && sentence.start >= paragraph.start && sentence.end <= paragraph.end).toBe(true);
        }
        const words = splitWords(text);
        expect(found.flatMap((sentence) => splitWords(text, sentence))).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });

  test("A text without stops is cut at blanks, and nothing is lost.", () => {
    const text = "word ".repeat(1500).trim();
    const found = splitSentences(text, splitParagraphs(text));
    expect(found.length).toBeGreaterThan(3);
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2000);
    expect(found.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
  });

  test.each([
    ["two million characters of sentences", "Mr. Orr met U.S. envoys on Sept. 3. “Will it?” he asked. ".repeat(36_000)],
    ["100,000 words without a full stop", "word ".repeat(100_000)],
    ["a long run of stops and quotation marks", '."'.repeat(500_000)],
    ["a long run of opening quotation marks", ' . "'.repeat(300_000)],
    ["a long run of initials", "A. ".repeat(400_000)],
  ])("It takes well under two seconds for %s.", (_, text) => {
    const started = performance.now();
    splitSentences(text, splitParagraphs(text));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
