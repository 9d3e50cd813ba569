import type { Document, NameType, Reading, Span } from "@parley/annotation";
import { codebookFinders } from "./codebook/codebook-finders.ts";
import { loadCodebook } from "./codebook/load-codebook.ts";
import type { ReportText } from "./entities/report-text.ts";
import type { Frame, FrameType, Predictions } from "./model/predictions.ts";
import { readReport } from "./read-report.ts";
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

/** For tests: what a model would say of a text. */
export interface SaidByHand {
  text: string;
  names?: Record<string, NameType>;
  frames?: readonly FrameByHand[];
  nominals?: { words: string; type: "person" | "body" }[];
  links?: [Words, Words][];
  publishedAt?: string | null;
}

/** For tests: the Reading that the rules make of predictions written by hand. */
export async function readByHand(said: SaidByHand): Promise<Reading> {
  const { text } = said;
  const predictions = predictionsByHand({
    names: reportByHand(text, said.names ?? {}).names,
    frames: framesByHand(text, said.frames ?? []),
    nominals: (said.nominals ?? []).map(({ words, type }) => ({ ...place(text, words), type, confidence: 1 })),
    links: (said.links ?? []).map(([mention, antecedent]) => ({
      mention: spansOf(text, mention)[0] as Span,
      antecedent: spansOf(text, antecedent)[0] as Span,
      confidence: 1,
    })),
  });
  return readReport(documentByHand(text, said.publishedAt === undefined ? "2031-04-09" : said.publishedAt), {
    identity: { name: "by hand", version: "1", sha256: "0" },
    predict: async () => predictions,
    codebook: codebookFinders(await loadCodebook()),
    curves: {},
  });
}

/** For tests: a document of a text. */
export function documentByHand(text: string, publishedAt: string | null): Document {
  const unknown = { title: null, byline: null, publisher: null, credits: [], retrievedAt: null, url: null };
  return { id: "a".repeat(64), ...unknown, publishedAt, language: "en", text };
}
