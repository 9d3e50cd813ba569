import { cut, overlaps, type Span } from "@parley/annotation";
import { singular } from "../lexicon/nouns.ts";
import { foldName } from "../lexicon/states.ts";
import type { Cluster } from "./cluster.ts";
import { clusterOfDemonym, type NameClusters } from "./name-clusters.ts";
import type { Owner } from "./phrase-owners.ts";
import type { ResolveRequest } from "./references.ts";
import type { ReportText } from "./report-text.ts";

/** The cluster of what the model says that a mention goes back to. */
export function linked({ predictions }: ResolveRequest, found: NameClusters, span: Span): Cluster | null {
  const link = predictions.links.find(({ mention }) => overlaps(mention, span) && mention.end === span.end);
  const antecedent = link?.antecedent;
  return antecedent ? clusterAt(found, antecedent) : null;
}

/** The cluster with a mention at this place: the very span, else the one that shares most of it. */
export function clusterAt(found: NameClusters, span: Span): Cluster | null {
  let best: { cluster: Cluster; share: number } | null = null;
  for (const cluster of found.clusters) {
    for (const mention of cluster.mentions) {
      if (!overlaps(mention, span)) continue;
      const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
      const share = shared / (Math.max(mention.end, span.end) - Math.min(mention.start, span.start));
      if (!best || share > best.share) best = { cluster, share };
    }
  }
  return best?.cluster ?? null;
}

/** The cluster whose mention ends last before a place. */
export function mentionBefore(found: NameClusters, span: Span, fits: (cluster: Cluster) => boolean): Cluster | null {
  let best: { cluster: Cluster; end: number } | null = null;
  for (const cluster of found.clusters.filter(fits)) {
    for (const { end } of cluster.mentions) if (end <= span.start && (!best || end > best.end)) best = { cluster, end };
  }
  return best?.cluster ?? null;
}

/** The cluster that an owner stands for; null where it is nobody who counts as an actor. */
export function ownerCluster(report: ReportText, found: NameClusters, owner: Owner): Cluster | null {
  if (owner.kind === "name") return found.at.get(owner.span.start) ?? clusterAt(found, owner.span);
  if (owner.kind === "demonym") return clusterOfDemonym(found, report, owner.span);
  if (owner.kind === "side") return sideNamed(found, cut(report.text, owner.span));
  return found.clusters.find((cluster) => cluster.mentions.some((mention) => mention.end === owner.span.end)) ?? null;
}

/** The body or side of this name, in singular or plural; failing that, the first whose name ends with its last word. */
function sideNamed(found: NameClusters, words: string): Cluster | null {
  const sides = found.clusters.filter(
    ({ kind, members }) => kind !== "person" && kind !== "unnamed" && members.length === 0,
  );
  const named = (fits: (name: string) => boolean) =>
    sides.find(({ names }) => names.some((name) => fits(singularPhrase(name))));
  const sought = singularPhrase(words);
  return named((name) => name === sought) ?? named((name) => name.endsWith(` ${sought.split(" ").at(-1)}`)) ?? null;
}

function singularPhrase(words: string): string {
  const folded = foldName(words).split(" ");
  return [...folded.slice(0, -1), singular(folded.at(-1) ?? "")].join(" ");
}
