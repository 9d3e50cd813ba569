import { cut, type Mention } from "@parley/annotation";
import { foldName, stateNamed, stateOfDemonym } from "../lexicon/states.ts";
import type { Cluster, Ownership } from "./cluster.ts";
import { ownerCluster } from "./cluster-lookup.ts";
import { impliedOwner } from "./implied-owner.ts";
import { clusterOfDemonym, type NameClusters } from "./name-clusters.ts";
import type { Owner } from "./phrase-owners.ts";
import type { ReportText } from "./report-text.ts";

/** Whom each cluster acts for: as its phrases say, else as its name says, else as the report around it lets one understand. */
export function settleOwners(report: ReportText, found: NameClusters): Map<Cluster, Ownership> {
  const told = new Map(found.clusters.map((cluster) => [cluster, toldOwners(report, found, cluster)]));
  // Whose a title is can add a state that only an adjective names.
  for (const cluster of found.clusters) if (!told.has(cluster)) told.set(cluster, { roles: [], owners: [] });
  for (const [cluster, ownership] of told) addImplied(report, { found, told }, { cluster, ownership });
  return told;
}

function toldOwners(report: ReportText, found: NameClusters, cluster: Cluster): Ownership {
  const clusterOf = (owner: Owner) => {
    const other = ownerCluster(report, found, owner);
    return other === cluster ? null : other;
  };
  const owners = cluster.owners.flatMap((owner) => clusterOf(owner) ?? []);
  return {
    roles: cluster.roles.map((role) => ({
      role,
      owner: role.owners.map(clusterOf).find((one) => one !== null) ?? null,
    })),
    owners: owners.length > 0 ? owners : ownersInName(report, found, cluster),
  };
}

function addImplied(
  report: ReportText,
  known: { found: NameClusters; told: ReadonlyMap<Cluster, Ownership> },
  { cluster, ownership }: { cluster: Cluster; ownership: Ownership },
): void {
  for (const link of ownership.roles)
    if (!link.owner && link.role.owners.length === 0)
      link.owner = impliedOwner(report, known, { cluster, role: link.role });
  if (ownership.roles.length > 0 || ownership.owners.length > 0) return;
  const owner = impliedOwner(report, known, { cluster, role: null });
  if (owner) ownership.owners.push(owner);
}

/** "Arvenian Central Bank", "U.S. Navy": a body whose name begins with its owner's; a company's does not say whom it acts for. */
function ownersInName(report: ReportText, found: NameClusters, cluster: Cluster): Cluster[] {
  if (["person", "state", "company"].includes(cluster.kind) || cluster.members.length > 0) return [];
  for (const mention of cluster.mentions.filter(({ form }) => form === "name")) {
    const owner = stateAtStart(report, found, mention) ?? organisationAtStart(report, found, mention);
    if (owner && owner !== cluster) return [owner];
  }
  return [];
}

/** "ICCO council": the name of an organisation of states before that of its part. */
function organisationAtStart(report: ReportText, found: NameClusters, mention: Mention): Cluster | null {
  const [first, ...rest] = cut(report.text, mention).split(/\s+/u);
  if (!first || rest.length === 0) return null;
  const organisations = found.clusters.filter(({ kind }) => kind === "international organisation");
  return organisations.find(({ names }) => names.some((name) => foldName(name) === foldName(first))) ?? null;
}

function stateAtStart(report: ReportText, found: NameClusters, mention: Mention): Cluster | null {
  const words = cut(report.text, mention).split(/\s+/u);
  for (const count of [2, 1]) {
    const first = words
      .slice(0, count)
      .join(" ")
      .replace(/['’]s?$/u, "");
    if (words.length <= count || !/^\p{Lu}/u.test(first)) continue;
    const state = stateNamed(first) ?? stateOfDemonym(first);
    const known = found.clusters.find(
      (one) =>
        one.kind === "state" &&
        (state ? one.state?.key === state.key : one.names.some((name) => foldName(name) === foldName(first))),
    );
    const owner = known ?? clusterOfDemonym(found, report, { start: mention.start, end: mention.start + first.length });
    if (owner) return owner;
  }
  return null;
}
