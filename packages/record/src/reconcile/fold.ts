import type { DossierScope } from "../dossier.ts";
import type { FactKey, LineId } from "../evidence.ts";
import type { DecisionState } from "./apply-decisions.ts";
import { type Clustering, homeIn, openClustering } from "./clustering.ts";
import { openActors } from "./join-actors.ts";
import { type StatementMember, type StatementProfile, statementMatching, statementMember } from "./join-statements.ts";
import { openThreads } from "./join-threads.ts";
import type { Joined, PlacedReport } from "./joined.ts";
import { isCalled } from "./line-frame.ts";
import { openOrigins } from "./origins.ts";
import { isOf } from "./report-facts.ts";

/** All joining of a dossier's reports: a fold over them in canonical order, which can be taken back and done again. */
export interface Fold {
  joined: Joined;
  statements: Clustering<StatementMember, StatementProfile>;
  statementLine(key: FactKey): LineId | undefined;
  /** Why a fact was joined to its line. */
  reasonsOf(key: FactKey): string[];
  /** The joined line of a fact, before merges, and the order of that line's first report; null = not joined. */
  homeOf(key: FactKey): string | null;
  /**
   * Takes back what follows `order` and folds the reports in again. `from`: the order of the first report whose lines may
   * have changed, earlier than `order` where a later report tells more about an actor of an earlier one (`actors`).
   */
  refold(reports: readonly PlacedReport[], order: string): { from: string; actors: Set<LineId> };
}

/** What else depends on an actor: if it changes, meetings and positions of all its reports are folded again. */
type Header = string;

/** An empty fold. */
export function openFold(scope: DossierScope, decisions: DecisionState, labelOf: (line: LineId) => string): Fold {
  const actors = openActors(decisions);
  const threads = openThreads(actors, decisions);
  const statements = openClustering(statementMatching);
  const origins = openOrigins();
  const headers = new Map<LineId, Header>();
  const joined: Joined = { scope, decisions, actors, threads, origins, labelOf };
  return {
    joined,
    statements,
    statementLine: (key) => {
      const id = statements.clusterOf(key);
      return id === undefined ? undefined : decisions.mergedLine(id, statements);
    },
    reasonsOf: (key) =>
      [threads, statements, actors].map((one) => one.reasonsOf(key)).find((one) => one.length > 0) ?? [],
    homeOf: (key) => threads.homeOf(key) ?? homeIn(statements, key) ?? homeIn(actors, key),
    refold: (reports, order) => {
      const renewed = refoldActors({ joined, headers }, reports, order);
      const actorsFrom = renewed.from;
      threads.rewind(actorsFrom);
      statements.rewind(actorsFrom);
      for (const report of from(reports, actorsFrom)) {
        threads.add(report.facts, report.order);
        for (const fact of report.facts.facts.filter(isOf("statements"))) {
          const member = statementMember(actors, report.facts, { fact, order: report.order });
          statements.place(member, decisions.splitGroup(fact.key));
        }
      }
      return renewed;
    },
  };
}

/** Reports are sorted by order; gives those from `order` on. */
export function from(reports: readonly PlacedReport[], order: string): readonly PlacedReport[] {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.order ?? "") < order) low = middle + 1;
    else high = middle;
  }
  return reports.slice(low);
}

function refoldActors(
  state: { joined: Joined; headers: Map<LineId, Header> },
  reports: readonly PlacedReport[],
  order: string,
): { from: string; actors: Set<LineId> } {
  const { actors, origins } = state.joined;
  const again = from(reports, order);
  const touched = new Set<LineId>();
  // By clusters, not by reports: a report that was removed is no longer among them, but what it told is.
  const touch = () => {
    for (const { id, members } of actors.clusters.values()) {
      if ((members.at(-1)?.member.order ?? "") >= order) touched.add(id);
    }
  };
  touch();
  actors.rewind(order);
  origins.rewind(order);
  for (const report of again) {
    actors.add(report.facts, report.order);
    origins.add(report.facts, report.order);
  }
  touch();
  return firstChanged(state, touched, order);
}

/** Keeps the headers of touched actors; where one changed, all are looked at, since others may act for it. */
function firstChanged(
  { joined, headers }: { joined: Joined; headers: Map<LineId, Header> },
  touched: ReadonlySet<LineId>,
  order: string,
): { from: string; actors: Set<LineId> } {
  const { clusters } = joined.actors;
  const changed = new Set<LineId>();
  const update = (id: LineId) => {
    const known = headers.get(id);
    if (!clusters.has(id)) headers.delete(id);
    else headers.set(id, headerOf(joined, id));
    if (known !== undefined && known !== headers.get(id)) changed.add(id);
  };
  for (const id of touched) update(id);
  if (changed.size > 0) for (const id of clusters.keys()) update(id);
  const firsts = [...changed].map((id) => clusters.get(id)?.members[0]?.member.order ?? order);
  return { from: [order, ...firsts].reduce((a, b) => (b < a ? b : a)), actors: changed };
}

function headerOf(joined: Joined, id: LineId): Header {
  const { actors, scope } = joined;
  const merged = actors.merged(id);
  const called = [...scope.parties, ...scope.exclusions].filter((name) => isCalled(joined, id, name));
  return [
    merged,
    actors.kindOf(merged),
    actors.ofOf(merged),
    actors.sideOf(merged),
    actors.isNamed(merged),
    ...called,
  ].join("|");
}
