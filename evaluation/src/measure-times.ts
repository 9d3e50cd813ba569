import { readTimes, splitParagraphs, splitSentences, splitWords } from "@parley/engine";
import { runMeasure } from "./score-readings.ts";
import { setApart } from "./set-apart.ts";

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
    if (options.includes("--our-set-apart")) return setApart(lines).apart;
    return options.includes("--our-rest") ? setApart(lines).rest : lines;
  },
});
