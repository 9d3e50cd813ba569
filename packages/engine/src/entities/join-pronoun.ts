import { cut, type Span } from "@parley/annotation";
import { pronounOfName } from "../lexicon/first-names.ts";
import { isPlural as isPluralNoun } from "../lexicon/nouns.ts";
import { touching } from "../tokens/word-index.ts";
import { addMention, type Cluster } from "./cluster.ts";
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
  if (pronoun === "speaker") {
    const source = request.speakerAround(span);
    return source?.[0] ? clusterAt(found, source[0]) : null;
  }
  if (pronoun === "relative") return mentionBefore(found, span, () => true);
  const gender = pronounOfWord(cut(request.report.text, span));
  const fits = (cluster: Cluster) => fitsPronoun(pronoun, cluster) && (genderOf(cluster) ?? gender) === gender;
  const told = isSource(request, span) ? speakerBefore(request, found, { span, fits }) : null;
  if (told) return told;
  const link = linked(request, found, span);
  if (link && fits(link)) return link;
  const isActing = request.acting.some((spans) =>
    spans.some((one) => one.start === span.start && one.end === span.end),
  );
  if (!isActing && pronoun !== "person") return null;
  const agreeing =
    gender && link && mentionBefore(found, span, (cluster) => fits(cluster) && genderOf(cluster) === gender);
  return agreeing || mentionBefore(found, span, fits);
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
