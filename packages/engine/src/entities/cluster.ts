import type { ActorKind, Mention, Span } from "@parley/annotation";
import type { StateEntry } from "../lexicon/states.ts";
import type { PhraseRole } from "./phrase.ts";
import type { Owner } from "./phrase-owners.ts";

/** Mentions that mean the same actor, while they are being gathered. */
export interface Cluster {
  kind: ActorKind;
  /** The state's table entry where the cluster is a state that the table knows. */
  state: StateEntry | null;
  mentions: Mention[];
  /** The name or nominal by which later mentions are compared, most telling first. */
  names: string[];
  roles: PhraseRole[];
  owners: Owner[];
  /** Members of a joint actor ("A and B"). */
  members: Cluster[];
}

/** Whom an actor's offices are of, and whom it belongs to without an office being named. */
export interface Ownership {
  roles: { role: PhraseRole; owner: Cluster | null }[];
  owners: Cluster[];
}

/** A cluster with one mention. */
export function newCluster(kind: ActorKind, mention: Mention, name: string): Cluster {
  return { kind, state: null, mentions: [mention], names: [name], roles: [], owners: [], members: [] };
}

/** Adds a mention unless one of the same span is there. */
export function addMention(cluster: Cluster, mention: Mention): void {
  if (!cluster.mentions.some((known) => sameSpan(known, mention))) cluster.mentions.push(mention);
}

/** Adds what a phrase says of the cluster's offices and owners, each once. */
export function addPhrase(cluster: Cluster, roles: readonly PhraseRole[], owners: readonly Owner[]): void {
  for (const role of roles)
    if (!cluster.roles.some((known) => sameSpan(known.span, role.span))) cluster.roles.push(role);
  for (const owner of owners)
    if (!cluster.owners.some((known) => sameSpan(known.span, owner.span))) cluster.owners.push(owner);
}

/** Whether two spans are the same place. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
