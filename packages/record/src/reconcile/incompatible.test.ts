import { describe, expect, it } from "vitest";
import type { Evidence } from "../evidence.ts";
import { type Claim, INCOMPATIBLE } from "./incompatible.ts";

function evidence(document: string, voice: "reporter" | "named"): Evidence {
  return {
    fact: `${document}/f`,
    layer: "meetings",
    document,
    version: document,
    title: null,
    publisher: null,
    publishedAt: null,
    url: null,
    spans: [],
    words: "",
    sentence: { start: 0, end: 1 },
    sentenceWords: "",
    voice: { kind: voice, actor: null, name: voice === "reporter" ? "the report" : "an envoy", side: null, via: [] },
    hedge: [],
    origin: `document:${document}`,
    confidence: 0.9,
    source: { state: "as read" },
  };
}

function claim(kind: Claim["kind"], value: string, more: Partial<Claim> & { in?: string } = {}): Claim {
  const { in: document = value, ...rest } = more;
  return {
    kind,
    point: kind,
    value,
    evidence: evidence(document, "named"),
    reported: "2031-04-10",
    time: null,
    status: null,
    ...rest,
  };
}

const day = (iso: string) => ({ value: iso, from: iso, to: iso });
const areRivals = (earlier: Claim, later: Claim) =>
  INCOMPATIBLE.some((row) => row.kind === earlier.kind && row.holds(earlier, later));

describe("Two claims", () => {
  it("of agreement and of none are rivals, but not about different matters", () => {
    expect(areRivals(claim("outcome", "agreed"), claim("outcome", "no agreement"))).toBe(true);
    expect(
      areRivals(
        claim("outcome", "agreed", { about: "the gauges" }),
        claim("outcome", "no agreement", { about: "the spring release" }),
      ),
    ).toBe(false);
    expect(
      areRivals(
        claim("outcome", "agreed", { about: "the spring release of water" }),
        claim("outcome", "no agreement", { about: "the spring release" }),
      ),
    ).toBe(true);
  });

  it("of agreement and of none are no rivals where one reporter tells of both", () => {
    const agreed = claim("outcome", "agreed", { in: "one", evidence: evidence("one", "reporter") });
    expect(areRivals(agreed, claim("outcome", "no agreement", { in: "one" }))).toBe(false);
    expect(areRivals(agreed, claim("outcome", "no agreement", { in: "two" }))).toBe(true);
  });

  it("that two have not met and that they met later are no rivals; a denial after the meeting is", () => {
    const held = claim("status", "held", { reported: "2031-04-12", time: day("2031-04-11") });
    expect(areRivals(claim("status", "not held", { reported: "2031-04-09" }), held)).toBe(false);
    expect(areRivals(held, claim("status", "denied", { reported: "2031-04-13" }))).toBe(true);
  });

  it("that a visit is called off and that it is only put off are rivals within days", () => {
    const off = claim("status", "cancelled");
    expect(areRivals(off, claim("status", "postponed", { reported: "2031-04-11" }))).toBe(true);
    expect(areRivals(off, claim("status", "postponed", { reported: "2031-04-20" }))).toBe(false);
  });

  it("that a meeting is fixed and that somebody turns it down are no rivals: that is its course", () => {
    expect(areRivals(claim("status", "confirmed"), claim("status", "refused"))).toBe(false);
    expect(areRivals(claim("status", "confirmed"), claim("status", "denied"))).toBe(true);
  });

  it("that a meeting is possible, planned and confirmed are steps of one history", () => {
    const steps = ["possible", "sought", "proposed", "planned", "confirmed"];
    const rivals = steps.flatMap((one) =>
      steps.filter((other) => areRivals(claim("status", one), claim("status", other))),
    );
    expect(rivals).toEqual([]);
  });

  it("that no date is fixed and that one is fixed later are no rivals; on one day, or the other way round, they are", () => {
    const refuted = claim("status", "not planned");
    expect(areRivals(refuted, claim("status", "confirmed", { reported: "2031-04-12" }))).toBe(false);
    expect(areRivals(refuted, claim("status", "planned"))).toBe(true);
    expect(areRivals(claim("status", "planned", { reported: "2031-04-08" }), refuted)).toBe(true);
  });

  it("that a meeting was fixed and that, since it was put off, no new date is are no rivals", () => {
    const since = claim("status", "not planned", { phase: "2031-04-10" });
    expect(areRivals(claim("status", "confirmed", { reported: "2031-04-07" }), since)).toBe(false);
    expect(areRivals(claim("status", "planned", { phase: "2031-04-10" }), since)).toBe(true);
  });
});
