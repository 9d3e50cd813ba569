import type { LineId } from "../evidence.ts";
import type { Office, RecordActor } from "../record.ts";
import { actorEvidence } from "./evidence-of.ts";
import { type Joined, type PlacedReport, reportDay } from "./joined.ts";
import { frameOf } from "./line-frame.ts";
import type { ReportActor } from "./report-facts.ts";

/** An actor of a report, with the report. */
export interface PlacedActor {
  report: PlacedReport;
  actor: ReportActor;
  reasons: readonly string[];
}

/** The line of an actor from its appearances, in the order of their reports. */
export function assembleActor(joined: Joined, id: LineId, appearances: readonly PlacedActor[]): RecordActor {
  const evidence = appearances.map(({ report, actor }) => actorEvidence(joined, report, actor));
  const spellings = spellingsOf(appearances);
  const name = fullestName(spellings);
  const of = joined.actors.ofOf(id);
  return {
    ...frameOf(joined, { id, label: name, evidence, actors: [id] }),
    name,
    kind: joined.actors.kindOf(id),
    spellings,
    of,
    offices: officesOf(joined, appearances),
    documentCount: new Set(evidence.map((one) => one.document)).size,
    joinedBecause: [...new Set(appearances.flatMap(({ reasons }) => reasons))],
    evidence,
  };
}

function spellingsOf(appearances: readonly PlacedActor[]): RecordActor["spellings"] {
  const documents = new Map<string, Set<string>>();
  for (const { report, actor } of appearances) {
    for (const name of actor.names) {
      const known = documents.get(name) ?? new Set();
      documents.set(name, known.add(report.facts.document));
    }
  }
  return [...documents]
    .map(([name, { size }]) => ({ name, documentCount: size }))
    .sort((a, b) => b.documentCount - a.documentCount || (a.name < b.name ? -1 : 1));
}

/** Of the spellings used at least a third as often as the commonest, the one with most words. */
function fullestName(spellings: RecordActor["spellings"]): string {
  const most = spellings[0]?.documentCount ?? 1;
  const common = spellings.filter((one) => one.documentCount * 3 >= most);
  const wordCount = (name: string) => Math.min(3, name.split(/\s+/).length);
  return common.reduce(
    (best, one) => (wordCount(one.name) > wordCount(best) ? one.name : best),
    common[0]?.name ?? "unnamed",
  );
}

function officesOf(joined: Joined, appearances: readonly PlacedActor[]): Office[] {
  const offices = new Map<string, Office>();
  const told = appearances.flatMap(({ report, actor }) => actor.titles.map((title) => ({ report, ...title })));
  for (const { report, title, of } of told) {
    const day = reportDay(report);
    const master = joined.actors.idOf(report.facts, of);
    const key = `${title.toLowerCase()}/${master ?? ""}`;
    const ofName = of === null ? null : (report.facts.actors[of]?.names[0] ?? null);
    const known = offices.get(key) ?? { title, of: master, ofName, from: day, to: day };
    offices.set(key, { ...known, to: day ?? known.to });
  }
  return [...offices.values()];
}
