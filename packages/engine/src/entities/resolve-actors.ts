import { compareSpans } from "@parley/annotation";
import { addPhrase, type Cluster, newCluster, sameSpan } from "./cluster.ts";
import { joinNominal } from "./join-nominal.ts";
import { joinPronoun } from "./join-pronoun.ts";
import { clusterNames, type NameClusters } from "./name-clusters.ts";
import { pronounClass } from "./pronouns.ts";
import { type Reference, type ResolveRequest, referencesOf, roleKey } from "./references.ts";

/** The actors of a report while they are gathered, and what each acting span stands for. */
export interface ResolvedActors {
  found: NameClusters;
  /** Key of an acting role's spans → its cluster. */
  byRole: Map<string, Cluster>;
}

/**
 * Joins names, titles, nominals and pronouns to actors, from left to right; the first persons inside quotations come last,
 * since whom they mean may be told after them.
 */
export function resolveActors(request: ResolveRequest): ResolvedActors {
  const { report, acting } = request;
  const references = referencesOf(request);
  const phrases = references.flatMap(({ phrase }) => [phrase, ...phrase.members]);
  const heads = phrases.flatMap(({ head, roles }) => [
    head,
    ...roles.flatMap(({ owners }) => owners.map(({ span }) => span)),
  ]);
  const found = clusterNames(report, (span) => heads.some((head) => sameSpan(head, span)));
  const ordered = [...references].sort((a, b) => rank(a) - rank(b) || compareSpans(a.span, b.span));
  const bySpan = new Map<string, Cluster>();
  for (const reference of ordered) {
    const cluster = joined(request, found, reference);
    if (cluster) bySpan.set(roleKey([reference.span]), cluster);
  }
  const byRole = new Map<string, Cluster>();
  for (const spans of acting) {
    const cluster = spans.map((span) => bySpan.get(roleKey([span]))).find((one) => one !== undefined);
    if (cluster) byRole.set(roleKey(spans), cluster);
  }
  return { found, byRole };
}

function rank({ pronoun }: Reference): number {
  return pronoun === "speaker" ? 1 : 0;
}

function joined(request: ResolveRequest, found: NameClusters, reference: Reference): Cluster | null {
  const { phrase, pronoun, span } = reference;
  if (pronoun) return joinPronoun(request, found, reference);
  if (phrase.members.length > 0) return joinMembers(request, found, reference);
  if (phrase.name) {
    const cluster = found.at.get(phrase.name.start) ?? null;
    if (cluster && cluster.kind !== "state") addPhrase(cluster, phrase.roles, phrase.owners);
    return cluster;
  }
  return joinNominal(request, found, { span, phrase });
}

function joinMembers(request: ResolveRequest, found: NameClusters, { phrase, span }: Reference): Cluster | null {
  const members = phrase.members.flatMap((member) => {
    const pronoun = pronounClass(member.headWord);
    return joined(request, found, { span: member.head, phrase: member, pronoun: member.name ? null : pronoun }) ?? [];
  });
  if (members.length < 2) return members[0] ?? null;
  const name = members.map((member) => member.names[0] ?? "").join(" and ");
  const joint = newCluster("group", { ...span, form: "name" }, name);
  joint.members = members;
  found.clusters.push(joint);
  return joint;
}
