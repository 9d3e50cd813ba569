import type { VersionDifference, VersionPair } from "./contract/index.ts";

/** A text version, told apart by its SHA-256. */
export interface TextVersion {
  id: string;
  text: string;
}

/** What changed between two text versions, paragraph by paragraph; paragraphs that stayed stand on both sides. */
export function versionDifference(from: TextVersion, to: TextVersion): VersionDifference {
  const before = paragraphs(from.text);
  const after = paragraphs(to.text);
  return { from: from.id, to: to.id, paragraphs: aligned(before, after) };
}

function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
}

/** Longest common subsequence of paragraphs; what lies between stands side by side. @see Myers 1986 for the problem */
function aligned(before: readonly string[], after: readonly string[]): VersionPair[] {
  const pairs: VersionPair[] = [];
  let [left, right] = [0, 0];
  const gap = (leftEnd: number, rightEnd: number) => {
    while (left < leftEnd || right < rightEnd) {
      pairs.push({
        before: left < leftEnd ? (before[left++] ?? null) : null,
        after: right < rightEnd ? (after[right++] ?? null) : null,
      });
    }
  };
  for (const [leftAt, rightAt] of commonPlaces(before, after)) {
    gap(leftAt, rightAt);
    pairs.push({ before: before[left++] ?? null, after: after[right++] ?? null });
  }
  gap(before.length, after.length);
  return pairs;
}

/** Places of the paragraphs of a longest common subsequence: in the one and in the other. */
function commonPlaces(before: readonly string[], after: readonly string[]): [number, number][] {
  const lengthAt = commonLengths(before, after);
  const places: [number, number][] = [];
  for (let left = 0, right = 0; left < before.length && right < after.length; ) {
    if (before[left] === after[right]) places.push([left++, right++]);
    else if (lengthAt(left + 1, right) >= lengthAt(left, right + 1)) left++;
    else right++;
  }
  return places;
}

/** How long the longest common subsequence of what follows two places is. */
function commonLengths(before: readonly string[], after: readonly string[]): (left: number, right: number) => number {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (left: number, right: number) => lengths[left * width + right] ?? 0;
  for (let left = before.length - 1; left >= 0; left--) {
    for (let right = after.length - 1; right >= 0; right--) {
      const skipped = Math.max(lengthAt(left + 1, right), lengthAt(left, right + 1));
      lengths[left * width + right] = before[left] === after[right] ? lengthAt(left + 1, right + 1) + 1 : skipped;
    }
  }
  return lengthAt;
}
