import fc from "fast-check";
import { expect, test } from "vitest";
import { at, REPORT_BY_HAND, readingByHand } from "../reading-by-hand.ts";
import { entriesOf, sentencePieces } from "./entries.ts";
import { type FactView, piece } from "./piece.ts";
import { readingIndex } from "./reading-index.ts";

const index = readingIndex(readingByHand());
const fact = (words: string): FactView => ({
  lead: [piece(words)],
  distinction: [piece("apart")],
  notes: [],
  marks: [{ span: at(words), tone: "words" }],
});

test("facts of one sentence share it, each with what tells it from the others", () => {
  const [entry, ...rest] = entriesOf(index, [fact("Ilse Brandt"), fact("her office")]);
  expect(rest).toEqual([]);
  expect(entry?.facts.map(({ lead }) => lead.map(({ words }) => words).join(""))).toEqual([
    "Ilse Brandt · apart",
    "her office · apart",
  ]);
  expect(entry?.quotes[0]?.filter(({ tone }) => tone === "words").map(({ words }) => words)).toEqual([
    "Ilse Brandt",
    "her office",
  ]);
});

test("a fact that has its sentence for itself needs no more words", () => {
  expect(entriesOf(index, [fact("her office")])[0]?.facts[0]?.lead).toEqual([piece("her office")]);
});

test("a sentence keeps its words, whatever is marked in it", () => {
  const sentence = at(
    "Ilse Brandt, the envoy of Arvenia, will visit the Citadel next week, her office confirmed on Tuesday.",
  );
  const offset = fc.integer({ min: 0, max: REPORT_BY_HAND.length });
  const tone = fc.constantFrom("words" as const, "cue" as const, "source" as const, "act" as const);
  const mark = fc.tuple(offset, fc.integer({ min: 1, max: 60 }), tone).map(([start, length, kind]) => ({
    span: { start, end: start + length },
    tone: kind,
  }));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
      const pieces = sentencePieces(REPORT_BY_HAND, sentence, marks);
      expect(pieces.map(({ words }) => words).join("")).toBe(REPORT_BY_HAND.slice(sentence.start, sentence.end));
    }),
  );
});
