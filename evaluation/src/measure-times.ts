import { createHash } from "node:crypto";
import { readTimes, splitParagraphs, splitSentences, splitWords } from "@parley/engine";
import { type GoldLine, runMeasure } from "./score-readings.ts";

/** So many TimeBank documents are measured on and never looked at: those with the smallest SHA-1 of their id. */
const SET_APART = 60;

/**
 * Measures time expressions and their values with score_times.py; each text is read with its creation date.
 * Usage: node evaluation/src/measure-times.ts TIMES_JSONL [--our-set-apart | --our-rest]
 */
runMeasure({
  scorer: "score_times.py",
  read: (text, { creationDate }) => {
    const sentences = splitSentences(text, splitParagraphs(text));
    const words = splitWords(text);
    return { document: { text }, ...readTimes({ text, sentences, words, publishedAt: creationDate ?? null }) };
  },
  choose: (lines, options) => {
    const sorted = lines.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
    if (options.includes("--our-set-apart")) return sorted.slice(0, SET_APART);
    return options.includes("--our-rest") ? sorted.slice(SET_APART) : lines;
  },
});

function hashOf({ id }: GoldLine): string {
  return createHash("sha1").update(id).digest("hex");
}
