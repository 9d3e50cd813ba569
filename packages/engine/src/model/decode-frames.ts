import { bestPath, logSoftmax, type Moves } from "./best-path.ts";
import type { TaggedSpan } from "./decode-tags.ts";
import type { Manifest } from "./manifest.ts";
import type { AttributeValue } from "./predictions.ts";

/** First word and past the last. */
export type WordSpan = [number, number];

/** A trigger with everything linked to it, in words of the window. */
export interface DecodedFrame {
  type: string;
  trigger: WordSpan[];
  roles: Record<string, WordSpan[]>;
  roleConfidence: Record<string, number>;
  attributes: Record<string, AttributeValue>;
  confidence: number;
}

/** What the frame reader says of one trigger. */
export interface FrameLogits {
  /** [word, role] */
  roles: Float32Array;
  /** [attribute value] */
  attributes: Float32Array;
  wordCount: number;
}

/** Roles and attributes of one trigger: the best path over its frame's own roles, with a cost for every change of role. */
export function decodeFrame(trigger: TaggedSpan, logits: FrameLogits, manifest: Manifest): DecodedFrame | null {
  const frame = manifest.labels.frames.find(({ name }) => name === trigger.type);
  if (!frame) return null;
  const names = [...manifest.labels.roles.slice(0, 2), ...frame.roles];
  const scores = roleScores(trigger, logits, { manifest, names });
  const path = bestPath(scores, names.length, switchMoves(names.length, manifest.decoding.switchCost));
  const spansOf = (label: number) => runs(path.flatMap((one, word) => (one === label ? word : [])));
  const roles: DecodedFrame["roles"] = {};
  const roleConfidence: DecodedFrame["roleConfidence"] = {};
  frame.roles.forEach((role, place) => {
    const spans = spansOf(place + 2);
    if (spans.length > 0) roles[role] = spans;
    roleConfidence[role] = confidenceOfRole(scores, path, { label: place + 2, width: names.length });
  });
  const pieces: WordSpan[] = [[trigger.first, trigger.past], ...spansOf(1)];
  return {
    type: trigger.type,
    trigger: pieces.sort((a, b) => a[0] - b[0]),
    roles,
    roleConfidence,
    attributes: Object.fromEntries(frame.attributes.map((name) => [name, attributeValue(logits, manifest, name)])),
    confidence: trigger.confidence,
  };
}

/** Log-probabilities [word, role of this frame]; the trigger's own words have none. */
function roleScores(
  trigger: TaggedSpan,
  logits: FrameLogits,
  { manifest, names }: { manifest: Manifest; names: string[] },
): Float64Array {
  const columns = manifest.labels.roles.length;
  const width = names.length;
  const allowed = names.map((name) => manifest.labels.roles.indexOf(name));
  const picked = new Float64Array(logits.wordCount * width);
  for (let word = 0; word < logits.wordCount; word++) {
    allowed.forEach((role, place) => {
      picked[word * width + place] = logits.roles[word * columns + role] ?? 0;
    });
  }
  const scores = logSoftmax({ values: picked, columns: width, offset: 0, width }, logits.wordCount);
  for (let word = trigger.first; word < trigger.past; word++) {
    scores.fill(manifest.decoding.forbidden, word * width, (word + 1) * width);
    scores[word * width] = 0;
  }
  return scores;
}

function switchMoves(width: number, cost: number): Moves {
  const step = new Float64Array(width * width).fill(-cost);
  for (let label = 0; label < width; label++) step[label * width + label] = 0;
  return { step, start: new Float64Array(width) };
}

/** Unbroken runs of sorted word indices. */
function runs(words: readonly number[]): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const word of words) {
    const last = spans.at(-1);
    if (last && last[1] === word) last[1] = word + 1;
    else spans.push([word, word + 1]);
  }
  return spans;
}

/** The least chance of a word of the role, and that no word next to its ends belongs to it; without words, that none does. */
function confidenceOfRole(
  scores: Float64Array,
  path: readonly number[],
  { label, width }: { label: number; width: number },
): number {
  const chance = (word: number) => Math.exp(scores[word * width + label] ?? 0);
  const words = path.flatMap((one, word) => (one === label ? word : []));
  if (words.length === 0) return 1 - path.reduce((highest, _, word) => Math.max(highest, chance(word)), 0);
  const edges = runs(words)
    .flatMap(([first, past]) => [first - 1, past])
    .filter((word) => word >= 0 && word < path.length);
  return Math.min(...words.map(chance), ...edges.map((word) => 1 - chance(word)));
}

function attributeValue({ attributes }: FrameLogits, { labels }: Manifest, name: string): AttributeValue {
  const { offset, values } = labels.attributes[name] ?? { offset: 0, values: [] };
  const chances = logSoftmax({ values: attributes, columns: attributes.length, offset, width: values.length }, 1);
  const best = chances.reduce((top, score, place) => (score > (chances[top] ?? 0) ? place : top), 0);
  return { value: values[best] ?? "null", confidence: Math.exp(chances[best] ?? 0) };
}
