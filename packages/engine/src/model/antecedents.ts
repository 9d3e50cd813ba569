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

/** Mentions whose antecedents are sought in one run of the model. */
const BLOCK_SIZE = 48;

/** What each pronoun and nominal takes up: the likeliest candidate, or none. */
export async function findAntecedents(request: AntecedentRequest, graphs: OnnxGraphs): Promise<AntecedentLink[]> {
  const sentence = sentenceCounts(request.text.forms, request.text.paragraphs);
  const links: AntecedentLink[] = [];
  for (let from = 0; from < request.mentions.length; from += BLOCK_SIZE) {
    const block = blockAt(request, from);
    if (block.anaphors.length === 0) continue;
    const { values } = await graphs.scorePairs(pairsInput(request, block, sentence));
    block.anaphors.forEach((place, row) => {
      const scores = values.subarray(row * (block.past - block.low), (row + 1) * (block.past - block.low));
      links.push(likeliest(request, { place, low: block.low, scores }));
    });
  }
  return links;
}

/** Anaphors of a stretch of mentions, with all of their candidates: mentions low…past. */
interface Block {
  anaphors: number[];
  low: number;
  past: number;
}

function blockAt({ mentions }: AntecedentRequest, from: number): Block {
  const end = Math.min(from + BLOCK_SIZE, mentions.length);
  const places = Array.from({ length: end - from }, (_, place) => from + place);
  return {
    anaphors: places.filter((place) => mentions[place]?.form !== "name"),
    low: Math.max(0, from - REACH_BEFORE),
    past: Math.min(mentions.length, end + REACH_AFTER),
  };
}

function pairsInput(
  request: AntecedentRequest,
  { anaphors, low, past }: Block,
  sentence: readonly number[],
): Parameters<OnnxGraphs["scorePairs"]>[0] {
  const { mentions, manifest } = request;
  const candidates = mentions.slice(low, past);
  const relation = new BigInt64Array(anaphors.length * candidates.length * 4);
  anaphors.forEach((place, row) => {
    const anaphor = mentions[place] as WordMention;
    candidates.forEach((candidate, column) => {
      const sentences = (sentence[anaphor.first] ?? 0) - (sentence[candidate.first] ?? 0);
      const form = manifest.labels.mentionForms.indexOf(candidate.form);
      const values = [place - (low + column), sentences, form, anaphor.words === candidate.words ? 1 : 0];
      relation.set(values.map(BigInt), (row * candidates.length + column) * 4);
    });
  });
  const asked = anaphors.map((place) => mentions[place] as WordMention);
  return {
    anaphors: endVectors(request, asked),
    candidates: endVectors(request, candidates),
    relation,
    anaphorCount: asked.length,
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

/** Scores of one anaphor over the candidates from mention `low` on. */
interface Scored {
  place: number;
  low: number;
  scores: Float32Array;
}

/** Softmax over "none" (score 0) and the candidates in reach; later mentions count only if they are names. */
function likeliest({ mentions, text }: AntecedentRequest, { place, low, scores }: Scored): AntecedentLink {
  const inReach = (other: number) =>
    (other < place && place - other <= REACH_BEFORE) ||
    (other > place && other - place <= REACH_AFTER && mentions[other]?.form === "name");
  const logits = Array.from(scores, (score, rank) => (inReach(low + rank) ? score : Number.NEGATIVE_INFINITY));
  const highest = Math.max(0, ...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), Math.exp(-highest));
  const best = logits.reduce((top, logit, rank) => (logit > (top < 0 ? 0 : (logits[top] ?? 0)) ? rank : top), -1);
  const antecedent = best < 0 ? null : mentions[low + best];
  const anaphor = mentions[place] as WordMention;
  return {
    mention: spanOfWords(text, anaphor.first, anaphor.past),
    antecedent: antecedent ? spanOfWords(text, antecedent.first, antecedent.past) : null,
    confidence: Math.exp((best < 0 ? 0 : (logits[best] ?? 0)) - highest) / total,
  };
}
