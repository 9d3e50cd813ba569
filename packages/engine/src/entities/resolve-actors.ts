import { compareSpans, cut, overlaps, type Span } from "@parley/annotation";
import { DOCUMENTS } from "../lexicon/nouns.ts";
import { foldName } from "../lexicon/states.ts";
import type { Predictions } from "../model/predictions.ts";
import { touching } from "../tokens/word-index.ts";
import { nominalKind } from "./actor-kind.ts";
import { addMention, addPhrase, type Cluster, newCluster } from "./cluster.ts";
import { clusterNames, clusterOfDemonym, type NameClusters } from "./name-clusters.ts";
import { namedPhrases } from "./named-phrases.ts";
import { type Owner, type Phrase, readPhrase } from "./phrase.ts";
import { type PronounClass, pronounClass } from "./pronouns.ts";
import type { ReportText } from "./report-text.ts";

/** What actors are resolved from. */
export interface ResolveRequest {
  report: ReportText;
  predictions: Predictions;
  /** Spans that frames name as somebody who speaks, is addressed, takes part or acts; one entry a role. */
  acting: Span[][];
  /** The sources of statements, in the order of their cues. */
  sources: Span[][];
  /** For a place inside a statement's content: the source spans of the innermost such statement. */
  speakerAround: (span: Span) => Span[] | null;
}

/** The actors of a report while they are gathered, and what each acting span stands for. */
export interface ResolvedActors {
  found: NameClusters;
  /** Key of an acting role's spans → its cluster. */
  byRole: Map<string, Cluster>;
}

/** A phrase or pronoun in its place, still to be joined to a cluster. */
interface Reference {
  span: Span;
  phrase: Phrase;
  pronoun: PronounClass | null;
}

/** The key under which the spans of a role are found again. */
export function roleKey(spans: readonly Span[]): string {
  return spans.map((span) => `${span.start}-${span.end}`).join(",");
}

/**
 * Joins names, titles, nominals and pronouns to actors, from left to right; the first persons inside quotations come last,
 * since whom they mean may be told after them.
 */
export function resolveActors(request: ResolveRequest): ResolvedActors {
  const { report, acting } = request;
  const references = referencesOf(request);
  const heads = references.flatMap(({ phrase }) => [phrase, ...phrase.members]).map((phrase) => phrase.head);
  const found = clusterNames(report, (span) =>
    heads.some((head) => head.start === span.start && head.end === span.end),
  );
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

/** Every span that can refer to an actor, each once: those that frames name, the model's nominals, and all pronouns. */
function referencesOf({ report, predictions, acting }: ResolveRequest): Reference[] {
  const pronouns = report.words.filter((word) => {
    const kind = pronounClass(cut(report.text, word));
    return kind !== null && kind !== "relative";
  });
  const spans = [...acting.flat(), ...namedPhrases(report), ...predictions.nominals, ...pronouns];
  const references = uniqueSpans(spans).flatMap((span) => referenceAt(report, span) ?? []);
  const owners = references.flatMap(({ phrase }) => [...phrase.owners, ...phrase.roles.flatMap((role) => role.owners)]);
  const owning = uniqueSpans(owners.filter(({ kind }) => kind === "phrase").map((owner) => owner.span));
  const known = new Set(references.map(({ span }) => roleKey([span])));
  return [
    ...references,
    ...owning.filter((span) => !known.has(roleKey([span]))).flatMap((span) => referenceAt(report, span) ?? []),
  ];
}

function uniqueSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map(({ start, end }) => [roleKey([{ start, end }]), { start, end }])).values()];
}

function referenceAt(report: ReportText, span: Span): Reference | null {
  const words = touching(report.words, span);
  const pronoun = words.length === 1 ? pronounClass(cut(report.text, span)) : null;
  const phrase = readPhrase(report, span) ?? (pronoun ? pronounPhrase(report, span) : null);
  return phrase && { span, phrase, pronoun };
}

function pronounPhrase(report: ReportText, span: Span): Phrase {
  return {
    head: span,
    headWord: cut(report.text, span),
    name: null,
    indefinite: false,
    roles: [],
    owners: [],
    members: [],
  };
}

