import type { Reading, TextAction } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { openWriter, type Words } from "../generator/index.ts";
import type { DossierRecord } from "../record.ts";
import { reconcile } from "./reconcile.ts";
import { reportFactsOf } from "./report-facts-of.ts";

/** No report is a copy of another. */
const OPENINGS = [
  "Snow kept the upper road closed for a third morning and the ferries ran late",
  "Herring prices fell again at the quay while the harbour council sat behind closed doors",
  "A choir of schoolchildren sang under the windows of the ministry before noon",
  "The rail strike entered its second week with no word from either management or crews",
  "Nobody in the valley expected the reservoir to fill before the end of the month",
];

/** A report of one sentence on what Tolsk did, or did not do, with the nine-point draft. */
function told(day: string, words: Words[], act: { action: TextAction; isDenied?: boolean }): Reading {
  const writer = openWriter({ publishedAt: day, publisher: `Post of ${day}`, title: `News of ${day}` });
  writer.sentence(`${OPENINGS[Number(day.slice(-2)) % OPENINGS.length]}.`);
  const at = writer.sentence(...words);
  const by = writer.actor("Tolsk", at("who"), { kind: "state" });
  const text = writer.text({ name: "nine-point draft", mentions: [at("text")] });
  const polarity = act.isDenied ? "not done" : "done";
  writer.textEvent({ text, action: act.action, by, polarity, evidence: [at("what")] });
  return writer.reading();
}

const DRAFT: Words[] = [" the ", ["text", "nine-point draft"]];
const WHO: Words = ["who", "Tolsk"];
const received = told("2031-04-09", [WHO, " ", ["what", "received"], ...DRAFT, "."], { action: "received" });
const denied = (day: string) =>
  told(day, [WHO, " ", ["what", "has not received"], ...DRAFT, "."], { action: "received", isDenied: true });
const rejected = told("2031-04-12", [WHO, " ", ["what", "turned down"], ...DRAFT, "."], { action: "rejected" });
const suspected = told("2031-04-09", ["Some suspected that ", WHO, " ", ["what", "received"], ...DRAFT, "."], {
  action: "received",
});
const late = told(
  "2031-04-12",
  [WHO, " complained of ", ["what", "not receiving it until the eve of the talks"], ":", ...DRAFT, "."],
  { action: "received", isDenied: true },
);

function recordOf(...readings: Reading[]): DossierRecord {
  const documents = readings.map((reading) => [
    {
      facts: reportFactsOf(reading, reading.document.id),
      addedAt: `${reading.document.publishedAt}T12:00:00.000Z`,
      changed: null,
    },
  ]);
  return reconcile({ scope: { parties: [], issues: [], exclusions: [] }, documents, decisions: [], removals: [] });
}

const standing = (record: DossierRecord) => record.texts.flatMap((text) => text.holders.map((holder) => holder.has));
const points = (record: DossierRecord) => record.discrepancies.map((one) => one.point);

describe("Whether a party has a text", () => {
  it("is disputed while one account denies what another tells", () => {
    const record = recordOf(received, denied("2031-04-10"));
    expect(standing(record)).toEqual(["disputed"]);
    expect(points(record)).toEqual(["Tolsk received the text"]);
  });

  it("is not told by a supposition, which is no voice in a dispute either", () => {
    expect(standing(recordOf(suspected))).toEqual([]);
    const record = recordOf(suspected, denied("2031-04-10"));
    expect(standing(record)).toEqual(["no"]);
    expect(points(record)).toEqual([]);
  });

  it("is settled from the day on which the party answers the text", () => {
    const record = recordOf(received, denied("2031-04-10"), rejected);
    expect(standing(record)).toEqual(["yes"]);
    expect(points(record)).toEqual(["Tolsk received the text (settled on 2031-04-12: rejected)"]);
    expect(record.texts[0]?.holders[0]?.evidence[0]?.words).toBe("turned down");
  });

  it("is not settled by an answer that is older than the denial", () => {
    expect(standing(recordOf(received, rejected, denied("2031-04-14")))).toEqual(["disputed"]);
  });

  it("is affirmed by a complaint that it came late", () => {
    expect(standing(recordOf(received, late))).toEqual(["yes"]);
    expect(points(recordOf(received, late))).toEqual([]);
  });
});
