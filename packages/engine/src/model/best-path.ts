/** Scores in rows: `values[row * columns + column]`. */
export interface ScoreTable {
  values: Float32Array | Float64Array;
  columns: number;
  /** Where a row's part of interest begins. */
  offset: number;
  /** How many columns of a row count. */
  width: number;
}

/** Log-probabilities of `rows` rows over the part of interest. Result: [row, width]. */
export function logSoftmax({ values, columns, offset, width }: ScoreTable, rows: number): Float64Array {
  const out = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * columns + offset;
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < width; label++) highest = Math.max(highest, values[from + label] ?? 0);
    let sum = 0;
    for (let label = 0; label < width; label++) sum += Math.exp((values[from + label] ?? 0) - highest);
    const log = Math.log(sum) + highest;
    for (let label = 0; label < width; label++) out[row * width + label] = (values[from + label] ?? 0) - log;
  }
  return out;
}

/** What a step from one label to another costs (0 or less), and what starting with a label does. */
export interface Moves {
  /** [from, to] */
  step: Float64Array;
  /** [label] */
  start: Float64Array;
}

/** The label path with the highest sum over scores [row, width]. Ties go to the lower label. @see Viterbi (1967) */
export function bestPath(scores: Float64Array, width: number, { step, start }: Moves): number[] {
  const rows = scores.length / width;
  if (rows === 0) return [];
  let best = scores.slice(0, width).map((score, label) => score + (start[label] ?? 0));
  let next = new Float64Array(width);
  const back = new Int16Array(rows * width);
  for (let row = 1; row < rows; row++) {
    for (let to = 0; to < width; to++) {
      const from = bestFrom(best, step, to);
      back[row * width + to] = from;
      next[to] = (best[from] ?? 0) + (step[from * width + to] ?? 0) + (scores[row * width + to] ?? 0);
    }
    [best, next] = [next, best];
  }
  return trace(back, width, best);
}

function bestFrom(best: Float64Array, step: Float64Array, to: number): number {
  const width = best.length;
  let from = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < width; label++) {
    const total = (best[label] ?? 0) + (step[label * width + to] ?? 0);
    if (total > highest) {
      highest = total;
      from = label;
    }
  }
  return from;
}

function trace(back: Int16Array, width: number, best: Float64Array): number[] {
  const rows = back.length / width;
  const path = new Array<number>(rows);
  let label = best.reduce((top, score, place) => (score > (best[top] ?? 0) ? place : top), 0);
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = label;
    label = back[row * width + label] ?? 0;
  }
  return path;
}
