import { cut, overlaps, type Span } from "@parley/annotation";
import { pronounOfName } from "../lexicon/first-names.ts";
import { isPlural as isPluralNoun } from "../lexicon/nouns.ts";
import { firstEndingAfter, touching } from "../tokens/word-index.ts";
import { addMention, type Cluster, sameSpan } from "./cluster.ts";
import { clusterAt, linked, mentionBefore } from "./cluster-lookup.ts";
import type { NameClusters } from "./name-clusters.ts";
import { readPhrase } from "./phrase.ts";
import type { PronounClass } from "./pronouns.ts";
import type { Reference, ResolveRequest } from "./references.ts";

export function joinPronoun(
  request: ResolveRequest,
  found: NameClusters,
  { span, pronoun }: Reference,
): Cluster | null {
  const cluster = pronounTarget(request, found, { span, pronoun });
  if (cluster) addMention(cluster, { ...span, form: "pronoun" });
  return cluster;
}

function pronounTarget(
  request: ResolveRequest,
  found: NameClusters,
  { span, pronoun }: Pick<Reference, "span" | "pronoun">,
): Cluster | null {
  if (pronoun === "speaker") return firstPerson(request, found, span);
  if (pronoun === "relative") return mentionBefore(found, span, () => true);
  const gender = pronounOfWord(cut(request.report.text, span));
  const fits = (cluster: Cluster) => fitsPronoun(pronoun, cluster) && (genderOf(cluster) ?? gender) === gender;
  const told = speakingTarget(request, found, { span, fits });
  if (told) return told;
  const link = linked(request, found, span);
  if (link && fits(link)) return link;
  if (pronoun !== "person" && !isAmong(request.acting, span)) return null;
  const agreeing =
    gender && link && mentionBefore(found, span, (cluster) => fits(cluster) && genderOf(cluster) === gender);
  return agreeing || mentionBefore(found, span, fits);
}

/** "I" is whoever is quoted; where the marks of the quotation are lost, the last to speak, if that is one person. */
function firstPerson(request: ResolveRequest, found: NameClusters, span: Span): Cluster | null {
  const source = request.speakerAround(span);
  if (source) return source[0] ? clusterAt(found, source[0]) : null;
  return isAmong(request.sources, span)
    ? speakerBefore(request, found, { span, fits: isOneSpeaker, near: true })
    : null;
}

/** Whom a pronoun goes on with that speaks itself; null where it does not, or nobody before fits. */
function speakingTarget(
  request: ResolveRequest,
  found: NameClusters,
  pronoun: { span: Span; fits: (cluster: Cluster) => boolean },
): Cluster | null {
  if (!isAmong(request.sources, pronoun.span)) return null;
  return introducedBefore(request, found, pronoun) ?? speakerBefore(request, found, { ...pronoun, near: false });
}

type Gender = ReturnType<typeof pronounOfName>;

function pronounOfWord(word: string): Gender {
  if (/^(?:he|him|his|himself)$/iu.test(word)) return "he";
  return /^(?:she|hers?|herself)$/iu.test(word) ? "she" : null;
}

/** What the honorifics and first names among a person's names tell; null where they tell nothing. */
function genderOf({ kind, names }: Cluster): Gender {
  return kind === "person" ? (names.map(pronounOfName).find((one) => one !== null) ?? null) : null;
}

/** Whether a pronoun can stand for an actor of this kind: "he" for persons, "they" for several or for bodies, "it" for no person. */
function fitsPronoun(pronoun: PronounClass | null, { kind, names, members }: Cluster): boolean {
  const isPlural = kind === "unnamed" && isPluralNoun(names[0]?.split(" ").at(-1) ?? "");
  if (pronoun === "person") return (kind === "person" || kind === "unnamed") && members.length === 0 && !isPlural;
  if (pronoun === "many") return kind !== "person" && kind !== "state";
  return kind !== "person" && kind !== "unnamed";
}

/** Who can go on with "I" after a quotation whose marks are lost: one person. */
function isOneSpeaker(cluster: Cluster): boolean {
  return fitsPronoun("person", cluster);
}

function isAmong(roles: readonly (readonly Span[])[], span: Span): boolean {
  return roles.some((spans) => spans.some((one) => sameSpan(one, span)));
}

/** Sentences between a pronoun that speaks and whoever spoke before. */
const SPEAKER_REACH = 2;

/**
 * In reporting, "he said" goes on with whoever spoke last, where the pronoun fits, as long as nobody else was named in between;
 * `near`: only within reach.
 */
function speakerBefore(
  { report, sources }: ResolveRequest,
  found: NameClusters,
  { span, fits, near }: { span: Span; fits: (cluster: Cluster) => boolean; near: boolean },
): Cluster | null {
  const before = sources.filter((spans) => (spans[0]?.end ?? span.end) <= span.start);
  const last = before.sort((a, b) => (b[0]?.start ?? 0) - (a[0]?.start ?? 0))[0]?.[0];
  if (!last) return null;
  const between = touching(report.sentences, { start: last.end, end: span.start + 1 }).length - 1;
  const phrase = readPhrase(report, last);
  const cluster = clusterAt(found, phrase?.members.length === 0 ? phrase.head : last);
  if (!cluster || !fits(cluster)) return null;
  return between <= SPEAKER_REACH || (!near && isLatestPerson(found, cluster, span)) ? cluster : null;
}

/** Whether no other person was mentioned since. */
function isLatestPerson(found: NameClusters, cluster: Cluster, span: Span): boolean {
  return mentionBefore(found, span, ({ kind }) => kind === "person") === cluster;
}

/**
 * Whoever is new and opens the sentence before the pronoun's, which nobody's statement stands in: "Ilse Brandt heads the
 * institute. She said …" goes on with Brandt, not with the last speaker. A caption, which ends with its date, introduces nobody.
 */
function introducedBefore(
  { report, sources }: ResolveRequest,
  found: NameClusters,
  { span, fits }: { span: Span; fits: (cluster: Cluster) => boolean },
): Cluster | null {
  const sentence = report.sentences[firstEndingAfter(report.sentences, span.start) - 1];
  if (!sentence || CAPTION.test(cut(report.text, sentence))) return null;
  if (sources.some((spans) => spans.some((one) => overlaps(one, { start: sentence.start, end: span.start }))))
    return null;
  const name = report.names.find(({ start, type }) => start === sentence.start && type === "person");
  const cluster = name ? found.at.get(name.start) : null;
  const isNew = cluster?.mentions.every(({ start }) => start >= sentence.start);
  return cluster && isNew && fits(cluster) ? cluster : null;
}

const CAPTION = /\b(?:19|20)\d\d\.?\s*$/u;
