import { splitParagraphs, splitSentences } from "@parley/engine";
import { runMeasure } from "./score-readings.ts";

/**
 * Measures where sentences end, on GUM documents, with score_sentences.py.
 * Usage: node evaluation/src/measure-sentences.ts GUM_JSONL… [--list]
 */
runMeasure({
  scorer: "score_sentences.py",
  read: (text) => ({ document: { text }, sentences: splitSentences(text, splitParagraphs(text)) }),
});
