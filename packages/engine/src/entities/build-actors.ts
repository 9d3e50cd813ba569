import { type Actor, compareSpans, cut, type Mention, type Role, type Span } from "@parley/annotation";
import { isOffice } from "../lexicon/nouns.ts";
import type { Cluster, Ownership } from "./cluster.ts";
import { settleOwners } from "./owners.ts";
import type { PhraseRole } from "./phrase.ts";
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
  const links = settleOwners(report, found);
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

interface Known {
  ids: Map<Cluster, string>;
  links: Map<Cluster, Ownership>;
}

function toActor(report: ReportText, cluster: Cluster, known: Known): Actor {
  const links = known.links.get(cluster);
  const behind = cluster.kind === "state" ? null : actsFor(cluster, known, new Set());
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
  const owners = [...(links?.owners ?? []), ...offices.flatMap(({ owner }) => owner ?? [])];
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
