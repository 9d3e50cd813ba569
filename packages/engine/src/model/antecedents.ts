import { pronounClass } from "../entities/pronouns.ts";
import type { Manifest } from "./manifest.ts";
import { type ModelText, spanOfWords } from "./model-text.ts";
import type { OnnxGraphs } from "./onnx-graphs.ts";
import type { AntecedentLink } from "./predictions.ts";
import { sentenceCounts } from "./word-features.ts";

/** A mention in words of the text. */
export interface WordMention {
  first: number;
  past: number;
  form: "name" | "nominal" | "pronoun";
  words: string;
}

/** What antecedents are sought with: the text, its word vectors [word, hidden], and the mentions of names and nominals. */
export interface AntecedentRequest {
  text: ModelText;
  vectors: Float32Array;
  hidden: number;
  mentions: readonly WordMention[];
  manifest: Manifest;
}

/** Candidates are this many mentions before the anaphor … */
const REACH_BEFORE = 64;
/** … and names among this many after it ("In her speech, Brandt …"). */
const REACH_AFTER = 7;

const SECOND_PERSON = new Set("you your yours yourself yourselves".split(" "));

/** The mentions of a text in order: names and nominals as given, and every pronoun outside of them. */
export function allMentions(text: ModelText, found: readonly WordMention[]): WordMention[] {
  const taken = new Set(
    found.flatMap(({ first, past }) => Array.from({ length: past - first }, (_, place) => first + place)),
  );
  const pronouns = text.forms.flatMap((form, place) => {
    const kind = pronounClass(form);
    const counts = (kind !== null && !/^(?:both|which|that)$/iu.test(form)) || SECOND_PERSON.has(form.toLowerCase());
    return counts && !taken.has(place)
      ? [{ first: place, past: place + 1, form: "pronoun" as const, words: form.toLowerCase() }]
      : [];
  });
  return [...found, ...pronouns].sort((a, b) => a.first - b.first || a.past - b.past);
}

/** What each pronoun and nominal takes up: the likeliest candidate, or none. */
export async function findAntecedents(request: AntecedentRequest, graphs: OnnxGraphs): Promise<AntecedentLink[]> {
  const { mentions, text } = request;
  const sentence = sentenceCounts(text.forms, text.paragraphs);
  const links: AntecedentLink[] = [];
  for (const [place, mention] of mentions.entries()) {
    if (mention.form === "name") continue;
    const low = Math.max(0, place - REACH_BEFORE);
    const scores = await graphs.scorePairs(pairsInput(request, { place, low, sentence }));
    links.push(likeliest(request, { place, low, scores: scores.values }));
  }
  return links;
}

interface Asked {
  place: number;
  low: number;
}

function candidatesOf({ mentions }: AntecedentRequest, { place, low }: Asked): readonly WordMention[] {
  return mentions.slice(low, place + 1 + REACH_AFTER);
}

function pairsInput(
  request: AntecedentRequest,
  asked: Asked & { sentence: readonly number[] },
): Parameters<OnnxGraphs["scorePairs"]>[0] {
  const candidates = candidatesOf(request, asked);
  const anaphor = request.mentions[asked.place] as WordMention;
  const relation = new BigInt64Array(candidates.length * 4);
  candidates.forEach((candidate, rank) => {
    const steps = asked.place - (asked.low + rank);
    const sentences = (asked.sentence[anaphor.first] ?? 0) - (asked.sentence[candidate.first] ?? 0);
    const form = request.manifest.labels.mentionForms.indexOf(candidate.form);
    relation.set([steps, sentences, form, anaphor.words === candidate.words ? 1 : 0].map(BigInt), rank * 4);
  });
  return {
    anaphors: endVectors(request, [anaphor]),
    candidates: endVectors(request, candidates),
    relation,
    anaphorCount: 1,
    candidateCount: candidates.length,
  };
}

/** [mention, 2 × hidden]: first and last word's vectors, one after the other. */
function endVectors({ vectors, hidden }: AntecedentRequest, mentions: readonly WordMention[]): Float32Array {
  const out = new Float32Array(mentions.length * 2 * hidden);
  mentions.forEach(({ first, past }, rank) => {
    out.set(vectors.subarray(first * hidden, (first + 1) * hidden), rank * 2 * hidden);
    out.set(vectors.subarray((past - 1) * hidden, past * hidden), (rank * 2 + 1) * hidden);
  });
  return out;
}

/** Softmax over "none" (score 0) and the candidates; the anaphor itself and later mentions that are no names do not count. */
function likeliest(
  request: AntecedentRequest,
  { place, low, scores }: Asked & { scores: Float32Array },
): AntecedentLink {
  const candidates = candidatesOf(request, { place, low });
  const allowed = candidates.map(
    (candidate, rank) => low + rank < place || (low + rank > place && candidate.form === "name"),
  );
  const logits = candidates.map((_, rank) => (allowed[rank] ? (scores[rank] ?? 0) : Number.NEGATIVE_INFINITY));
  const highest = Math.max(0, ...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), Math.exp(-highest));
  const best = logits.reduce((top, logit, rank) => (logit > (top < 0 ? 0 : (logits[top] ?? 0)) ? rank : top), -1);
  const antecedent = best < 0 ? null : candidates[best];
  const anaphor = request.mentions[place] as WordMention;
  return {
    mention: spanOfWords(request.text, anaphor.first, anaphor.past),
    antecedent: antecedent ? spanOfWords(request.text, antecedent.first, antecedent.past) : null,
    confidence: Math.exp((best < 0 ? 0 : (logits[best] ?? 0)) - highest) / total,
  };
}
