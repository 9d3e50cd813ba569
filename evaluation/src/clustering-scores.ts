/** Precision, recall and their harmonic mean, 0..1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** One thing that was put into a cluster: the cluster that it is in, and the one in which it belongs. */
export interface Placement {
  found: string;
  true: string;
}

function score(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function countBy(placements: readonly Placement[], key: (placement: Placement) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const placement of placements) counts.set(key(placement), (counts.get(key(placement)) ?? 0) + 1);
  return counts;
}

/** B-cubed: for each thing, how much of its cluster belongs with it, and how much of what belongs with it is there; averaged. */
export function bCubed(placements: readonly Placement[]): Score {
  const both = countBy(placements, (one) => `${one.found}\u0000${one.true}`);
  const found = countBy(placements, (one) => one.found);
  const belongs = countBy(placements, (one) => one.true);
  let precision = 0;
  let recall = 0;
  for (const one of placements) {
    const shared = both.get(`${one.found}\u0000${one.true}`) ?? 0;
    precision += shared / (found.get(one.found) ?? 1);
    recall += shared / (belongs.get(one.true) ?? 1);
  }
  return score(precision / Math.max(1, placements.length), recall / Math.max(1, placements.length));
}

/** Of the pairs that were joined, how many belong together, and the reverse. */
export function pairwise(placements: readonly Placement[]): Score {
  const pairs = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const both = pairs(countBy(placements, (one) => `${one.found}\u0000${one.true}`));
  const found = pairs(countBy(placements, (one) => one.found));
  const belongs = pairs(countBy(placements, (one) => one.true));
  return score(found === 0 ? 1 : both / found, belongs === 0 ? 1 : both / belongs);
}
