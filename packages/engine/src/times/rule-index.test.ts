import { expect, test } from "vitest";
import { splitWords } from "../tokens/split-words.ts";
import type { TimeMeaning } from "./meaning.ts";
import { matchPattern } from "./pattern.ts";
import { piecesOf } from "./pieces.ts";
import { rules } from "./rule.ts";
import { indexRules } from "./rule-index.ts";

const meaning: TimeMeaning = { type: "DATE", when: { by: "value", value: "PAST_REF" } };
const grammar = ["the? last UNIT", "COUNT UNIT", "the day", "UNIT ago|later"].flatMap((source) =>
  rules(source, () => meaning),
);

test("The index gives every line that matches from a piece on, in the order of the grammar.", () => {
  const text = "the last day, two weeks ago and last year";
  const pieces = piecesOf(text, splitWords(text), [{ start: 0, end: text.length }]);
  const rulesFor = indexRules(grammar);
  for (const [at, piece] of pieces.entries()) {
    const matching = grammar.filter((rule) => matchPattern(rule.pattern, pieces, at));
    const indexed = rulesFor(piece);
    expect(indexed.filter((rule) => matching.includes(rule))).toEqual(matching);
    expect(indexed).toEqual(grammar.filter((rule) => indexed.includes(rule)));
  }
  expect(pieces.map((piece) => rulesFor(piece).length)).toEqual([2, 1, 1, 0, 1, 1, 0, 0, 1, 1]);
});
