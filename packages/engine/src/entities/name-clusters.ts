import { cut, type Mention, type NameType, type Span } from "@parley/annotation";
import { isDemonymOf, isRegion, type StateEntry, stateNamed, stateOfDemonym, stateOfSeat } from "../lexicon/states.ts";
import type { TypedSpan } from "../model/predictions.ts";
import { bodyKind } from "./actor-kind.ts";
import { addMention, type Cluster, newCluster } from "./cluster.ts";
import type { ReportText } from "./report-text.ts";
import { sameBody, samePerson } from "./same-name.ts";

/** The proper names of a report joined to clusters, in order of their first mention. */
export interface NameClusters {
  clusters: Cluster[];
  /** Start of a name → its cluster. */
  at: Map<number, Cluster>;
}

/**
 * Joins the names of a report. Places count only where `acts` says that they stand for somebody who speaks or takes part
 * ("Moscow said"); then a capital or seat is a metonym of its state.
 */
export function clusterNames(report: ReportText, acts: (span: Span) => boolean): NameClusters {
  const found: NameClusters = { clusters: [], at: new Map() };
  const full = report.names.filter((name) => name.type === "person" && cut(report.text, name).includes(" "));
  for (const name of [...full, ...report.names.filter((one) => !full.includes(one))]) {
    const cluster = abbreviated(report, found, name) ?? placeName(report, found, { name, acts: acts(name) });
    if (cluster) found.at.set(name.start, cluster);
  }
  for (const cluster of found.clusters) cluster.mentions.sort((a, b) => a.start - b.start);
  found.clusters.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return found;
}

/** "the Harn Water Organisation (HWO)", "…, HWO,": capitals behind a body's name that begin as it does are short for it. */
function abbreviated(report: ReportText, found: NameClusters, name: TypedSpan<NameType>): Cluster | null {
  const short = cut(report.text, name);
  if (!/^\p{Lu}{2,6}$/u.test(short) || !/^\s?[,)]/u.test(report.text.slice(name.end, name.end + 2))) return null;
  const between = /(?:['’]s)?(?:,| \() ?$/u.exec(report.text.slice(0, name.start));
  const long = between && report.names.find(({ end }) => end === between.index);
  const cluster = long ? found.at.get(long.start) : null;
  if (!cluster || !long || cut(report.text, long)[0] !== short[0] || cluster.kind === "person") return null;
  return extend(found, cluster, { words: short, mention: { start: name.start, end: name.end, form: "name" } });
}

interface NameInPlace {
  name: TypedSpan<NameType>;
  acts: boolean;
}

function placeName(report: ReportText, found: NameClusters, { name, acts }: NameInPlace): Cluster | null {
  const words = cut(report.text, name);
  const mention = (form: Mention["form"]): Mention => ({ start: name.start, end: name.end, form });
  if (name.type === "person") return joinPerson(found, words, mention("name"));
  const named = stateBehind(words, name.type, acts);
  if (named) return joinState(found, named.state, mention(named.form));
  const kind = kindBehind(words, name.type, acts);
  return kind ? joinBody(found, { words, kind }, mention("name")) : null;
}

/** The state of the table that a name stands for: by its own name, or by a seat where it acts. */
function stateBehind(
  words: string,
  type: NameType,
  acts: boolean,
): { state: StateEntry; form: Mention["form"] } | null {
  const byName = type === "state" || (type === "place" && acts) ? stateNamed(words) : null;
  if (byName) return { state: byName, form: "name" };
  const byAdjective =
    type === "state" || (type === "organisation" && !words.includes(" ")) ? stateOfDemonym(words) : null;
  if (byAdjective) return { state: byAdjective, form: "nominal" };
  const bySeat = type === "organisation" || (type === "place" && acts) ? stateOfSeat(words) : null;
  return bySeat ? { state: bySeat, form: "metonym" } : null;
}

/** The kind of a named body; null for works, events and places where nobody acts. A people as a noun is a group of its own. */
function kindBehind(words: string, type: NameType, acts: boolean): Cluster["kind"] | null {
  if (isRegion(words)) return null;
  if (type === "state" || (type === "place" && acts)) return "state";
  if (type === "organisation") return bodyKind(words);
  return type === "group" ? "group" : null;
}

/** The most recent person whose name agrees; a full name of other first names is somebody else. */
function joinPerson(found: NameClusters, words: string, mention: Mention): Cluster {
  const people = found.clusters.filter((cluster) => cluster.kind === "person");
  const matching = people.filter((cluster) => cluster.names.some((known) => samePerson(words, known)));
  const cluster = latestBefore(matching, mention) ?? matching[0];
  return extend(found, cluster ?? newCluster("person", mention, words), { words, mention });
}

/** The cluster that was mentioned last before a place. */
function latestBefore(clusters: readonly Cluster[], mention: Span): Cluster | null {
  const last = (cluster: Cluster) =>
    Math.max(-1, ...cluster.mentions.filter(({ start }) => start < mention.start).map(({ start }) => start));
  const ranked = clusters.map((cluster) => ({ cluster, at: last(cluster) })).filter(({ at }) => at >= 0);
  return ranked.sort((a, b) => b.at - a.at)[0]?.cluster ?? null;
}

function joinState(found: NameClusters, state: StateEntry, mention: Mention): Cluster {
  const known = found.clusters.find((cluster) => cluster.state?.key === state.key);
  const cluster = known ?? { ...newCluster("state", mention, state.name), state };
  return extend(found, cluster, { words: state.name, mention });
}

function joinBody(found: NameClusters, body: { words: string; kind: Cluster["kind"] }, mention: Mention): Cluster {
  const known = found.clusters.find(
    (cluster) =>
      cluster.kind !== "person" && !cluster.state && cluster.names.some((name) => sameBody(body.words, name)),
  );
  return extend(found, known ?? newCluster(body.kind, mention, body.words), { words: body.words, mention });
}

function extend(
  found: NameClusters,
  cluster: Cluster,
  { words, mention }: { words: string; mention: Mention },
): Cluster {
  if (!found.clusters.includes(cluster)) found.clusters.push(cluster);
  addMention(cluster, mention);
  if (!cluster.names.includes(words)) cluster.names.push(words);
  return cluster;
}

/** The cluster of the state that an adjective belongs to, by the table or, for states it does not know, by the adjective's form. */
export function clusterOfDemonym(found: NameClusters, report: ReportText, span: Span): Cluster | null {
  const words = cut(report.text, span);
  const state = stateOfDemonym(words);
  if (state) return joinState(found, state, { ...span, form: "nominal" });
  if (!/^\p{Lu}/u.test(words) || isRegion(words)) return null;
  const candidates = found.clusters.filter(
    ({ kind, mentions }) => kind !== "person" && mentions.some(({ form }) => form === "name"),
  );
  const owner = candidates.find((cluster) => cluster.names.some((name) => isDemonymOf(words, name)));
  if (owner) addMention(owner, { ...span, form: "nominal" });
  return owner ?? null;
}
