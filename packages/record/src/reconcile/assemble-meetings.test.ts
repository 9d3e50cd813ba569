import type { MeetingStatus, Reading } from "@parley/annotation";
import { expect, test } from "vitest";
import { openWriter } from "../generator/index.ts";
import { reconcile } from "./reconcile.ts";
import { reportFactsOf } from "./report-facts-of.ts";

/** A report on the envoys of Arvenia and Tolsk, who meet in Quill. */
function told(day: string, opening: string, meeting: { status: MeetingStatus; on: string | null }): Reading {
  const writer = openWriter({ publishedAt: day, publisher: `Post of ${day}`, title: opening });
  writer.sentence(`${opening}.`);
  const at = writer.sentence(
    ["one", "Arvenia"],
    " and ",
    ["two", "Tolsk"],
    " hold a ",
    ["what", "meeting"],
    " in ",
    ["place", "Quill"],
    ["time", " then"],
    ".",
  );
  const party = { part: "party" as const, for: null, status: null, saidBy: null };
  writer.meeting({
    trigger: [at("what")],
    kind: "meeting",
    status: meeting.status,
    parties: [
      { ...party, actor: writer.actor("Arvenia", at("one"), { kind: "state" }), span: at("one") },
      { ...party, actor: writer.actor("Tolsk", at("two"), { kind: "state" }), span: at("two") },
    ],
    place: { name: "Quill", span: at("place") },
    time: meeting.on === null ? null : writer.time(meeting.on, at("time")),
  });
  return writer.reading();
}

test("The origins of a meeting are those that tell of its present status, not of older proposals", () => {
  const readings = [
    told("2031-04-07", "Snow kept the upper road closed for a third morning and the ferries ran late in the fog", {
      status: "proposed",
      on: null,
    }),
    told("2031-04-08", "Herring prices fell again at the quay while the harbour council sat behind closed doors", {
      status: "proposed",
      on: "2031-04-14",
    }),
    told("2031-04-09", "A choir of schoolchildren sang under the windows of the ministry until the guard was changed", {
      status: "confirmed",
      on: "2031-04-14",
    }),
    told("2031-04-10", "Nobody in the valley expected the reservoir to fill before the rail strike was over", {
      status: "confirmed",
      on: "2031-04-14",
    }),
  ];
  const documents = readings.map((reading) => [
    { facts: reportFactsOf(reading, reading.document.id), addedAt: "2031-04-11T12:00:00.000Z", changed: null },
  ]);
  const scope = { parties: [], issues: [], exclusions: [] };
  const { meetings } = reconcile({ scope, documents, decisions: [], removals: [] });
  expect(meetings.map(({ history, originCount }) => [history.length, originCount])).toEqual([[4, 2]]);
});
