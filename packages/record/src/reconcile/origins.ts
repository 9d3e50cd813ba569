import { type Cluster, type Match, type Matching, type Member, openClustering } from "./clustering.ts";
import { dayNumber } from "./day-range.ts";
import { normalised } from "./fact-key.ts";
import { bandKeys, containment, type Sketch } from "./min-hash.ts";
import type { ReportFacts } from "./report-facts.ts";

/** Where a report comes from in the end. */
export interface Origin {
  id: string;
  name: string;
  because: string;
}

/** Which reports go back to one source. */
export interface Origins {
  add(report: ReportFacts, order: string): void;
  rewind(order: string): void;
  originOf(report: ReportFacts): Origin;
  /** The documents whose origin depends on this report: near copies of one text. */
  copiesOf(report: ReportFacts): string[];
  /** The documents that lost copies to rewinding since this was last asked: a removed report leaves its earlier copies behind. */
  takeCut(): string[];
}

interface ReportMember extends Member {
  sketch: Sketch;
  day: number | null;
  report: ReportFacts;
}

interface CopiesProfile {
  sketches: { sketch: Sketch; day: number | null }[];
}

/** Of two reports near copies share this much of the shorter one. */
const NEAR_COPY = 0.5;
const COPIED_WITHIN_DAYS = 14;

const copyMatching: Matching<ReportMember, CopiesProfile> = {
  letter: "r",
  threshold: NEAR_COPY,
  lookupKeys: ({ sketch }) => bandKeys(sketch),
  indexKeys: ({ sketch }) => bandKeys(sketch),
  start: () => ({ sketches: [] }),
  absorb: (profile, { sketch, day }) => {
    profile.sketches.push({ sketch, day });
  },
  match: ({ sketch, day }, profile): Match | null => {
    const shares = profile.sketches.flatMap((other) => {
      const apart = day === null || other.day === null ? 0 : Math.abs(day - other.day);
      return apart <= COPIED_WITHIN_DAYS ? [containment(sketch, other.sketch)] : [];
    });
    return shares.length === 0 ? null : { score: Math.max(...shares), reasons: ["near copy"] };
  },
};

/** No reports yet. */
export function openOrigins(): Origins {
  const copies = openClustering(copyMatching);
  const cut = new Set<string>();
  const clusterOf = (report: ReportFacts) => copies.clusters.get(copies.clusterOf(keyOf(report)) ?? "");
  return {
    rewind: (order) => {
      for (const { members } of copies.clusters.values()) {
        if ((members.at(-1)?.member.order ?? "") < order) continue;
        for (const { member } of members) cut.add(member.report.document);
      }
      copies.rewind(order);
    },
    takeCut: () => {
      const documents = [...cut];
      cut.clear();
      return documents;
    },
    add: (report, order) => {
      const day = report.publishedAt === null ? null : dayNumber(report.publishedAt);
      copies.place({ key: keyOf(report), order, sketch: report, day, report });
    },
    originOf: (report) => originOf(report, clusterOf(report)),
    copiesOf: (report) => clusterOf(report)?.members.map(({ member }) => member.report.document) ?? [report.document],
  };
}

function keyOf(report: ReportFacts): string {
  return `${report.document}/${report.version}`;
}

function originOf(report: ReportFacts, copies: Cluster<ReportMember, CopiesProfile> | undefined): Origin {
  const reports = copies?.members.map(({ member }) => member.report) ?? [report];
  const agency = reports.flatMap((one) => one.credits)[0];
  const first = reports[0] ?? report;
  const because = reports.length > 1 ? "near copies of one text" : agency ? "credits an agency" : "own report";
  if (agency) return { id: `source:${normalised(agency)}`, name: agency, because };
  if (first.publisher) return { id: `source:${normalised(first.publisher)}`, name: first.publisher, because };
  return { id: `document:${first.document.slice(0, 12)}`, name: first.title ?? "an unnamed source", because };
}
