import { splitParagraphs, splitSentences } from "@parley/engine";
import type { Gold } from "./gold-schema.ts";

/** What is measured of a set of reports. */
export interface Manner {
  reportCount: number;
  wordCount: number;
  /** Words a sentence: mean, and standard deviation. */
  sentenceMean: number;
  sentenceDeviation: number;
  /** 0..1: statements without quotation marks, of all statements. */
  reportedShare: number;
  /** Facts for every 100 words, by layer. */
  per100: Record<string, number>;
}

const LAYERS = [
  "statements",
  "meetings",
  "outcomes",
  "texts",
  "textEvents",
  "positions",
  "deadlines",
  "affiliations",
  "issues",
  "events",
] as const;

/** The manner of reports whose texts are at hand. */
export function mannerOf(reports: readonly { text: string; gold: Pick<Gold, (typeof LAYERS)[number]> }[]): Manner {
  const lengths = reports.flatMap(({ text }) =>
    splitSentences(text, splitParagraphs(text)).map((one) => wordsOf(text.slice(one.start, one.end)).length),
  );
  const wordCount = reports.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / Math.max(1, lengths.length);
  const statements = reports.flatMap(({ gold }) => gold.statements);
  const count = (layer: (typeof LAYERS)[number]) =>
    reports.reduce((sum, { gold }) => sum + (gold[layer] ?? []).length, 0);
  return {
    reportCount: reports.length,
    wordCount,
    sentenceMean: mean,
    sentenceDeviation: Math.sqrt(variance),
    reportedShare: statements.filter(({ mode }) => mode === "reported").length / Math.max(1, statements.length),
    per100: Object.fromEntries(LAYERS.map((layer) => [layer, (100 * count(layer)) / Math.max(1, wordCount)])),
  };
}

/** Words as they are counted for length: what stands between blanks. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

const RUN_LENGTH = 6;

/** The distinct runs of six words (lower case, letters and digits) of a text. */
export function sixWordRuns(text: string): Set<string> {
  const words = Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu), ([word]) => word);
  const runs = new Set<string>();
  for (let place = 0; place + RUN_LENGTH <= words.length; place++)
    runs.add(words.slice(place, place + RUN_LENGTH).join(" "));
  return runs;
}

/** The share (0..1) of distinct six-word runs that stand in texts of two groups or more. */
export function sharedRunShare(texts: readonly { group: string; text: string }[]): {
  share: number;
  examples: string[];
} {
  const groups = new Map<string, Set<string>>();
  for (const { group, text } of texts) {
    for (const run of sixWordRuns(text)) groups.set(run, (groups.get(run) ?? new Set()).add(group));
  }
  const shared = [...groups].filter(([, seen]) => seen.size > 1);
  shared.sort(([, a], [, b]) => b.size - a.size);
  return {
    share: shared.length / Math.max(1, groups.size),
    examples: shared.slice(0, 10).map(([run, seen]) => `${run} (${seen.size})`),
  };
}
