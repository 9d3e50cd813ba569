import { type ActorKind, cut, type Span } from "@parley/annotation";
import { DOCUMENTS } from "../lexicon/nouns.ts";
import { foldName } from "../lexicon/states.ts";
import { touching } from "../tokens/word-index.ts";
import { mayActForSomebody, nominalKind } from "./actor-kind.ts";
import { addMention, addPhrase, type Cluster, newCluster } from "./cluster.ts";
import { linked, ownerCluster } from "./cluster-lookup.ts";
import type { NameClusters } from "./name-clusters.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import type { Reference, ResolveRequest } from "./references.ts";
import type { ReportText } from "./report-text.ts";

export function joinNominal(
  request: ResolveRequest,
  found: NameClusters,
  { phrase, span }: Pick<Reference, "phrase" | "span">,
): Cluster {
  const author = DOCUMENTS.has(phrase.headWord.toLowerCase()) ? documentAuthor(request, found, phrase) : null;
  if (author) return author;
  const words = cut(request.report.text, phrase.head);
  const known =
    bearerOf(request.report, found, phrase) ??
    stateGovernment(request, found, phrase) ??
    (phrase.indefinite ? null : knownNominal(request, found, { phrase, span }));
  const cluster = known ?? newCluster(nominalKind(phrase.headWord), { ...phrase.head, form: "nominal" }, words);
  if (!known) found.clusters.push(cluster);
  const isTitle = known?.kind === "person";
  addMention(cluster, { ...phrase.head, form: isTitle ? "title" : "nominal" });
  if (!isTitle && mayActForSomebody(phrase.headWord)) addPhrase(cluster, phrase.roles, phrase.owners);
  return cluster;
}

/** "Mayor Orr" where no name was marked: the person whose surname ends the phrase; null where none is known. */
function bearerOf({ text }: ReportText, found: NameClusters, { head, headWord }: Phrase): Cluster | null {
  if (!/^\p{Lu}\p{Ll}/u.test(headWord) || !/^\p{Lu}[^,]* /u.test(cut(text, head))) return null;
  const bearers = found.clusters.filter(
    ({ kind, names }) => kind === "person" && names.some((name) => name.endsWith(` ${headWord}`)),
  );
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}

/** "A statement from the army" is the army's; null where nobody is named. */
function documentAuthor(request: ResolveRequest, found: NameClusters, phrase: Phrase): Cluster | null {
  const owner = phrase.owners.at(-1);
  if (!owner) return null;
  const known = ownerCluster(request.report, found, owner);
  const inner = known || owner.kind !== "phrase" ? null : readPhrase(request.report, owner.span);
  return inner ? joinNominal(request, found, { phrase: inner, span: owner.span }) : known;
}

/** "The Russian government" is Russia: a state's government goes by the state. */
function stateGovernment({ report }: ResolveRequest, found: NameClusters, phrase: Phrase): Cluster | null {
  if (!/^government$/iu.test(phrase.headWord)) return null;
  const words = touching(report.words, phrase.head).filter((word) => !/^['’]s?$/u.test(cut(report.text, word)));
  const owner = phrase.owners[0];
  if (!owner || words.length > 2) return null;
  const cluster = ownerCluster(report, found, owner);
  return cluster?.kind === "state" ? cluster : null;
}

function knownNominal(
  request: ResolveRequest,
  found: NameClusters,
  { phrase, span }: { phrase: Phrase; span: Span },
): Cluster | null {
  const words = foldName(cut(request.report.text, phrase.head));
  const before = found.clusters.filter((cluster) => cluster.mentions.some((mention) => mention.start < span.start));
  const same = found.clusters.find(
    (cluster) => cluster.kind !== "person" && cluster.names.some((name) => foldName(name) === words),
  );
  return (
    same ??
    byTitle(request.report, found, phrase) ??
    linkedNominal(request, found, phrase) ??
    sameHead(before, phrase, span)
  );
}

/** What the model takes a nominal for, unless it is a body of government and that is none: "the government" is no army of rebels. */
function linkedNominal(request: ResolveRequest, found: NameClusters, phrase: Phrase): Cluster | null {
  const cluster = linked(request, found, phrase.head);
  const isRuled = nominalKind(phrase.headWord) === "government body";
  return cluster && isRuled && UNRULING.has(cluster.kind) ? null : cluster;
}

const UNRULING: ReadonlySet<ActorKind> = new Set(["armed group", "company", "media", "person"]);

/** "The delegates" after "consumer delegates": a bare definite noun takes up the last nominal that ends with it. */
function sameHead(before: readonly Cluster[], phrase: Phrase, span: Span): Cluster | null {
  const word = phrase.headWord.toLowerCase();
  if (phrase.head.end - phrase.head.start !== word.length) return null;
  const ending = before.filter(
    (cluster) => cluster.kind !== "person" && cluster.names.some((name) => lastWord(name) === word),
  );
  const at = (cluster: Cluster) =>
    Math.max(...cluster.mentions.filter(({ start }) => start < span.start).map(({ start }) => start));
  return ending.sort((a, b) => at(b) - at(a))[0] ?? null;
}

/** The one person named with the same office, and of the same owner where both are told. */
function byTitle(report: ReportText, found: NameClusters, phrase: Phrase): Cluster | null {
  const role = phrase.roles[0];
  if (!role) return null;
  const office = lastWord(role.title);
  const owner = role.owners[0] ? ownerCluster(report, found, role.owners[0]) : null;
  const holders = found.clusters.filter(
    (cluster) =>
      cluster.kind === "person" &&
      cluster.roles.some((known) => {
        const knownOwner = known.owners[0] ? ownerCluster(report, found, known.owners[0]) : null;
        return lastWord(known.title) === office && (!owner || !knownOwner || owner === knownOwner);
      }),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function lastWord(title: string): string {
  return title.toLowerCase().split(" ").at(-1) ?? "";
}
