import { cut } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { type FrameByHand, framesByHand, reportByHand } from "../report-by-hand.ts";
import { actorSpans } from "./clause-actors.ts";
import { completeParties } from "./meeting-parties.ts";

const NAMES = {
  Brandt: "person",
  Orr: "person",
  Tolsk: "state",
  Arvenia: "state",
  Sele: "state",
  Harn: "place",
} as const;

function partiesOf(text: string, trigger: string, roles: FrameByHand["roles"] = {}): string[] {
  const frames = framesByHand(text, [{ type: "meeting", trigger, roles }]);
  const report = reportByHand(text, NAMES);
  const [frame] = completeParties(frames, { report, actors: actorSpans(report, []) });
  return (frame?.roles.party ?? []).map((span) => cut(text, span));
}

describe("the parties of a meeting", () => {
  it.each([
    ["Brandt met Orr in Harn on Monday.", "met", ["Brandt", "Orr"]],
    ["Brandt and Orr will meet in Harn.", "will meet", ["Brandt", "Orr"]],
    ["Brandt held two hours of talks in Harn with Orr.", "talks", ["Brandt", "Orr"]],
    ["The talks between Arvenia and Tolsk ended early.", "talks", ["Arvenia", "Tolsk"]],
    ["Orr’s visit to Tolsk was brief.", "visit", ["Orr", "Tolsk"]],
    ["The Arvenia-Tolsk talks go on.", "talks", ["Arvenia", "Tolsk"]],
    ["Brandt and Orr, who met twice, said nothing.", "met", ["Brandt", "Orr"]],
    ["Arvenia, Tolsk and Sele will attend the conference in Harn.", "conference", ["Arvenia", "Tolsk", "Sele"]],
  ])("are read in: %s", (text, trigger, parties) => {
    expect(partiesOf(text, trigger)).toEqual(parties);
  });

  it.each([
    ["Brandt said the talks in Harn would go on.", "talks"],
    ["After Brandt spoke, talks in Harn began; Orr was silent.", "talks"],
    ["The ministers met in Harn.", "met"],
  ])("are not taken from beside it in: %s", (text, trigger) => {
    expect(partiesOf(text, trigger)).toEqual([]);
  });

  it("keep those that the model linked, each once", () => {
    expect(partiesOf("Brandt met Orr in Harn.", "met", { party: "Orr" })).toEqual(["Brandt", "Orr"]);
    expect(partiesOf("Brandt received Orr in Harn.", "received", { host: "Brandt" })).toEqual(["Orr"]);
  });
});
