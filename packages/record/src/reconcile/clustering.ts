import { createHash } from "node:crypto";
import type { FactKey } from "../evidence.ts";

/** What is placed: a fact of a report. `order` sorts reports by day and then by document, whatever order they arrive in. */
export interface Member {
  key: FactKey;
  order: string;
}

/** Facts of many reports that mean one thing, in canonical order, and what is known of it so far. */
export interface Cluster<Placed extends Member, Profile> {
  id: string;
  members: { member: Placed; reasons: string[] }[];
  profile: Profile;
  keys: Set<string>;
  /** Split off by decision: nothing else joins it. */
  closed: boolean;
}

/** A match of a member with a cluster. */
export interface Match {
  /** Higher is better; matches below `Matching.threshold` do not join. */
  score: number;
  reasons: string[];
}

/** How members of one kind are found and joined. */
export interface Matching<Placed extends Member, Profile> {
  /** First letter of the ids. */
  letter: string;
  threshold: number;
  /** Keys under which a member looks for clusters. */
  lookupKeys(member: Placed): string[];
  /** Keys under which a cluster with this member is found. */
  indexKeys(member: Placed): string[];
  start(): Profile;
  absorb(profile: Profile, member: Placed): void;
  /** Null where something contradicts. */
  match(member: Placed, profile: Profile): Match | null;
  /** Of two equally good matches, whether the better is good enough to decide; without it the first one is taken. */
  isDecisive?(best: Match, second: Match): boolean;
}

/**
 * Greedy joining in canonical order. The result depends on the members placed, not on when they came: a member that
 * sorts before others is placed after `rewind` to its order, and the later ones again after it.
 */
export interface Clustering<Placed extends Member, Profile> {
  readonly clusters: ReadonlyMap<string, Cluster<Placed, Profile>>;
  clusterOf(key: FactKey): string | undefined;
  /** Why a member was joined to its cluster; empty for the first one. */
  reasonsOf(key: FactKey): string[];
  /** Places a member; members must come in canonical order. `apart`: name of a group that is kept as a line of its own. */
  place(member: Placed, apart?: string): string;
  /** Takes out every member whose order is `order` or later. */
  rewind(order: string): void;
}

/** An id made of the key of the first member. */
export function clusterId(letter: string, key: FactKey): string {
  return `${letter}:${createHash("sha256").update(key).digest("hex").slice(0, 10)}`;
}

/** The cluster of a fact with the order of its first report, both of which an earlier report can change; null = not placed. */
export function homeIn(
  {
    clusters,
    clusterOf,
  }: { clusters: ReadonlyMap<string, { members: { member: Member }[] }>; clusterOf(key: FactKey): string | undefined },
  key: FactKey,
): string | null {
  const id = clusterOf(key);
  return id === undefined ? null : `${id} ${clusters.get(id)?.members[0]?.member.order}`;
}

/** An empty clustering. */
export function openClustering<Placed extends Member, Profile>(
  matching: Matching<Placed, Profile>,
): Clustering<Placed, Profile> {
  const clusters = new Map<string, Cluster<Placed, Profile>>();
  const homes = new Map<FactKey, { id: string; reasons: string[] }>();
  const index = new Map<string, Set<string>>();

  const indexUnder = (cluster: Cluster<Placed, Profile>, member: Placed) => {
    for (const key of matching.indexKeys(member)) {
      if (cluster.keys.has(key)) continue;
      cluster.keys.add(key);
      const found = index.get(key);
      if (found) found.add(cluster.id);
      else index.set(key, new Set([cluster.id]));
    }
  };
  const opened = (id: string, closed: boolean): Cluster<Placed, Profile> => {
    const cluster = clusters.get(id) ?? { id, members: [], profile: matching.start(), keys: new Set(), closed };
    clusters.set(id, cluster);
    return cluster;
  };
  const join = (cluster: Cluster<Placed, Profile>, member: Placed, reasons: string[]) => {
    cluster.members.push({ member, reasons });
    matching.absorb(cluster.profile, member);
    indexUnder(cluster, member);
    homes.set(member.key, { id: cluster.id, reasons });
    return cluster.id;
  };
  const best = (member: Placed): { id: string; match: Match } | null => {
    const seen = new Set(matching.lookupKeys(member).flatMap((key) => [...(index.get(key) ?? [])]));
    const found = [...seen].flatMap((id) => {
      const cluster = clusters.get(id);
      if (!cluster || cluster.closed) return [];
      const match = matching.match(member, cluster.profile);
      return match && match.score >= matching.threshold ? [{ id, match, size: cluster.members.length }] : [];
    });
    found.sort((a, b) => b.match.score - a.match.score || b.size - a.size || (a.id < b.id ? -1 : 1));
    const [first, second] = found;
    if (!first || (second && matching.isDecisive && !matching.isDecisive(first.match, second.match))) return null;
    return first;
  };
  const cutBack = (cluster: Cluster<Placed, Profile>, order: string) => {
    for (const { member } of cluster.members) homes.delete(member.key);
    for (const key of cluster.keys) index.get(key)?.delete(cluster.id);
    clusters.delete(cluster.id);
    for (const { member, reasons } of cluster.members) {
      if (member.order < order) join(opened(cluster.id, cluster.closed), member, reasons);
    }
  };
  return {
    clusters,
    clusterOf: (key) => homes.get(key)?.id,
    reasonsOf: (key) => homes.get(key)?.reasons ?? [],
    place: (member, apart) => {
      if (apart !== undefined) {
        return join(opened(clusterId(matching.letter, apart), true), member, ["split off by decision"]);
      }
      const found = best(member);
      const home = opened(found?.id ?? clusterId(matching.letter, member.key), false);
      return join(home, member, found?.match.reasons ?? []);
    },
    rewind: (order) => {
      for (const cluster of [...clusters.values()]) {
        if ((cluster.members.at(-1)?.member.order ?? "") >= order) cutBack(cluster, order);
      }
    },
  };
}
