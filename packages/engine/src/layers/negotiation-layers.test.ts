import { cut, cutAll, type Reading } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { type FrameByHand, readByHand, type SaidByHand } from "../report-by-hand.ts";

const name = (reading: Reading, id: string | null | undefined) =>
  reading.actors.find((actor) => actor.id === id)?.name ?? null;
const value = (reading: Reading, id: string | null | undefined) =>
  reading.times.find((time) => time.id === id)?.value ?? null;

type Roles = NonNullable<FrameByHand["roles"]>;

const meeting = (trigger: FrameByHand["trigger"], status: string, roles: Roles = {}): FrameByHand => ({
  type: "meeting",
  trigger,
  roles,
  attributes: { meetingKind: "talks", meetingStatus: status },
});

const NAMES: SaidByHand["names"] = {
  Brandt: "person",
  Orr: "person",
  Tolsk: "state",
  Arvenia: "state",
  Sele: "state",
  Harn: "place",
};

describe("meetings", () => {
  it("join mentions of the same parties and keep the firmest status", async () => {
    const reading = await readByHand({
      text: "Brandt will meet Orr in Harn on Friday. Tolsk confirmed that the talks would take place.",
      names: NAMES,
      frames: [
        meeting("will meet", "planned", { party: ["Brandt", "Orr"], place: "Harn", time: "on Friday" }),
        {
          type: "statement",
          trigger: "confirmed",
          roles: { source: "Tolsk", content: "that the talks would take place" },
        },
        meeting("talks", "confirmed"),
      ],
    });
    expect(reading.meetings).toHaveLength(1);
    const [held] = reading.meetings;
    expect(held).toMatchObject({ status: "confirmed", saidBy: null });
    expect(held?.parties.map((party) => name(reading, party.actor))).toEqual(["Brandt", "Orr"]);
    expect(value(reading, held?.time)).toBe("2031-04-11");
    expect(held?.place?.name).toBe("Harn");
    expect(held?.accounts.map(({ status, saidBy }) => [status, saidBy])).toEqual([
      ["planned", null],
      ["confirmed", "s1"],
    ]);
  });

  it("are two where days differ", async () => {
    const reading = await readByHand({
      text: "Brandt met Orr on Monday. Brandt will meet Orr on Friday.",
      names: NAMES,
      frames: [
        meeting("met", "held", {
          party: [
            ["Brandt", 1],
            ["Orr", 1],
          ],
        }),
        meeting("will meet", "planned", {
          party: [
            ["Brandt", 2],
            ["Orr", 2],
          ],
        }),
      ],
    });
    expect(reading.meetings.map(({ status }) => status)).toEqual(["held", "planned"]);
    expect(reading.meetings.map(({ time }) => value(reading, time))).toEqual(["2031-04-07", "2031-04-11"]);
  });

  it("have somebody who only might come as a possible party", async () => {
    const reading = await readByHand({
      text: "Brandt will meet Orr on Friday. Sele might also join the meeting.",
      names: NAMES,
      frames: [
        meeting("will meet", "planned", { party: ["Brandt", "Orr"] }),
        meeting("the meeting", "possible", { party: "Sele" }),
      ],
    });
    const last = reading.meetings[0]?.parties.at(-1);
    expect(reading.meetings).toHaveLength(1);
    expect([name(reading, last?.actor), last?.status]).toEqual(["Sele", "possible"]);
  });

  it("count rounds as told", async () => {
    const reading = await readByHand({
      text: "The third round of talks begins in Harn.",
      names: NAMES,
      frames: [meeting("talks", "planned", { place: "Harn" })],
    });
    expect(reading.meetings[0]?.round).toBe(3);
  });
});

const textEvent = (trigger: FrameByHand["trigger"], action: string, roles: Roles): FrameByHand => ({
  type: "textEvent",
  trigger,
  roles,
  attributes: { action, polarity: "done", eventStatus: "actual" },
});

