import { readTimes, splitParagraphs, splitSentences, splitWords } from "@parley/engine";
import { scoreReadings } from "./score-readings.ts";

/**
 * Measures time expressions and their values with the scorer of ../shared/score; each text is read with its creation date.
 * Usage: node evaluation/src/measure-times.ts TIMES_JSONL
 */
scoreReadings("score_times.py", (text, { creationDate }) => {
  const sentences = splitSentences(text, splitParagraphs(text));
  const words = splitWords(text);
  return { document: { text }, ...readTimes({ text, sentences, words, publishedAt: creationDate ?? null }) };
});
