import type { Issue } from "@parley/annotation";
import { covering } from "../tokens/word-index.ts";
import type { LayerContext } from "./layer-context.ts";

/** Sureness of a match by the codebook's own words: longer entries are seldom wrong. */
const ONE_WORD = 0.7;
const SEVERAL_WORDS = 0.85;

/** The places where issues of the codebook are spoken of, each issue once a sentence. */
export function readIssues({ report, codebook }: LayerContext): Issue[] {
  const seen = new Set<string>();
  return codebook.issues.find(report.text, report.words).flatMap(({ entry, word, span }) => {
    const sentence = covering(report.sentences, span.start);
    const key = `${entry.code} ${sentence?.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ code: entry.code, span, entry: word, confidence: word.includes(" ") ? SEVERAL_WORDS : ONE_WORD }];
  });
}
