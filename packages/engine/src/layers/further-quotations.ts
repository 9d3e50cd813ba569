import { compareSpans, contains, cut, overlaps, type Span, trimmed } from "@parley/annotation";
import type { ContentEdges } from "./content-span.ts";

/** A statement as far as its quotations go. */
export interface Quoting {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/**
 * A quotation that no other statement covers and that follows a quoted content directly, in the same paragraph or as the next
 * one's beginning, is further content of that statement; so is the next paragraph's where the quotation before is not closed.
 */
export function continueQuotations(statements: readonly Quoting[], { text, quotes }: ContentEdges): void {
  for (const [rank, quote] of quotes.entries()) {
    if (quote.end - quote.start < MIN_FURTHER) continue;
    const before = carriedOver(text, statements, [quotes[rank - 1], quote]) ?? directlyBefore(text, statements, quote);
    if (before) before.content = withQuotation(text, before.content, quote);
  }
}

/** The pieces with the whole quotation in place of what they had of it. */
function withQuotation(text: string, pieces: readonly Span[], quote: Span): Span[] {
  const others = pieces.flatMap((piece) => {
    if (!overlaps(piece, quote)) return [piece];
    return piece.start < quote.start ? (trimmed(text, { start: piece.start, end: quote.start }) ?? []) : [];
  });
  return [...others, quote].sort(compareSpans);
}

/** The statement whose quotation goes on over the end of a paragraph, whatever is nested in it. */
function carriedOver(
  text: string,
  statements: readonly Quoting[],
  [last, quote]: [Span | undefined, Span],
): Quoting | null {
  const isOpen = isHeldOpen(text, last, quote);
  const found = statements.find((one) => (isOpen ? ends(one, last) : holdsPart(text, one, quote)));
  return found && !isElsewhere(statements, found, quote) ? found : null;
}

/** The quoting statement right before a quotation that nobody has. */
function directlyBefore(text: string, statements: readonly Quoting[], quote: Span): Quoting | null {
  if (statements.some(({ content }) => content.some((piece) => overlaps(piece, quote)))) return null;
  const quoting = statements.filter(({ content }) => content.some((piece) => endsQuoted(text, piece)));
  return quoting.find((statement) => isDirectlyBefore(text, statement, quote)) ?? null;
}

/** So many characters has a quotation that goes on. */
const MIN_FURTHER = 25;

/** Part of a quotation that opens a paragraph belongs to a statement that was made before it. */
function holdsPart(text: string, { content, cue }: Quoting, quote: Span): boolean {
  const opens = /\n\s*$/u.test(text.slice(Math.max(0, quote.start - 8), quote.start));
  return (
    opens &&
    cue.length > 0 &&
    cue.every((piece) => piece.end <= quote.start) &&
    content.some((piece) => contains(quote, piece)) &&
    content.some((piece) => piece.end <= quote.start)
  );
}

/** The quotation before was left open at its paragraph's end, for this one to go on. */
function isHeldOpen(text: string, before: Span | undefined, quote: Span): boolean {
  return (
    before !== undefined && /\n\s*$/u.test(text.slice(before.end, quote.start)) && !/[”"»“]$/u.test(cut(text, before))
  );
}

function ends({ content, cue }: Quoting, quote: Span | undefined): boolean {
  return (
    quote !== undefined &&
    content.some((piece) => overlaps(piece, quote)) &&
    !cue.some((piece) => contains(quote, piece)) &&
    content.some((piece) => piece.start < quote.end && piece.end >= quote.end)
  );
}

/** Another statement has the quotation as its own: its cue stands outside of it. */
function isElsewhere(statements: readonly Quoting[], one: Quoting, quote: Span): boolean {
  return statements.some(
    (other) =>
      other !== one &&
      other.content.some((piece) => overlaps(piece, quote)) &&
      (other.cue.length === 0 || !other.cue.every((piece) => contains(quote, piece))),
  );
}

function endsQuoted(text: string, piece: Span): boolean {
  return /["“”»’']/u.test(cut(text, piece));
}

/** Between the statement's last word and the quotation stand only blanks and stops. */
function isDirectlyBefore(text: string, statement: Quoting, quote: Span): boolean {
  const spans = [...statement.content, ...statement.cue, ...statement.source];
  const end = Math.max(...spans.map((span) => span.end));
  return end <= quote.start && /^[\s.,;:!?”"’]*$/u.test(text.slice(end, quote.start));
}
