import { splitParagraphs, splitSentences } from "@parley/engine";
import { scoreReadings } from "./score-readings.ts";

/**
 * Measures where sentences end, on GUM documents, with the scorer of ../shared/score.
 * Usage: node evaluation/src/measure-sentences.ts GUM_JSONL… [--list]
 */
scoreReadings("score_sentences.py", (text) => ({
  document: { text },
  sentences: splitSentences(text, splitParagraphs(text)),
}));
