import { cut, type Span } from "@parley/annotation";
import { stem } from "./stem.ts";

/** Where an entry's words were found. */
export interface WordMatch<Entry> {
  entry: Entry;
  /** The codebook's word as it is written there. */
  word: string;
  span: Span;
}

/** Words of entries, ready to be found in texts. Build once, use for many. */
export interface WordFinder<Entry> {
  /** Matches in order of the text; where matches overlap the longest one stays, of equal ones the entry listed first. */
  find: (text: string, words: readonly Span[]) => WordMatch<Entry>[];
}

interface Pattern<Entry> {
  entry: Entry;
  word: string;
  stems: string[];
}

/** A finder for entries with words; cost is linear in the text, whatever the number of entries. */
export function wordFinder<Entry extends { words: readonly string[] }>(entries: readonly Entry[]): WordFinder<Entry> {
  const byFirst = new Map<string, Pattern<Entry>[]>();
  for (const entry of entries) {
    for (const word of entry.words) {
      const stems = word.split(/\s+/u).map(stem);
      const first = stems[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { entry, word, stems }]);
    }
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.stems.length - a.stems.length);
  return { find: (text, words) => matches(byFirst, text, words) };
}

function matches<Entry>(
  byFirst: Map<string, Pattern<Entry>[]>,
  text: string,
  words: readonly Span[],
): WordMatch<Entry>[] {
  const stems = words.map((word) => stem(cut(text, word)));
  const found: WordMatch<Entry>[] = [];
  for (let place = 0; place < stems.length; ) {
    const pattern = byFirst
      .get(stems[place] ?? "")
      ?.find(({ stems: wanted }) => wanted.every((one, offset) => stems[place + offset] === one));
    const first = words[place];
    const last = words[place + (pattern?.stems.length ?? 1) - 1];
    if (pattern && first && last)
      found.push({ entry: pattern.entry, word: pattern.word, span: { start: first.start, end: last.end } });
    place += pattern?.stems.length ?? 1;
  }
  return found;
}
