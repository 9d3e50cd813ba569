import type { NameType, Span } from "@parley/annotation";
import type { ReportText } from "./entities/report-text.ts";
import type { Frame, FrameType, Predictions } from "./model/predictions.ts";
import { splitParagraphs } from "./text/split-paragraphs.ts";
import { splitSentences } from "./tokens/split-sentences.ts";
import { splitWords } from "./tokens/split-words.ts";

/** For tests: the place where words stand, the n-th one from 1. @throws {Error} if they do not stand there that often. */
export function place(text: string, words: string, nth = 1): Span {
  let at = -1;
  for (let rank = 0; rank < nth; rank++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`"${words}" stands fewer than ${nth} times in "${text}"`);
  }
  return { start: at, end: at + words.length };
}

/** For tests: a report with the names that a reader would mark. Every place of a name is marked; longer names first. */
export function reportByHand(text: string, names: Record<string, NameType>): ReportText {
  const paragraphs = splitParagraphs(text);
  const found: ReportText["names"] = [];
  for (const [words, type] of Object.entries(names).sort(([a], [b]) => b.length - a.length)) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const span = { start: at, end: at + words.length };
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, type, confidence: 1 });
    }
  }
  return {
    text,
    sentences: splitSentences(text, paragraphs),
    words: paragraphs.flatMap((paragraph) => splitWords(text, paragraph)),
    names: found.sort((a, b) => a.start - b.start),
  };
}

/** For tests: a frame by its words; `[words, n]` is the n-th place of the words. */
export interface FrameByHand {
  type: FrameType;
  trigger: Words | Words[];
  roles?: Record<string, Words | Words[]>;
  attributes?: Record<string, string>;
}

type Words = string | [string, number];

/** For tests: frames in a text. */
export function framesByHand(text: string, frames: readonly FrameByHand[]): Frame[] {
  return frames.map(({ type, trigger, roles = {}, attributes = {} }) => ({
    type,
    trigger: spansOf(text, trigger),
    roles: Object.fromEntries(Object.entries(roles).map(([role, words]) => [role, spansOf(text, words)])),
    roleConfidence: Object.fromEntries(Object.keys(roles).map((role) => [role, 1])),
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, { value, confidence: 1 }])),
    confidence: 1,
  }));
}

function spansOf(text: string, words: Words | Words[]): Span[] {
  const isOne = typeof words === "string" || (words.length === 2 && typeof words[1] === "number");
  const list = (isOne ? [words] : words) as Words[];
  return list.map((one) => (typeof one === "string" ? place(text, one) : place(text, one[0], one[1])));
}

/** For tests: predictions of which most are empty. */
export function predictionsByHand(parts: Partial<Predictions>): Predictions {
  return { names: [], nominals: [], frames: [], links: [], ...parts };
}
