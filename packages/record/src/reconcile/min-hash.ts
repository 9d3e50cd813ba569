import { normalised } from "./fact-key.ts";

const SHINGLE_WORDS = 5;
const HASH_COUNT = 64;
const ROWS_PER_BAND = 2;

/** What stands for a text when texts are compared: its MinHash and how many distinct shingles it has. */
export interface Sketch {
  minHash: number[];
  shingleCount: number;
}

/**
 * The MinHash of a text's five-word shingles (64 values below 2^32); empty for a text of fewer words.
 * @see Broder, On the resemblance and containment of documents (1997)
 */
export function sketchOf(text: string): Sketch {
  const words = normalised(text).split(" ");
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(fnv(words.slice(at, at + SHINGLE_WORDS).join(" ")));
  if (shingles.size === 0) return { minHash: [], shingleCount: 0 };
  const minHash = Array.from({ length: HASH_COUNT }, (_, seed) => {
    let least = 0xffffffff;
    for (const shingle of shingles) least = Math.min(least, mix(shingle, seed));
    return least;
  });
  return { minHash, shingleCount: shingles.size };
}

/** The share of the shorter text that the longer one holds too, estimated, 0..1. */
export function containment(a: Sketch, b: Sketch): number {
  if (a.minHash.length === 0 || b.minHash.length === 0) return 0;
  const equal = a.minHash.filter((value, at) => value === b.minHash[at]).length;
  const jaccard = equal / HASH_COUNT;
  return Math.min(
    1,
    (jaccard * (a.shingleCount + b.shingleCount)) / (1 + jaccard) / Math.min(a.shingleCount, b.shingleCount),
  );
}

/** Keys by which similar texts meet: texts that share none have hardly a common sentence. */
export function bandKeys({ minHash }: Sketch): string[] {
  const keys: string[] = [];
  for (let at = 0; at < minHash.length; at += ROWS_PER_BAND)
    keys.push(`${at}:${minHash.slice(at, at + ROWS_PER_BAND).join(".")}`);
  return keys;
}

/** @see FNV-1a, 32 bits */
function fnv(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One of 64 independent permutations of 32-bit values. @see the finalizer of MurmurHash3 */
function mix(value: number, seed: number): number {
  let hash = value ^ Math.imul(seed + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
