import { describe, expect, it } from "vitest";
import { openWriter, type ReportWriter } from "../generator/report-writer.ts";
import { reconcile } from "./reconcile.ts";
import { reportFactsOf } from "./report-facts-of.ts";

interface Told {
  on: string;
  who: [string, string] | [string];
  kind?: "talks" | "meeting" | "visit" | "conference" | "summit";
  called?: string;
  at?: string;
  place?: string;
  status?: "planned" | "held" | "under way" | "postponed";
  /** What those who meet are, where they have no names. */
  as?: "group" | "state";
}

function tell(writer: ReportWriter, told: Told): void {
  const { who, kind = "talks", called = "talks", at, place, status = "planned", as = "state" } = told;
  const places = writer.sentence(
    ["one", who[0]],
    " and ",
    ["two", who[1] ?? "others"],
    " at ",
    ["trigger", called],
    " in ",
    ["place", place ?? "a town"],
    " on ",
    ["time", at ?? "a day"],
    ".",
  );
  const party = (name: string, spanName: "one" | "two") => ({
    actor: writer.actor(name, places(spanName), { kind: as }),
    span: places(spanName),
    part: "party" as const,
    for: null,
    status: null,
    saidBy: null,
  });
  writer.meeting({
    trigger: [places("trigger")],
    kind,
    status,
    parties: [party(who[0], "one"), ...(who[1] === undefined ? [] : [party(who[1], "two")])],
    place: place === undefined ? null : { span: places("place"), name: place },
    time: at === undefined ? null : writer.time(at, places("time")),
  });
}

/** How many meetings the record makes of what reports tell, one report each. */
function meetingCount(...tellings: Told[]): number {
  const documents = tellings.map((told, rank) => {
    const writer = openWriter({ publishedAt: told.on, publisher: `Gazette ${rank}` });
    tell(writer, told);
    const reading = writer.reading();
    return [{ facts: reportFactsOf(reading, reading.document.id), addedAt: "2031-06-01T00:00:00Z", changed: null }];
  });
  const scope = { parties: [], issues: [], exclusions: [] };
  return reconcile({ scope, documents, decisions: [], removals: [] }).meetings.length;
}

describe("Meetings of several reports", () => {
  it("are one where parties and days agree", () => {
    const talks: Told = { on: "2031-04-02", who: ["Tolsk", "Arvenia"], at: "2031-04-05", place: "Quill" };
    expect(meetingCount(talks, { ...talks, on: "2031-04-06", status: "held" })).toBe(1);
  });

  it("are two where one party meets two others on one day", () => {
    const talks: Told = { on: "2031-04-05", who: ["Tolsk", "Arvenia"], kind: "meeting", at: "2031-04-05" };
    expect(meetingCount(talks, { ...talks, on: "2031-04-06", who: ["Tolsk", "Selvania"] })).toBe(2);
  });

  it("of people without names are one where they are called alike, and two where they are not", () => {
    const inspectors: Told = {
      on: "2031-04-02",
      who: ["inspectors"],
      kind: "visit",
      called: "inspection of the dam",
      at: "2031-04-05",
      as: "group",
    };
    expect(meetingCount(inspectors, { ...inspectors, on: "2031-04-06", status: "held" })).toBe(1);
    expect(
      meetingCount(inspectors, { ...inspectors, on: "2031-04-04", who: ["skippers"], called: "quarrel over nets" }),
    ).toBe(2);
  });

  it("told as the talks as a whole are one over weeks, and none of their rounds", () => {
    const whole: Told = { on: "2031-04-02", who: ["Tolsk", "Arvenia"], status: "under way" };
    const round: Told = { ...whole, on: "2031-05-02", at: "2031-05-02", place: "Quill", status: "held" };
    expect(meetingCount(whole, { ...whole, on: "2031-05-20" })).toBe(1);
    expect(meetingCount(whole, round, { ...whole, on: "2031-06-20" })).toBe(2);
  });

  it("are one where a session that is to end on Friday is told again on Friday", () => {
    const session: Told = {
      on: "2031-04-08",
      who: ["Grain Council"],
      kind: "conference",
      called: "spring session",
      at: "2031-04-11",
      place: "Quill",
      status: "under way",
    };
    expect(meetingCount(session, { ...session, on: "2031-04-11", status: "held" })).toBe(1);
  });
});