describe("texts and what is done with them", () => {
  const draft = (trigger: FrameByHand["trigger"]): FrameByHand => ({
    type: "text",
    trigger,
    attributes: { textKind: "draft" },
  });

  it("tell a revised version from the first, and count its points", async () => {
    const reading = await readByHand({
      text: "Sele sent a 28-point draft. Arvenia had not received the revised draft. Tolsk praised the first draft.",
      names: NAMES,
      frames: [
        draft("a 28-point draft"),
        draft("the revised draft"),
        draft("the first draft"),
        textEvent("had not received", "received", { by: "Arvenia", text: "the revised draft" }),
      ],
    });
    expect(reading.texts.map(({ id, revises }) => [id, revises])).toEqual([
      ["t1", null],
      ["t2", "t1"],
    ]);
    expect(reading.texts[0]?.extent).toMatchObject({ count: 28, unit: "point" });
    expect(reading.texts[0]?.mentions.map((span) => cut(reading.document.text, span))).toEqual([
      "a 28-point draft",
      "the first draft",
    ]);
    expect(
      reading.textEvents.map(({ text, action, polarity, by }) => [text, action, polarity, name(reading, by)]),
    ).toEqual([
      ["t1", "sent", "done", "Sele"],
      ["t2", "received", "not done", "Arvenia"],
    ]);
  });

  it("show where one voice has given input and another was not consulted", async () => {
    const text =
      "Orr said the draft had been improved with input from Tolsk. Tolsk said it had not been consulted on the draft.";
    const reading = await readByHand({
      text,
      names: NAMES,
      frames: [
        {
          type: "statement",
          trigger: ["said", 1],
          roles: { source: "Orr", content: "the draft had been improved with input from Tolsk" },
        },
        {
          type: "statement",
          trigger: ["said", 2],
          roles: { source: ["Tolsk", 2], content: "it had not been consulted on the draft" },
        },
        draft("the draft"),
        draft(["the draft", 2]),
        textEvent("with input from Tolsk", "contributed", { by: ["Tolsk", 1], text: "the draft" }),
        textEvent("had not been consulted", "consulted", { to: ["Tolsk", 2], text: ["the draft", 2] }),
      ],
    });
    expect(reading.discrepancies).toHaveLength(1);
    expect(reading.discrepancies[0]).toMatchObject({ kind: "input", of: "t1" });
    expect(reading.discrepancies[0]?.sides.map(({ saidBy }) => saidBy)).toEqual(["s1", "s2"]);
  });
});

describe("positions", () => {
  const position = (trigger: string, stance: string, party?: FrameByHand["trigger"]): FrameByHand => ({
    type: "position",
    trigger,
    roles: party ? { party } : {},
    attributes: { stance, move: "null" },
  });

  it("say who puts a party there", async () => {
    const reading = await readByHand({
      text: "Tolsk said it supports a ceasefire. Arvenia said Tolsk opposes a truce. Sele wants a halt to fighting.",
      names: NAMES,
      frames: [
        {
          type: "statement",
          trigger: ["said", 1],
          roles: { source: ["Tolsk", 1], content: "it supports a ceasefire" },
        },
        { type: "statement", trigger: ["said", 2], roles: { source: "Arvenia", content: "Tolsk opposes a truce" } },
        position("supports a ceasefire", "for"),
        position("opposes a truce", "against", ["Tolsk", 2]),
        position("wants a halt to fighting", "for", "Sele"),
      ],
    });
    expect(reading.positions.map((one) => [name(reading, one.party), one.attribution, one.on])).toEqual([
      ["Tolsk", "self", { issue: "CeProv" }],
      ["Tolsk", "other party", { issue: "CeProv" }],
      ["Sele", "reporter", { issue: "CeProv" }],
    ]);
  });

  it("are conditional with the words of their condition", async () => {
    const reading = await readByHand({
      text: "Tolsk would sign the accord only if the locks stay open.",
      names: NAMES,
      frames: [position("would sign the accord", "conditional", "Tolsk")],
    });
    expect(reading.positions[0]?.stance).toBe("conditional");
    expect(reading.positions[0]?.conditions.map(({ span, kind }) => [cut(reading.document.text, span), kind])).toEqual([
      ["only if the locks stay open", "if"],
    ]);
  });
});

describe("outcomes, deadlines and events", () => {
  it("take the parties of the meeting next to them", async () => {
    const reading = await readByHand({
      text: "Brandt met Orr on Monday. The talks ended without agreement. Orr set a deadline of Friday.",
      names: NAMES,
      frames: [
        meeting("met", "held", { party: ["Brandt", "Orr"] }),
        { type: "outcome", trigger: "ended without agreement", attributes: { outcomeKind: "no agreement" } },
        {
          type: "deadline",
          trigger: "a deadline of Friday",
          roles: { by: ["Orr", 2] },
          attributes: { deadlineStatus: "set" },
        },
        {
          type: "event",
          trigger: "met",
          roles: { by: "Brandt", to: "Orr" },
          attributes: { eventType: "CONSULT", eventStatus: "actual" },
        },
      ],
    });
    expect(reading.outcomes[0]).toMatchObject({ meeting: "m1", kind: "no agreement" });
    expect(reading.outcomes[0]?.parties.map((id) => name(reading, id))).toEqual(["Brandt", "Orr"]);
    expect([name(reading, reading.deadlines[0]?.setBy), value(reading, reading.deadlines[0]?.time)]).toEqual([
      "Orr",
      "2031-04-11",
    ]);
    expect(reading.events[0]).toMatchObject({ type: "CONSULT", status: "actual" });
  });
});

describe("a Reading", () => {
  it("warns where the report has no date", async () => {
    const reading = await readByHand({ text: "Brandt spoke on Tuesday.", names: NAMES, publishedAt: null });
    expect(reading.warnings).toHaveLength(1);
    expect(cutAll(reading.document.text, reading.times)).toContain("Tuesday");
  });
});
