import { cut } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { CodebookError } from "../errors.ts";
import { splitWords } from "../tokens/split-words.ts";
import { wordFinder } from "./find-words.ts";
import { loadCodebook, parseCodebook } from "./load-codebook.ts";

const SMALL = `codebook: 1
name: small
issues:
  - { code: Wat, name: Water, definition: d, words: [spring release, water] }
speechActs: []
meetingStatuses: []
textKinds: []
`;

function refusal(source: string): CodebookError {
  try {
    parseCodebook(source, "small.yaml");
  } catch (error) {
    if (error instanceof CodebookError) return error;
    throw error;
  }
  throw new Error("the codebook was accepted");
}

it("takes words that every object has, such as constructor, for words", () => {
  const text = "The constructor of the dam said that the water, toString and hasOwnProperty were gone.";
  const found = wordFinder(parseCodebook(SMALL, "small.yaml").issues).find(text, splitWords(text));
  expect(found.map(({ span }) => cut(text, span))).toEqual(["water"]);
});

describe("the codebook", () => {
  it("that comes with Parley is valid and has words for every speech act", async () => {
    const codebook = await loadCodebook();
    expect(codebook.speechActs).toHaveLength(19);
    expect(codebook.issues.length).toBeGreaterThan(70);
  });

  it("names the line that is at fault", () => {
    expect(refusal(SMALL.replace("words: [spring release, water]", "words: []")).place).toBe("small.yaml, line 4");
    expect(refusal(SMALL.replace("name: small", "name: [")).place).toMatch(/line 3/u);
    expect(refusal(SMALL.replace("codebook: 1", "codebook: 2")).message).toContain("codebook");
  });

  it("refuses a code that stands twice", () => {
    const twice = SMALL.replace("speechActs", "  - { code: Wat, name: W, definition: d, words: [dam] }\nspeechActs");
    expect(refusal(twice).message).toContain("Wat");
  });

  it("finds words in any inflection, the longest entry first", () => {
    const codebook = parseCodebook(SMALL, "small.yaml");
    const text = "Spring releases were halved; the water is low.";
    const found = wordFinder(codebook.issues).find(text, splitWords(text));
    expect(found.map(({ span, word }) => [cut(text, span), word])).toEqual([
      ["Spring releases", "spring release"],
      ["water", "water"],
    ]);
  });
});
