import { dayNumber } from "../reconcile/day-range.ts";
import { openRandom } from "./random.ts";
import { type GeneratedReport, writeReports } from "./reports.ts";
import { makeWorld, type WorldDiscrepancy } from "./world.ts";

export { openRandom, type Random } from "./random.ts";
export { openWriter, type ReportHead, type ReportWriter, type Words } from "./report-writer.ts";
export type { GeneratedReport } from "./reports.ts";
export type { WorldDiscrepancy } from "./world.ts";

/** Invented negotiations with known truth: what is measured and tested against. */
export interface GeneratedHistory {
  reports: GeneratedReport[];
  discrepancies: WorldDiscrepancy[];
}

/** How much to generate. */
export interface HistorySize {
  /** About how many reports in all. */
  reportCount: number;
  /** Negotiations that run at the same time, each with its own people. */
  worldCount: number;
  /** Share of meetings and texts about which reports contradict each other, 0..1. */
  contradictedShare?: number;
}

/** Reports of invented negotiations, in order of date. The same seed gives the same history. */
export function generateHistory(
  seed: number,
  { reportCount, worldCount, contradictedShare = 0.3 }: HistorySize,
): GeneratedHistory {
  const reports: GeneratedReport[] = [];
  const discrepancies: WorldDiscrepancy[] = [];
  const each = Math.ceil(reportCount / worldCount);
  for (let rank = 0; rank < worldCount; rank++) {
    const random = openRandom(seed * 1000 + rank);
    const size = {
      from: dayNumber("2031-01-06") + random.below(20),
      meetingCount: Math.max(1, Math.round(each / 6)),
      textCount: Math.max(1, Math.round(each / 12)),
      contradictedShare,
    };
    const world = makeWorld(`W${rank}`, random, size);
    reports.push(...writeReports(world, random, each));
    discrepancies.push(...world.discrepancies);
  }
  return { reports: reports.sort((a, b) => dateOf(a).localeCompare(dateOf(b))), discrepancies };
}

function dateOf({ reading }: GeneratedReport): string {
  return reading.document.publishedAt ?? "";
}
