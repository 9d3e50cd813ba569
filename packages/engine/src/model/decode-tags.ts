import { bestPath, logSoftmax, type Moves } from "./best-path.ts";

/** A tag layer of the model: where its tags stand in a row of tag logits. */
export interface TagLayer {
  offset: number;
  /** "O", "B-x", "I-x", … */
  tags: readonly string[];
}

/** A span of words with its type; `confidence` is the least probability of its words' tags. */
export interface TaggedSpan {
  type: string;
  /** First word and past the last, in the window. */
  first: number;
  past: number;
  confidence: number;
}

/** Tag logits of a window: [word, tag] of all layers. */
export interface TagLogits {
  values: Float32Array;
  columns: number;
  wordCount: number;
}

/** The spans of one layer, in order: the best path on which I-x follows only B-x or I-x. */
export function decodeTags(logits: TagLogits, layer: TagLayer, forbidden: number): TaggedSpan[] {
  if (!hasSpan(logits, layer)) return [];
  const width = layer.tags.length;
  const scores = logSoftmax(
    { values: logits.values, columns: logits.columns, offset: layer.offset, width },
    logits.wordCount,
  );
  const spans: TaggedSpan[] = [];
  bestPath(scores, width, movesOf(layer.tags, forbidden)).forEach((label, word) => {
    const tag = layer.tags[label] ?? "O";
    const chance = Math.exp(scores[word * width + label] ?? 0);
    const last = spans.at(-1);
    if (tag.startsWith("B-")) spans.push({ type: tag.slice(2), first: word, past: word + 1, confidence: chance });
    else if (tag.startsWith("I-") && last) {
      last.past = word + 1;
      last.confidence = Math.min(last.confidence, chance);
    }
  });
  return spans;
}

/** Whether some word's likeliest tag is not O: else the path of all O, which may always be walked, is the best. */
function hasSpan({ values, columns, wordCount }: TagLogits, { offset, tags }: TagLayer): boolean {
  for (let word = 0; word < wordCount; word++) {
    const from = word * columns + offset;
    for (let tag = 1; tag < tags.length; tag++) if ((values[from + tag] ?? 0) > (values[from] ?? 0)) return true;
  }
  return false;
}

const MOVES = new WeakMap<readonly string[], Moves>();

/** The moves of a layer's tags, made once. */
function movesOf(tags: readonly string[], forbidden: number): Moves {
  const known = MOVES.get(tags);
  if (known) return known;
  const moves = bioMoves(tags, forbidden);
  MOVES.set(tags, moves);
  return moves;
}

function bioMoves(tags: readonly string[], forbidden: number): Moves {
  const width = tags.length;
  const step = new Float64Array(width * width);
  const start = new Float64Array(width);
  tags.forEach((to, place) => {
    if (!to.startsWith("I-")) return;
    start[place] = forbidden;
    tags.forEach((from, row) => {
      if (from.slice(2) !== to.slice(2)) step[row * width + place] = forbidden;
    });
  });
  return { step, start };
}
