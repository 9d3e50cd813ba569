import { cutAll } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { readByHand } from "../report-by-hand.ts";

const relayed = async (text: string, content: string) => {
  const { statements } = await readByHand({
    text,
    names: { Dagens: "organisation" },
    nominals: [{ words: "officer", type: "person" }],
    frames: [
      { type: "statement", trigger: "according to", roles: { source: "Dagens", content: "The guns are back" } },
      { type: "statement", trigger: "cited", roles: { source: "which", content } },
    ],
  });
  return statements.map((one) => [cutAll(text, one.source), cutAll(text, one.cue), cutAll(text, one.content)]);
};

describe("a source cited by a source", () => {
  it("says what the statement says that cites it", async () => {
    expect(
      await relayed("The guns are back, according to Dagens, which cited a senior officer.", "a senior officer"),
    ).toEqual([
      ["Dagens", "according to", "The guns are back"],
      ["a senior officer", "cited", "The guns are back"],
    ]);
  });

  it("is somebody: reasons that are cited stay contents", async () => {
    const text = "The guns are back, according to Dagens, which cited the officer corps’ cost of living.";
    expect((await relayed(text, "the officer corps’ cost of living"))[1]).toEqual([
      "which",
      "cited",
      "the officer corps’ cost of living",
    ]);
  });
});
