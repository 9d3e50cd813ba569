import type { Reading } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { statementAnswers } from "./confidence-answers.ts";

const text = "Ilse Brandt said the visit would go ahead. Officials said no date was set.";
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const statement = (speaker: string | null, content: string) => ({
  speaker,
  source: [],
  cue: [span("said")],
  content: [span(content)],
  confidence: 0.7,
  confidenceOf: { speaker: 0.8, content: 0.9 },
});

function read(...statements: ReturnType<typeof statement>[]): Reading {
  const actors = [
    { id: "a1", name: "Ilse Brandt", kind: "person", mentions: [{ ...span("Ilse Brandt"), form: "name" }] },
    { id: "a2", name: "Officials", kind: "unnamed", mentions: [{ ...span("Officials"), form: "nominal" }] },
  ];
  return { document: { text }, actors, statements } as unknown as Reading;
}

const gold = [
  { speaker: "Brandt", cue: [span("said")], content: [span("the visit would go ahead")] },
  { speaker: null, cue: [span("said")], content: [span("no date was set")] },
];

describe("answers", () => {
  it("are right where content and speaker are the annotator's", () => {
    const found = statementAnswers(
      read(statement("a1", "the visit would go ahead"), statement("a2", "no date was set")),
      gold,
    );
    expect(found.statement.map(({ isRight }) => isRight)).toEqual([true, true]);
    expect(found.speaker[0]).toEqual({ confidence: 0.8, isRight: true });
  });

  it("tell a wrong speaker from a wrong content", () => {
    const found = statementAnswers(
      read(statement("a2", "the visit would go ahead"), statement("a1", "the visit")),
      gold,
    );
    expect(found.content.map(({ isRight }) => isRight)).toEqual([true, false]);
    expect(found.speaker.map(({ isRight }) => isRight)).toEqual([false, true]);
    expect(found.statement.map(({ isRight }) => isRight)).toEqual([false, false]);
  });
});
