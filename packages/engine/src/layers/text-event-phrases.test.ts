import { cut } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { framesByHand, reportByHand } from "../report-by-hand.ts";
import { actorSpans } from "./clause-actors.ts";
import { completeTextEvents } from "./text-event-phrases.ts";

const NAMES = { Brandt: "person", Orr: "person", Tolsk: "state", Arvenia: "state", Sele: "state" } as const;

function eventsIn(text: string, mention: string) {
  const frames = framesByHand(text, [{ type: "text", trigger: mention }]);
  const report = reportByHand(text, NAMES);
  const found = completeTextEvents(frames, { report, actors: actorSpans(report, []) });
  const words = (spans: readonly { start: number; end: number }[] = []) =>
    spans.map((span) => cut(text, span)).join(" + ");
  return found
    .filter(({ type }) => type === "textEvent")
    .map(({ roles, attributes }) => ({
      action: attributes.action?.value,
      by: words(roles.by),
      to: words(roles.to),
      polarity: attributes.polarity?.value,
      status: attributes.eventStatus?.value,
    }));
}

const done = { by: "", to: "", polarity: "done", status: "actual" };

describe("what is done with a text", () => {
  it.each([
    ["Brandt presented the plan to Tolsk.", "the plan", { ...done, action: "presented", by: "Brandt", to: "Tolsk" }],
    ["The plan was rejected by Arvenia.", "The plan", { ...done, action: "rejected", by: "Arvenia" }],
    [
      "Tolsk has not yet received the revised plan.",
      "the revised plan",
      { ...done, action: "received", by: "Tolsk", polarity: "not done" },
    ],
    [
      "Orr will present a draft to Sele.",
      "a draft",
      { ...done, action: "presented", by: "Orr", to: "Sele", status: "planned" },
    ],
    ["Sele could sign the accord.", "the accord", { ...done, action: "signed", by: "Sele", status: "possible" }],
    ["Tolsk refused to accept the draft.", "the draft", { ...done, action: "rejected", by: "Tolsk" }],
    ["A draft, drawn up by Brandt, went round.", "A draft", { ...done, action: "drafted", by: "Brandt" }],
    ["Arvenia and Tolsk signed the accord.", "the accord", { ...done, action: "signed", by: "Arvenia + Tolsk" }],
  ])("is read in: %s", (text, mention, event) => {
    expect(eventsIn(text, mention)).toEqual([event]);
  });

  it.each([
    ["Brandt broke her silence on the plan.", "the plan"],
    ["Orr was seen. The plan is long.", "The plan"],
    ["Tolsk offered to talk about the plan.", "the plan"],
  ])("is not read in: %s", (text, mention) => {
    expect(eventsIn(text, mention)).toEqual([]);
  });
});
