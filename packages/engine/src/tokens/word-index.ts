import type { Span } from "@parley/annotation";

/** The place of the first of sorted, disjoint spans that ends after `offset`; their number where none does. */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of sorted, disjoint spans that touch `span`, in order. Costs a binary search and the answer's length. */
export function touching<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const first = firstEndingAfter(sorted, span.start);
  let past = first;
  while (past < sorted.length && (sorted[past]?.start ?? 0) < span.end) past++;
  return sorted.slice(first, past);
}

/** The one of sorted, disjoint spans that covers `offset`; null where none does. */
export function covering<T extends Span>(sorted: readonly T[], offset: number): T | null {
  const candidate = sorted[firstEndingAfter(sorted, offset)];
  return candidate && candidate.start <= offset ? candidate : null;
}
