import { contains, cut, type Span, trimmed } from "@parley/annotation";

/** What the edges of a content are judged by. */
export interface ContentEdges {
  text: string;
  sentences: readonly Span[];
  /** Quoted regions, marks included. */
  quotes: readonly Span[];
}

/**
 * The pieces of a content by the Reading's rules: quotation marks that belong to it are in, an opening "that", outer commas
 * and the sentence's last stop are out, unless the stop stands inside the quotation marks.
 */
export function settleContent(pieces: readonly Span[], edges: ContentEdges): Span[] {
  return pieces.flatMap((piece, place) => {
    const opened = place === 0 ? withoutThat(edges.text, piece) : piece;
    const settled = withoutOuterMarks(withQuotationMarks(opened, edges), edges);
    return settled ? [settled] : [];
  });
}

function withoutThat(text: string, span: Span): Span {
  const opening = /^that\s+(?=\S)/iu.exec(cut(text, span));
  return opening ? { start: span.start + opening[0].length, end: span.end } : span;
}

/** A piece that covers all the words of a quotation takes its marks along. */
function withQuotationMarks(span: Span, { quotes, text }: ContentEdges): Span {
  let { start, end } = span;
  for (const quote of quotes) {
    const words = innerWords(text, quote);
    if (start === words.start && end >= words.start) start = quote.start;
    if (end >= words.end && end < quote.end && start <= words.end) end = quote.end;
  }
  return { start, end };
}

/** The quotation without its marks and without stops before the closing mark. */
function innerWords(text: string, quote: Span): Span {
  const closed = /[”"»“’']$/u.test(cut(text, quote));
  const inner = { start: quote.start + 1, end: quote.end - (closed ? 1 : 0) };
  const stops = /[\s.,!?…]*$/u.exec(cut(text, inner))?.[0].length ?? 0;
  return { start: inner.start, end: Math.max(inner.start, inner.end - stops) };
}

function withoutOuterMarks(span: Span, { text, quotes }: ContentEdges): Span | null {
  let { start, end } = span;
  const inside = (at: number) => quotes.some((quote) => contains(quote, { start: at, end: at + 1 }));
  while (start < end && /[\s,;:–—-]/u.test(text[start] ?? "") && !inside(start)) start++;
  while (start < end && /[\s,;:.–—-]/u.test(text[end - 1] ?? "") && !inside(end - 1) && !isAbbreviationStop(text, end))
    end--;
  return trimmed(text, { start, end });
}

/** The stop of "U.S." or "p.m." belongs to the word. */
function isAbbreviationStop(text: string, end: number): boolean {
  return /(?:\p{L}\.){2,}$/u.test(text.slice(Math.max(0, end - 8), end));
}
