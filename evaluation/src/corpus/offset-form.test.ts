import { describe, expect, it } from "vitest";
import { goldText, QuoteError, toOffsets, toWords } from "./offset-form.ts";

const text = "Brandt said the talks failed. She said no more.";
const gold = {
  document: { title: null },
  statements: [{ id: "s1", speaker: "Brandt", source: ["Brandt"], cue: [["said", 1]], content: ["the talks failed"] }],
  meetings: [{ id: "m1", trigger: ["talks"], mentions: [["talks"]], parties: ["Brandt"] }],
};

describe("the offset form of gold", () => {
  it("keeps names as they are and turns every quote into its place", () => {
    expect(toOffsets(gold, text)).toEqual({
      document: { title: null },
      statements: [
        { id: "s1", speaker: "Brandt", source: [{ at: [0, 6] }], cue: [{ at: [7, 11] }], content: [{ at: [12, 28] }] },
      ],
      meetings: [{ id: "m1", trigger: [{ at: [16, 21] }], mentions: [[{ at: [16, 21] }]], parties: ["Brandt"] }],
    });
  });

  it("gives the words back for people to look at", () => {
    const shown = toWords(toOffsets(gold, text), text) as typeof gold;
    expect(shown.statements[0]?.cue).toEqual(["said"]);
    expect(JSON.parse(goldText(shown))).toEqual(shown);
  });

  it("refuses words that do not stand in the text", () => {
    expect(() => toOffsets({ statements: [{ cue: ["denied"] }] }, text)).toThrow(QuoteError);
    expect(() => toOffsets({ statements: [{ cue: [["said", 3]] }] }, text)).toThrow(QuoteError);
  });
});
