import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decision, DecisionBody } from "../decision.ts";
import { generateHistory, openRandom } from "../generator/index.ts";
import type { DossierRecord } from "../record.ts";
import { reconcile, recordOf } from "./reconcile.ts";
import { openReconciliation, type SourceReport } from "./reconciliation.ts";
import { reportFactsOf } from "./report-facts-of.ts";

const OPEN = { parties: [], issues: [], exclusions: [] };

function sourcesOf(seed: number, reportCount: number): SourceReport[] {
  const { reports } = generateHistory(seed, { reportCount, worldCount: 2 });
  const seen = new Set<string>();
  return reports.flatMap(({ reading }, rank) => {
    if (seen.has(reading.document.id)) return [];
    seen.add(reading.document.id);
    const addedAt = `2031-06-01T10:${String(Math.floor(rank / 60)).padStart(2, "0")}:${String(rank % 60).padStart(2, "0")}Z`;
    return [{ facts: reportFactsOf(reading, reading.document.id), addedAt, changed: null }];
  });
}

function recordFrom(sources: readonly SourceReport[], decisions: readonly Decision[] = []): DossierRecord {
  return reconcile({ scope: OPEN, documents: sources.map((one) => [one]), decisions, removals: [] });
}

/** Decisions on facts picked by chance, of every kind. */
function decisionsOn(sources: readonly SourceReport[], seed: number, count: number): Decision[] {
  const random = openRandom(seed);
  const facts = sources.flatMap((one) => one.facts.facts.map((fact) => fact));
  const keysOf = (layer: string) => facts.filter((fact) => fact.layer === layer).map((fact) => fact.key);
  const bodies: (() => DecisionBody)[] = [
    () => ({ act: "reject", facts: [random.pick(facts).key] }),
    () => ({ act: "accept", facts: [random.pick(facts).key] }),
    () => ({ act: "edit", facts: [random.pick(keysOf("meetings"))], fields: { status: "cancelled" } }),
    () => ({ act: "merge", facts: [random.pick(keysOf("meetings")), random.pick(keysOf("meetings"))] }),
    () => ({
      act: "merge",
      facts: [random.pick(sources).facts.actors[0]?.key ?? "", random.pick(sources).facts.actors[0]?.key ?? ""],
    }),
    () => ({ act: "split", facts: [random.pick(keysOf("meetings"))] }),
    () => ({ act: "note", facts: [random.pick(facts).key], text: "look at this" }),
    () => ({ act: "scope", facts: [random.pick(facts).key], inScope: false }),
  ];
  return Array.from({ length: count }, (_, rank) => ({
    id: `d${String(rank).padStart(4, "0")}`,
    at: `2031-07-01T10:00:${String(rank).padStart(2, "0")}Z`,
    by: "reader",
    body: random.pick(bodies)(),
  }));
}

const seeds = fc.integer({ min: 1, max: 100_000 });

describe("the record", () => {
  test("does not depend on the order in which reports arrive", () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, shuffle) => {
        const sources = sourcesOf(seed, 24);
        const decisions = decisionsOn(sources, seed, 4);
        const shuffled = openRandom(shuffle).shuffled(sources);
        expect(recordFrom(shuffled, decisions)).toEqual(recordFrom(sources, decisions));
      }),
      { numRuns: 25 },
    );
  });

  test("kept report by report and decision by decision equals the one made at once", () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, shuffle) => {
        const sources = sourcesOf(seed, 24);
        const decisions = decisionsOn(sources, seed, 4);
        const kept = openReconciliation(OPEN);
        const arriving = openRandom(shuffle).shuffled(sources);
        arriving.forEach((source, rank) => {
          kept.put(source.facts.document, [source]);
          if (rank % 3 === 0) kept.settle();
          if (rank % 8 === 0) kept.decide(decisions.slice(0, rank / 8));
        });
        kept.decide(decisions);
        kept.settle();
        expect(recordOf(kept)).toEqual(recordFrom(sources, decisions));
      }),
      {
        numRuns: 25,
        examples: [
          [45130, 54928],
          [80889, 39904],
        ],
      },
    );
  });

  test("is as before when a report was put in and taken out again, but for the journal's remark", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sources = sourcesOf(seed, 20);
        const [late, ...others] = openRandom(seed).shuffled(sources);
        if (!late) return;
        const kept = openReconciliation(OPEN);
        for (const source of others) kept.put(source.facts.document, [source]);
        kept.settle();
        kept.put(late.facts.document, [late]);
        kept.settle();
        const removal = { document: late.facts.document, at: "2031-08-01T00:00:00Z", by: "reader", reason: "asked to" };
        kept.remove(late.facts.document, removal);
        kept.settle();
        const { journal, ...lines } = recordOf(kept);
        const { journal: expected, ...expectedLines } = recordFrom(others);
        expect(lines).toEqual(expectedLines);
        expect(journal.filter((entry) => entry.kind !== "removed")).toEqual(expected);
      }),
      { numRuns: 15, examples: [[1], [55004]] },
    );
  });

  test("is exactly as before when decisions are undone, one by one or in bulk", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 5 }), (seed, keep) => {
        const sources = sourcesOf(seed, 20);
        const decisions = decisionsOn(sources, seed, 6);
        const undone = decisions.slice(keep).map((one) => one.id);
        const undo: Decision = {
          id: "e0000",
          at: "2031-07-02T00:00:00Z",
          by: "reader",
          body: { act: "undo", decisions: undone },
        };
        const withUndo = undone.length === 0 ? decisions : [...decisions, undo];
        expect(recordFrom(sources, withUndo)).toEqual(recordFrom(sources, decisions.slice(0, keep)));
      }),
      { numRuns: 20 },
    );
  });

  test("has no line without a sentence", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sources = sourcesOf(seed, 20);
        const kept = openReconciliation(OPEN);
        for (const source of sources) kept.put(source.facts.document, [source]);
        kept.settle();
        for (const { evidence, line } of kept.lines.values()) {
          expect(evidence.length, line.label).toBeGreaterThan(0);
          for (const one of evidence) expect(one.sentenceWords, line.label).toContain(one.words.split(" … ")[0]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("keeps a rejected fact rejected when another model reads the same text", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { reports } = generateHistory(seed, { reportCount: 12, worldCount: 1 });
        const [first] = reports;
        if (!first) return;
        const read = reportFactsOf(first.reading, first.reading.document.id);
        const again = reportFactsOf(
          { ...first.reading, model: { ...first.reading.model, version: "2" } },
          first.reading.document.id,
        );
        const meeting = read.facts.find((fact) => fact.layer === "meetings" || fact.layer === "texts");
        if (!meeting) return;
        const decision: Decision = {
          id: "d1",
          at: "2031-07-01T00:00:00Z",
          by: "reader",
          body: { act: "reject", facts: [meeting.key] },
        };
        const kept = openReconciliation(OPEN);
        kept.put(read.document, [{ facts: read, addedAt: "2031-06-01T00:00:00Z", changed: null }]);
        kept.decide([decision]);
        kept.settle();
        kept.put(read.document, [{ facts: again, addedAt: "2031-06-01T00:00:00Z", changed: null }]);
        kept.settle();
        expect(kept.lineOfFact(meeting.key)).toBeNull();
        expect(recordOf(kept).unread).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
