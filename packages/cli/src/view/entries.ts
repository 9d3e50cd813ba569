import type { Span } from "@parley/annotation";
import { type Entry, type FactView, joined, type Mark, type Piece, piece, type Tone } from "./piece.ts";
import type { ReadingIndex } from "./reading-index.ts";

/** What is shown where marks overlap: the later of these. */
const MARK_TONES = ["source", "words", "act", "cue"] as const;

/** A fact that rests on more sentences than this shows the first ones only. */
const MAX_SENTENCES = 4;

/** Facts as entries: neighbours that rest on the same sentences share them. */
export function entriesOf(index: ReadingIndex, facts: readonly FactView[]): Entry[] {
  const groups: { key: string; facts: FactView[]; sentences: Span[] }[] = [];
  for (const fact of facts) {
    const sentences = index.sentencesOf(fact.marks.map(({ span }) => span));
    const key = sentences.map(({ start }) => start).join();
    const last = groups.at(-1);
    if (last && last.key === key) last.facts.push(fact);
    else groups.push({ key, facts: [fact], sentences });
  }
  return groups.map((group) => ({
    facts: group.facts.map(({ lead, distinction, notes }) => ({
      lead: group.facts.length > 1 && distinction ? joined([lead, distinction]) : lead,
      notes,
    })),
    quotes: quotesOf(
      index,
      group.sentences,
      group.facts.flatMap(({ marks }) => marks),
    ),
  }));
}

/** Sentences that follow one another run on; between others a new quote begins. */
function quotesOf(index: ReadingIndex, sentences: readonly Span[], marks: readonly Mark[]): Piece[][] {
  const shown = sentences.slice(0, MAX_SENTENCES);
  const quotes: Piece[][] = [];
  for (const [place, sentence] of shown.entries()) {
    const before = shown[place - 1];
    const pieces = sentencePieces(index.text, sentence, marks);
    const follows = before && index.text.slice(before.end, sentence.start).trim() === "";
    if (follows) quotes.at(-1)?.push(piece(" ", "quiet"), ...pieces);
    else quotes.push(pieces);
  }
  if (sentences.length > MAX_SENTENCES) quotes.at(-1)?.push(piece(" …", "quiet"));
  return quotes;
}

/** A sentence in pieces, the marked ones in their tone. */
export function sentencePieces(text: string, sentence: Span, marks: readonly Mark[]): Piece[] {
  const tones = new Array<Tone>(sentence.end - sentence.start).fill("quiet");
  for (const wanted of MARK_TONES) {
    for (const { span, tone } of marks) {
      if (tone !== wanted) continue;
      const start = Math.max(span.start, sentence.start) - sentence.start;
      tones.fill(tone, start, Math.max(start, Math.min(span.end, sentence.end) - sentence.start));
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < tones.length; at++) {
    const character = text.charAt(sentence.start + at);
    const last = pieces.at(-1);
    if (last && last.tone === tones[at]) last.words += character;
    else pieces.push(piece(character, tones[at]));
  }
  return pieces.map(({ words, tone }) => piece(words.replace(/\s+/g, " "), tone));
}