function joined(request: ResolveRequest, found: NameClusters, reference: Reference): Cluster | null {
  const { phrase, pronoun, span } = reference;
  if (pronoun) return joinPronoun(request, found, reference);
  if (phrase.members.length > 0) return joinMembers(request, found, reference);
  if (phrase.name) {
    const cluster = found.at.get(phrase.name.start) ?? null;
    if (cluster) addPhrase(cluster, phrase.roles, phrase.owners);
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

/** The cluster of what the model says that a mention goes back to. */
function linked({ predictions }: ResolveRequest, found: NameClusters, span: Span): Cluster | null {
  const link = predictions.links.find(({ mention }) => overlaps(mention, span) && mention.end === span.end);
  const antecedent = link?.antecedent;
  return antecedent ? clusterAt(found, antecedent) : null;
}

/** The cluster with a mention at this place: the very span, else the one that shares most of it. */
function clusterAt(found: NameClusters, span: Span): Cluster | null {
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

function joinPronoun(request: ResolveRequest, found: NameClusters, { span, pronoun }: Reference): Cluster | null {
  const cluster = pronounTarget(request, found, { span, pronoun });
  if (cluster) addMention(cluster, { ...span, form: "pronoun" });
  return cluster;
}

function pronounTarget(
  request: ResolveRequest,
  found: NameClusters,
  { span, pronoun }: Pick<Reference, "span" | "pronoun">,
): Cluster | null {
  if (pronoun === "speaker") {
    const source = request.speakerAround(span);
    return source?.[0] ? clusterAt(found, source[0]) : null;
  }
  if (pronoun === "relative") return mentionBefore(found, span, () => true);
  const fits = (cluster: Cluster) => fitsPronoun(pronoun, cluster);
  const told = isSource(request, span) ? speakerBefore(request, found, { span, fits }) : null;
  if (told) return told;
  const link = linked(request, found, span);
  if (link && fits(link)) return link;
  const isActing = request.acting.some((spans) =>
    spans.some((one) => one.start === span.start && one.end === span.end),
  );
  return isActing ? mentionBefore(found, span, fits) : null;
}

/** Whether a pronoun can stand for an actor of this kind: "he" for persons, "they" for several or for bodies, "it" for no person. */
function fitsPronoun(pronoun: PronounClass | null, { kind, members }: Cluster): boolean {
  if (pronoun === "person") return (kind === "person" || kind === "unnamed") && members.length === 0;
  if (pronoun === "many") return kind !== "person" && kind !== "state";
  return kind !== "person" && kind !== "unnamed";
}

function isSource({ sources }: ResolveRequest, span: Span): boolean {
  return sources.some((spans) => spans.some((one) => one.start === span.start && one.end === span.end));
}

/** Sentences between a pronoun that speaks and whoever spoke before. */
const SPEAKER_REACH = 2;

/** In reporting, "he said" goes on with whoever spoke last, where the pronoun fits. */
function speakerBefore(
  { report, sources }: ResolveRequest,
  found: NameClusters,
  { span, fits }: { span: Span; fits: (cluster: Cluster) => boolean },
): Cluster | null {
  const before = sources.filter((spans) => (spans[0]?.end ?? span.end) <= span.start);
  const last = before.sort((a, b) => (b[0]?.start ?? 0) - (a[0]?.start ?? 0))[0]?.[0];
  if (!last) return null;
  const between = touching(report.sentences, { start: last.end, end: span.start + 1 }).length - 1;
  if (between > SPEAKER_REACH) return null;
  const phrase = readPhrase(report, last);
  const cluster = phrase?.members.length
    ? clusterAt(found, last)
    : phrase
      ? clusterAt(found, phrase.head)
      : clusterAt(found, last);
  return cluster && fits(cluster) ? cluster : null;
}

/** The cluster whose mention ends last before a place. */
function mentionBefore(found: NameClusters, span: Span, fits: (cluster: Cluster) => boolean): Cluster | null {
  let best: { cluster: Cluster; end: number } | null = null;
  for (const cluster of found.clusters.filter(fits)) {
    for (const { end } of cluster.mentions) if (end <= span.start && (!best || end > best.end)) best = { cluster, end };
  }
  return best?.cluster ?? null;
}

function joinNominal(
  request: ResolveRequest,
  found: NameClusters,
  { phrase, span }: Pick<Reference, "phrase" | "span">,
): Cluster {
  const author = DOCUMENTS.has(phrase.headWord.toLowerCase()) ? documentAuthor(request, found, phrase) : null;
  if (author) return author;
  const words = cut(request.report.text, phrase.head);
  const known =
    stateGovernment(request, found, phrase) ??
    (phrase.indefinite ? null : knownNominal(request, found, { phrase, span }));
  const cluster = known ?? newCluster(nominalKind(phrase.headWord), { ...phrase.head, form: "nominal" }, words);
  if (!known) found.clusters.push(cluster);
  const isTitle = known?.kind === "person";
  addMention(cluster, { ...phrase.head, form: isTitle ? "title" : "nominal" });
  if (!isTitle) addPhrase(cluster, phrase.roles, phrase.owners);
  return cluster;
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
    linked(request, found, phrase.head) ??
    sameHead(before, phrase, span)
  );
}

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

/** The cluster that an owner stands for; null where it is nobody who counts as an actor. */
export function ownerCluster(report: ReportText, found: NameClusters, owner: Owner): Cluster | null {
  if (owner.kind === "name") return found.at.get(owner.span.start) ?? clusterAt(found, owner.span);
  if (owner.kind === "demonym") return clusterOfDemonym(found, report, owner.span);
  return found.clusters.find((cluster) => cluster.mentions.some((mention) => mention.end === owner.span.end)) ?? null;
}
