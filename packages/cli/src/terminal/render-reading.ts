import type { Entry, EntryGroup, Piece, ReadingView, Section, Tone } from "../view/piece.ts";
import { joined, piece } from "../view/piece.ts";
import { widthOf, wrapped } from "./wrap.ts";

/** Narrower than this nothing is laid out, wider is not read. */
const MIN_WIDTH = 60;
const MAX_WIDTH = 120;

/** The tones of a fact's own words. */
const BRACKETED: ReadonlySet<Tone> = new Set(["words", "cue"]);

/** Columns (60 to 120; others count as the nearest), and whether a fact's words are put in ‹brackets› for want of colours. */
export interface RenderOptions {
  columns: number;
  brackets: boolean;
}

/** A view as lines of a terminal. */
export function renderReading(view: ReadingView, { columns, brackets }: RenderOptions): Piece[][] {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns));
  return [
    ...wrapped([piece(view.title, "strong")], { width, first: [], further: [] }),
    ...wrapped(joined(view.particulars.map((words) => [piece(words, "quiet")])), { width, first: [], further: [] }),
    ...view.warnings.flatMap((warning) => warningLines(warning, width)),
    ...(view.sections.length === 0 ? [[], [piece("Nothing was found in this report.", "quiet")]] : []),
    ...view.sections.flatMap((section) => sectionLines(brackets ? bracketed(section) : section, width)),
  ];
}

/** The section with a fact's words in brackets within their sentences. */
function bracketed(section: Section): Section {
  const groups = section.groups.map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ facts, quotes }) => ({ facts, quotes: quotes.map(bracketedQuote) })),
  }));
  return { ...section, groups };
}

function bracketedQuote(quote: readonly Piece[]): Piece[] {
  return quote.flatMap((part, place) => {
    if (!BRACKETED.has(part.tone)) return [part];
    const opens = !BRACKETED.has(quote[place - 1]?.tone ?? "quiet");
    const closes = !BRACKETED.has(quote[place + 1]?.tone ?? "quiet");
    const opened = opens ? part.words.replace(/^(\s*)(?=\S)/, "$1‹") : part.words;
    return [{ ...part, words: closes ? opened.replace(/(\S)(\s*)$/, "$1›$2") : opened }];
  });
}

function warningLines(warning: string, width: number): Piece[][] {
  return wrapped([piece(warning, "doubt")], { width, first: [piece("! ", "doubt")], further: [piece("  ")] });
}

function sectionLines(section: Section, width: number): Piece[][] {
  const title = [piece(section.title.toUpperCase(), "strong"), piece(" ")];
  const count = [piece(` ${section.factCount}`, "quiet")];
  const rule = piece("─".repeat(Math.max(3, width - widthOf(title) - widthOf(count))), "quiet");
  return [[], [...title, rule, ...count], ...section.groups.flatMap((group, place) => groupLines(group, place, width))];
}

function groupLines({ heading, entries }: EntryGroup, place: number, width: number): Piece[][] {
  const gap = place > 0 ? [[]] : [];
  const head = heading ? wrapped(heading, { width, first: [], further: [piece("  ")] }) : [];
  return [...gap, ...head, ...entries.flatMap((entry) => entryLines(entry, width))];
}

function entryLines({ facts, quotes }: Entry, width: number): Piece[][] {
  const leads = facts.flatMap(({ lead, notes }) => [
    ...wrapped(lead, { width, first: [piece("  • ", "quiet")], further: [piece("    ")] }),
    ...notes.flatMap((note) => wrapped(note, { width, first: [piece("    ↳ ", "quiet")], further: [piece("      ")] })),
  ]);
  const gutter = [piece("    │ ", "quiet")];
  return [...leads, ...quotes.flatMap((quote) => wrapped(quote, { width, first: gutter, further: gutter }))];
}
