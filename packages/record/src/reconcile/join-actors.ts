import type { ActorKind } from "@parley/annotation";
import type { FactKey, LineId } from "../evidence.ts";
import type { DecisionState } from "./apply-decisions.ts";
import { type Cluster, openClustering } from "./clustering.ts";
import { type ActorMember, type ActorProfile, actorMatching, actorMember, mostTold } from "./match-actor.ts";
import { nameForm } from "./name-forms.ts";
import type { Rank, ReportActor, ReportFacts } from "./report-facts.ts";

/** Who is who across reports, as far as reports have been joined. */
export interface JoinedActors {
  readonly clusters: ReadonlyMap<LineId, Cluster<ActorMember, ActorProfile>>;
  /** Joins the actors of the next report in canonical order. */
  add(report: ReportFacts, order: string): void;
  rewind(order: string): void;
  clusterOf(key: FactKey): LineId | undefined;
  reasonsOf(key: FactKey): string[];
  /** The record's actor for an actor of a report. */
  idOf(report: ReportFacts, rank: Rank | null): LineId | null;
  /** The actor itself or, where it was merged by decision, the one that it is part of. */
  merged(id: LineId): LineId;
  kindOf(id: LineId): ActorKind;
  /** Whether some report writes it with a capital letter: "the Five", not "the delegations". */
  isNamed(id: LineId): boolean;
  ofOf(id: LineId): LineId | null;
  /** The state or body for which the actor acts in the end; itself where it acts for nobody. */
  sideOf(id: LineId): LineId;
}

/** No reports joined yet. Merges and splits of `decisions` hold over what the names say. */
export function openActors(decisions: DecisionState): JoinedActors {
  const clustering = openClustering(actorMatching);
  const kindOf = (id: LineId): ActorKind =>
    mostTold(clustering.clusters.get(id)?.profile.kinds ?? new Map()) ?? "unnamed";
  const clusterOf = (report: ReportFacts, rank: Rank | null): LineId | null => {
    const actor = rank === null ? undefined : report.actors[rank];
    return (actor && clustering.clusterOf(actor.key)) ?? null;
  };
  const toldOf = (id: LineId): LineId | null =>
    mostTold(clustering.clusters.get(id)?.profile.ofs ?? new Map<LineId | null, number>());
  const merged = (id: LineId): LineId => decisions.mergedLine(id, clustering);
  const mergedOf = (id: LineId): LineId | null => {
    const of = toldOf(id);
    return of === null || merged(of) === id ? null : merged(of);
  };
  return {
    clusters: clustering.clusters,
    rewind: clustering.rewind,
    clusterOf: clustering.clusterOf,
    reasonsOf: clustering.reasonsOf,
    idOf: (report, rank) => {
      const id = clusterOf(report, rank);
      return id === null ? null : merged(id);
    },
    merged,
    kindOf,
    isNamed: (id) => (clustering.clusters.get(id)?.members ?? []).some(({ member }) => hasProperName(member.names)),
    ofOf: mergedOf,
    sideOf: (id) => lastOf(id, kindOf, mergedOf),
    add: (report, order) => {
      for (const actor of masterFirst(report.actors)) {
        if (decisions.isRejected(actor.key)) continue;
        const of = clusterOf(report, actor.of);
        const possessor = actor.of === null ? null : nameForm(report.actors[actor.of]?.names[0] ?? "");
        const { key, names, kind } = actor;
        const side = of === null ? null : lastOf(of, kindOf, toldOf);
        const titles = actor.titles.map((one) => one.title);
        const told = { key, order, document: report.document, names, kind, of, side, titles };
        clustering.place(actorMember(told, possessor), decisions.splitGroup(key));
      }
    },
  };
}

/** Follows "acts for" to its end or to the first state; circles are cut. */
function lastOf(id: LineId, kindOf: (id: LineId) => ActorKind, ofOf: (id: LineId) => LineId | null): LineId {
  const seen = [id];
  for (let at = id; ; ) {
    const of = kindOf(at) === "state" ? null : ofOf(at);
    if (of === null || seen.includes(of)) return at;
    seen.push(of);
    at = of;
  }
}

/** Actors in an order in which each comes after the one it acts for; circles are cut. Named ones come before others. */
function masterFirst(actors: readonly ReportActor[]): ReportActor[] {
  const placed = new Set<ReportActor>();
  const visit = (actor: ReportActor, above: readonly ReportActor[]) => {
    if (placed.has(actor) || above.includes(actor)) return;
    const master = actor.of === null ? undefined : actors[actor.of];
    if (master) visit(master, [...above, actor]);
    placed.add(actor);
  };
  for (const actor of [...actors].sort((a, b) => wordCount(b) - wordCount(a))) visit(actor, []);
  return [...placed];
}

function wordCount(actor: ReportActor): number {
  return actor.kind === "person" ? nameForm(actor.names[0] ?? "").words.length : 9;
}

const ROLES = new Set(
  `ministers leaders delegations delegates officials diplomats negotiators engineers experts envoys parties sides deputies
  inspectors presidents ambassadors teams governments states countries capitals members mediators leaders heads`.split(
    /\s+/,
  ),
);

/** A capital letter inside the name, or at its start where the name is one word and no role ("Five", not "Ministers"). */
function hasProperName(names: readonly string[]): boolean {
  return names.some((name) => {
    const words = name.replace(/^(the|a|an) /i, "").split(" ");
    const [first = ""] = words;
    if (words.length > 1) return words.slice(1).some((word) => /^\p{Lu}/u.test(word));
    return /^\p{Lu}/u.test(first) && !ROLES.has(first.toLowerCase());
  });
}
