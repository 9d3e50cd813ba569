import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ReadingError } from "./errors.ts";
import { parseReading } from "./parse-reading.ts";
import { type Reading, readingJsonSchema } from "./reading.ts";

const text = "Ilse Brandt confirmed the visit.";

/** A small whole Reading: one sentence, one actor, one statement. */
function reading(change: Partial<Reading> = {}): Reading {
  const empty = { times: [], intervals: [], names: [], meetings: [], outcomes: [], texts: [], textEvents: [] };
  const rest = { positions: [], deadlines: [], events: [], issues: [], discrepancies: [], warnings: [] };
  return {
    reading: 1,
    model: { name: "tiny", version: "1", sha256: "0" },
    document: {
      id: "a".repeat(64),
      title: null,
      byline: null,
      publisher: null,
      credits: [],
      publishedAt: "2031-04-09",
      retrievedAt: null,
      url: null,
      language: "en",
      text,
    },
    sentences: [{ start: 0, end: 32, paragraph: 0 }],
    ...empty,
    actors: [
      {
        id: "a1",
        name: "Ilse Brandt",
        kind: "person",
        of: null,
        roles: [],
        mentions: [{ start: 0, end: 11, form: "name" }],
      },
    ],
    statements: [
      {
        id: "s1",
        speaker: "a1",
        onBehalfOf: null,
        source: [{ start: 0, end: 11 }],
        cue: [{ start: 12, end: 21 }],
        content: [{ start: 22, end: 31 }],
        addressee: [],
        target: null,
        mode: "reported",
        speechAct: "confirm",
        channel: [],
        anonymity: "named",
        outlook: null,
        via: null,
        within: null,
        saidAt: null,
        hedge: [],
        force: [],
        confidence: 0.9,
        confidenceOf: { speaker: 0.9, content: 0.9 },
      },
    ],
    ...rest,
    ...change,
  };
}

function refusal(json: unknown): ReadingError {
  try {
    parseReading(json);
  } catch (error) {
    if (error instanceof ReadingError) return error;
    throw error;
  }
  throw new Error("the Reading was accepted");
}

describe("parseReading", () => {
  it("accepts a Reading that keeps the contract and gives it back unchanged", () => {
    expect(parseReading(JSON.parse(JSON.stringify(reading())))).toEqual(reading());
  });

  it("names the field that has another shape", () => {
    const broken = { ...reading(), statements: [{ ...reading().statements[0], mode: "shouted" }] };
    expect(refusal(broken)).toMatchObject({ code: "READING_INVALID", path: "statements.0.mode" });
  });

  it("refuses a speaker who is no actor", () => {
    const broken = reading({ actors: [] });
    expect(refusal(broken)).toMatchObject({ code: "READING_REFERENCE", path: "statements.0.speaker" });
  });

  it("refuses spans outside the text and spans with a blank at an end", () => {
    expect(refusal(reading({ names: [{ start: 0, end: 99, type: "person" }] })).code).toBe("READING_SPAN");
    expect(refusal(reading({ names: [{ start: 0, end: 12, type: "person" }] })).code).toBe("READING_SPAN");
  });

  it("says that a newer number needs a newer program", () => {
    expect(refusal({ ...reading(), reading: 2 }).code).toBe("READING_VERSION");
    expect(refusal({ statements: [] }).code).toBe("READING_INVALID");
  });
});

describe("the JSON Schema of the Reading", () => {
  it("is pinned: a change of the contract needs a new number and an up-converter", () => {
    const pinned = readFileSync(new URL("./reading.schema.json", import.meta.url), "utf8");
    expect(readingJsonSchema()).toEqual(JSON.parse(pinned));
  });
});
