import { type Actor, compareSpans, cut, type Mention, type Role, type Span } from "@parley/annotation";
import { isOffice } from "../lexicon/nouns.ts";
import { foldName } from "../lexicon/states.ts";
import type { Cluster } from "./cluster.ts";
import { ownerCluster } from "./cluster-lookup.ts";
import { clusterOfDemonym, type NameClusters } from "./name-clusters.ts";
import type { Owner, PhraseRole } from "./phrase.ts";
import { roleKey } from "./references.ts";
import type { ReportText } from "./report-text.ts";
import type { ResolvedActors } from "./resolve-actors.ts";

/** The actors of a report, and the id of the actor that the spans of an acting role stand for. */
export interface ActorIndex {
  actors: Actor[];
  /** The id behind a role's spans; null where they stand for nobody. */
  idOf: (spans: readonly Span[]) => string | null;
  actor: (id: string | null) => Actor | null;
}

/** Gives the gathered clusters ids in order of first mention, names, kinds, offices and whom they act for. */
export function buildActors(report: ReportText, resolved: ResolvedActors): ActorIndex {
  const { found, byRole } = resolved;
  // Whose a title is, is settled first: it can add a state that only an adjective names.
  const links = new Map(found.clusters.map((cluster) => [cluster, linksOf(report, found, cluster)]));
  for (const cluster of found.clusters) if (!links.has(cluster)) links.set(cluster, { roles: [], owners: [] });
  const ordered = [...found.clusters].sort((a, b) => compareSpans(firstMention(a), firstMention(b)));
  const ids = new Map(ordered.map((cluster, place) => [cluster, `a${place + 1}`]));
  const actors = ordered.map((cluster) => toActor(report, cluster, { ids, links }));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    actors,
    idOf: (spans) => {
      const cluster = byRole.get(roleKey(spans));
      return (cluster && ids.get(cluster)) ?? null;
    },
    actor: (id) => (id === null ? null : (byId.get(id) ?? null)),
  };
}

/** The offices of a cluster with their owners' clusters, and the owners that no office names. */
interface Links {
  roles: { role: PhraseRole; owner: Cluster | null }[];
  owners: Cluster[];
}

function linksOf(report: ReportText, found: NameClusters, cluster: Cluster): Links {
  const clusterOf = (owner: Owner) => {
    const other = ownerCluster(report, found, owner);
    return other === cluster ? null : other;
  };
  return {
    roles: cluster.roles.map((role) => ({
      role,
      owner: role.owners.map(clusterOf).find((one) => one !== null) ?? null,
    })),
    owners: [...cluster.owners.flatMap((owner) => clusterOf(owner) ?? []), ...ownersInName(report, found, cluster)],
  };
}

/** "Arvenian Central Bank", "U.S. Navy", "ICCO council": a body whose name begins with somebody else's. */
function ownersInName(report: ReportText, found: NameClusters, cluster: Cluster): Cluster[] {
  if (cluster.kind === "person" || cluster.kind === "state" || cluster.members.length > 0) return [];
  for (const mention of cluster.mentions.filter(({ form }) => form === "name" || form === "nominal")) {
    const words = cut(report.text, mention).split(/\s+/u);
    const first = words[0] ?? "";
    if (words.length < 2 || !/^\p{Lu}/u.test(first)) continue;
    const span = { start: mention.start, end: mention.start + first.replace(/['’]s?$/u, "").length };
    const other = found.clusters.find(
      (one) => one !== cluster && isNamed(one) && one.names.some((name) => foldName(name) === foldName(first)),
    );
    const owner = other ?? clusterOfDemonym(found, report, span);
    if (owner && owner !== cluster) return [owner];
  }
  return [];
}

function isNamed(cluster: Cluster): boolean {
  return cluster.kind !== "person" && cluster.mentions.some(({ form }) => form === "name");
}

interface Known {
  ids: Map<Cluster, string>;
  links: Map<Cluster, Links>;
}

function toActor(report: ReportText, cluster: Cluster, known: Known): Actor {
  const links = known.links.get(cluster);
  const behind = actsFor(cluster, known, new Set());
  return {
    id: known.ids.get(cluster) ?? "",
    name: nameOf(report, cluster),
    kind: cluster.kind,
    of: behind ? (known.ids.get(behind) ?? null) : null,
    roles: (links?.roles ?? []).map(({ role, owner }) => toRole(role, owner ? (known.ids.get(owner) ?? null) : null)),
    mentions: [...cluster.mentions].sort(compareSpans),
  };
}

function toRole(role: PhraseRole, of: string | null): Role {
  return { title: role.title, of, span: role.span };
}

/** The body or state behind an actor: its owner, or, where the owner is a person, whoever that person acts for. */
function actsFor(cluster: Cluster, known: Known, seen: Set<Cluster>): Cluster | null {
  if (seen.has(cluster)) return null;
  seen.add(cluster);
  const links = known.links.get(cluster);
  const offices = (links?.roles ?? []).filter(({ role }) => isOffice(role.title.split(" ").at(-1) ?? ""));
  const owners = [...offices.flatMap(({ owner }) => owner ?? []), ...(links?.owners ?? [])];
  const body = owners.find((owner) => owner.kind !== "person");
  if (body) return body;
  const person = owners[0];
  return person ? actsFor(person, known, seen) : null;
}

function firstMention(cluster: Cluster): Mention {
  return [...cluster.mentions].sort(compareSpans)[0] ?? { start: 0, end: 0, form: "nominal" };
}

/** A state's common name; else the fullest proper name, else the first nominal. */
function nameOf(report: ReportText, cluster: Cluster): string {
  if (cluster.state) return cluster.state.name;
  if (cluster.members.length > 0) return cluster.members.map((member) => nameOf(report, member)).join(" and ");
  const named = cluster.mentions
    .filter((mention) => mention.form === "name")
    .map((mention) => cut(report.text, mention));
  const fullest = named.reduce((best, name) => (name.length > best.length ? name : best), "");
  return (fullest || cluster.names[0] || cut(report.text, firstMention(cluster))).replaceAll(/\s+/gu, " ");
}
