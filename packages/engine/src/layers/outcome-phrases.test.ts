import { cut } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { outcomePhrases } from "./outcome-phrases.ts";

function read(text: string): [string, string][] {
  return outcomePhrases(text, { start: 0, end: text.length }).map((phrase) => [phrase.kind, cut(text, phrase)]);
}

describe("set phrases for what came of a contact", () => {
  it.each([
    ["The session ended without agreement.", "no agreement", "without agreement"],
    ["They failed to settle the order of steps.", "no agreement", "failed to settle"],
    ["The envoys made real progress.", "progress", "made real progress"],
    ["The two sides edged closer to a pact.", "progress", "edged closer"],
    ["The talks broke down on Sunday.", "broke down", "broke down"],
    ["Both sides accepted the text in principle.", "agreed in principle", "accepted the text in principle"],
    ["The council adjourned until May.", "adjourned", "adjourned"],
    ["They agreed to meet again in Harn.", "continued", "agreed to meet again"],
    ["Arvenia and Tolsk reached a final agreement.", "agreed", "reached a final agreement"],
  ])("%s", (text, kind, words) => {
    expect(read(text)).toEqual([[kind, words]]);
  });

  it.each([
    "They hope to reach an agreement by May.",
    "Both sides would have agreed on less.",
    "The envoy said the weather was fine.",
  ])("say nothing of what is only hoped for: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("give the more telling kind where two overlap", () => {
    expect(read("The talks ended with no agreement reached.")).toEqual([["no agreement", "no agreement"]]);
  });
});
