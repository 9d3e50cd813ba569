import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import type { MeetingOnDay } from "./contract/index.ts";

const NOW = new Date("2031-04-13T12:00:00.000Z");

function meeting(own: Partial<MeetingOnDay>): MeetingOnDay {
  return {
    id: "m:1",
    label: "Arvenia – Tolsk, talks",
    scope: { inScope: true, because: "" },
    originCount: 1,
    firstReportedAt: null,
    lastReportedAt: null,
    notes: [],
    kind: "talks",
    format: null,
    round: null,
    parties: [],
    places: [],
    times: [{ value: { value: "2031-W16", from: "2031-04-14", to: "2031-04-20" }, evidence: [] }],
    status: "planned",
    history: [],
    outcomes: [],
    discrepancies: [],
    joinedBecause: [],
    standing: "planned",
    ahead: true,
    ...own,
  };
}

/** Lines as a reader joins them again. */
const unfolded = (calendar: string) => calendar.replaceAll("\r\n ", "").split("\r\n");

test("a week is a tentative span, a day with an hour an hour, and a meeting without a day is left out", () => {
  const hour = { value: "2031-04-15T09:30", from: "2031-04-15", to: "2031-04-15" };
  const lines = unfolded(
    calendarOf(
      "talks",
      [
        meeting({}),
        meeting({ id: "m:2", standing: "confirmed", times: [{ value: hour, evidence: [] }] }),
        meeting({ id: "m:3", times: [] }),
      ],
      NOW,
    ),
  );
  expect(lines.filter((line) => /^(UID|DTSTART|DTEND|STATUS)/.test(line))).toEqual([
    "UID:m-1@parley",
    "DTSTART;VALUE=DATE:20310414",
    "DTEND;VALUE=DATE:20310421",
    "STATUS:TENTATIVE",
    "UID:m-2@parley",
    "DTSTART:20310415T093000",
    "STATUS:CONFIRMED",
  ]);
});

test("whatever a label says, lines are 75 octets at most and no label begins a line of its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (label) => {
      const calendar = calendarOf("talks", [meeting({ label })], NOW);
      for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const names = unfolded(calendar)
        .slice(0, -1)
        .map((line) => /^[A-Z-]+/.exec(line)?.[0]);
      expect(names).not.toContain(undefined);
      expect(unfolded(calendar).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    }),
  );
});
