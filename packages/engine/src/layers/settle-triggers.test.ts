import { cut } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { type FrameByHand, framesByHand, reportByHand } from "../report-by-hand.ts";
import { statusInTime } from "./meeting-status.ts";
import { settleTriggers } from "./settle-triggers.ts";

function triggersOf(text: string, frames: FrameByHand[]): string[] {
  return settleTriggers(framesByHand(text, frames), reportByHand(text, {})).map(({ trigger }) =>
    trigger.map((span) => cut(text, span)).join(" + "),
  );
}

describe("triggers", () => {
  it.each([
    ["Brandt will visit Tolsk.", "will", "will visit"],
    ["Brandt had not yet supported the draft.", "had", "had not yet supported"],
    ["The talks ended.", "The", "The talks"],
  ])("go on to the word that they belong to in: %s", (text, lost, whole) => {
    expect(triggersOf(text, [{ type: "meeting", trigger: lost }])).toEqual([whole]);
  });

  it("stay as they are where they say something, and where they are cues", () => {
    expect(triggersOf("Brandt met Orr.", [{ type: "meeting", trigger: "met" }])).toEqual(["met"]);
    expect(triggersOf("Brandt has it that Orr left.", [{ type: "statement", trigger: "has" }])).toEqual(["has"]);
  });

  it("of one kind that overlap become one", () => {
    const text = "Brandt will visit Tolsk.";
    const frames: FrameByHand[] = [
      { type: "meeting", trigger: "will" },
      { type: "meeting", trigger: "visit" },
      { type: "event", trigger: "visit" },
    ];
    expect(triggersOf(text, frames)).toEqual(["will visit", "visit"]);
  });
});

describe("a status", () => {
  it("agrees with the meeting's day", () => {
    expect(statusInTime("under way", "after")).toBe("planned");
    expect(statusInTime("confirmed", "before")).toBe("held");
    expect(statusInTime("cancelled", "before")).toBe("cancelled");
    expect(statusInTime("held", null)).toBe("held");
  });
});
