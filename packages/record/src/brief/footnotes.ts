import { sureness } from "@parley/annotation";
import type { Evidence } from "../evidence.ts";
import type { BriefFootnote, BriefSentence } from "./brief.ts";

/** Collects the places that sentences stand on. */
export interface Footnotes {
  /** A sentence on these places; none where there is no place: what no report says is not told. */
  sentence(words: string, evidence: readonly Evidence[]): BriefSentence[];
  all(): BriefFootnote[];
}

/** So many footnotes a sentence has at most; each independent origin has its turn first. */
const MOST = 4;

/** No footnotes yet. */
export function openFootnotes(): Footnotes {
  const known = new Map<string, BriefFootnote>();
  const numberOf = (evidence: Evidence): number => {
    const key = `${evidence.version}/${evidence.sentence.start}/${evidence.sentence.end}`;
    const footnote = known.get(key) ?? footnoteOf(evidence, known.size + 1);
    known.set(key, footnote);
    return footnote.number;
  };
  return {
    sentence: (words, evidence) => {
      if (evidence.length === 0) return [];
      const footnotes = [...new Set(chosen(evidence).map(numberOf))].sort((a, b) => a - b);
      return [{ words, sureness: sureness(Math.max(...evidence.map((one) => one.confidence))), footnotes }];
    },
    all: () => [...known.values()],
  };
}

/** The latest place of each origin, then further ones. */
function chosen(evidence: readonly Evidence[]): Evidence[] {
  const latestFirst = [...evidence].sort((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? 1 : -1));
  const ofOrigin = new Map(latestFirst.toReversed().map((one) => [one.origin, one]));
  const rest = latestFirst.filter((one) => ofOrigin.get(one.origin) !== one);
  return [...ofOrigin.values(), ...rest].slice(0, MOST);
}

function footnoteOf(evidence: Evidence, number: number): BriefFootnote {
  const { document, version, title, publisher, publishedAt, url, sentence, sentenceWords, source } = evidence;
  const now = source.state === "source changed" ? { now: source.now } : {};
  const added = evidence.added === undefined ? {} : { addedBy: evidence.added.by };
  return {
    number,
    words: sentenceWords,
    span: sentence,
    document,
    version,
    title,
    publisher,
    publishedAt,
    url,
    ...now,
    ...added,
  };
}
