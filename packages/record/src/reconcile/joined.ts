import type { DossierScope } from "../dossier.ts";
import type { FactKey, LineId } from "../evidence.ts";
import type { DecisionState } from "./apply-decisions.ts";
import type { JoinedActors } from "./join-actors.ts";
import type { JoinedThreads } from "./join-threads.ts";
import type { Origins } from "./origins.ts";
import type { BodyLayer, ReportFact, ReportFacts } from "./report-facts.ts";

/** A report of the dossier, with when it came in and which of its facts its source has since changed. */
export interface PlacedReport {
  order: string;
  facts: ReportFacts;
  /** ISO date and time at which this version came in. */
  addedAt: string;
  /** For an older version: facts whose sentence is no longer there, with the wording that stands there now (null = gone). */
  changed: ReadonlyMap<FactKey, string | null> | null;
}

/** A fact with the report in which it stands. */
export interface Placed<Layer extends BodyLayer = BodyLayer> {
  report: PlacedReport;
  fact: ReportFact<Layer>;
}

/** Everything that has been joined: what lines are assembled from. */
export interface Joined {
  scope: DossierScope;
  decisions: DecisionState;
  actors: JoinedActors;
  threads: JoinedThreads;
  origins: Origins;
  /** Line ids and their labels, for lines that other lines speak of. */
  labelOf(line: LineId): string;
}

/** Whether the fact still stands in the newest version of its source. */
export function isCurrent({ report, fact }: Placed): boolean {
  return !report.changed?.has(fact.key);
}

/** ISO day of a report; null = undated. */
export function reportDay(report: PlacedReport): string | null {
  return report.facts.publishedAt?.slice(0, 10) ?? null;
}

/** Orders facts by the day of their report, then as reports are ordered, then by place in the text. */
export function byReport(a: Placed, b: Placed): number {
  if (a.report.order !== b.report.order) return a.report.order < b.report.order ? -1 : 1;
  return (a.fact.spans[0]?.start ?? 0) - (b.fact.spans[0]?.start ?? 0) || (a.fact.key < b.fact.key ? -1 : 1);
}
