import type { MeetingOnDay, Voice } from "@parley/api/contract";
import { expect, test } from "vitest";
import { sideWords, surenessOf } from "./answer-words.ts";
import { evidence } from "./report-by-hand.ts";

const voice = (name: string): Voice => ({ kind: "named", actor: null, name, side: null, via: [] });

test("voices are named once, and counted from the fourth on", () => {
  expect(sideWords(["Tolsk", "Tolsk", "Arvenia"].map(voice))).toBe("Tolsk, Arvenia");
  expect(sideWords(["A", "B", "C", "D"].map(voice))).toBe("A, B and 2 others");
});

test("who has no name in the report is said to have none", () => {
  expect(sideWords(["another", "Tolsk", "Others"].map(voice))).toBe("a source not named, Tolsk");
});

test("how sure a meeting is rests on who said last that it stands so, with the doubt in his words", () => {
  const early = { status: "possible", on: "2031-04-08", evidence: evidence("m1") } as const;
  const doubt = { hedge: ["could"], voice: voice("the envoy") };
  const late = {
    status: "possible",
    on: "2031-04-09",
    evidence: evidence("m2", { ...doubt, origin: "norn" }),
  } as const;
  const other = { status: "denied", on: "2031-04-10", evidence: evidence("m3", { origin: "third" }) } as const;
  const meeting = { history: [late, early, other], standing: "possible", originCount: 3 } as unknown as MeetingOnDay;
  expect(surenessOf(meeting)).toBe("according to the envoy (“could”) · 2 independent origins");
});
