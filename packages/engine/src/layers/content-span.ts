import { contains, cut, overlaps, type Span, trimmed } from "@parley/annotation";

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
    const whole = /[\p{L}\p{N}]/u.test(cut(edges.text, piece)) ? piece : quotationAt(piece, edges);
    if (!whole) return [];
    const opened = place === 0 ? withoutThat(edges.text, whole) : whole;
    const settled = withoutOuterMarks(withQuotationMarks(opened, edges), edges);
    return settled ? [settled] : [];
  });
}

/** Marks alone stand for the quotation that they close. */
function quotationAt(marks: Span, { quotes }: ContentEdges): Span | null {
  return quotes.find((quote) => overlaps(quote, marks) && marks.end >= quote.end) ?? null;
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
    const reaches = end >= words.end && end < quote.end && start <= words.end;
    if (reaches && (isOpened(text, quote) || start <= quote.start)) end = quote.end;
  }
  return { start, end };
}

/** The quotation without its marks and without stops before the closing mark. */
function innerWords(text: string, quote: Span): Span {
  const width = /^(?:''|``)/u.test(cut(text, quote)) ? 2 : 1;
  const inner = {
    start: quote.start + (isOpened(text, quote) ? width : 0),
    end: quote.end - (isClosed(text, quote) ? width : 0),
  };
  const stops = /[\s.,!?…]*$/u.exec(cut(text, inner))?.[0].length ?? 0;
  return { start: inner.start, end: Math.max(inner.start, inner.end - stops) };
}

function withoutOuterMarks(span: Span, { text, quotes }: ContentEdges): Span | null {
  let { start, end } = span;
  const inside = (at: number) => quotes.some((quote) => contains(quote, { start: at, end: at + 1 }));
  const keepsStop = (at: number) => quotes.some((quote) => isOwnStop(text, quote, { start, end: at + 1 }));
  while (start < end && /[\s,;:–—-]/u.test(text[start] ?? "") && !inside(start)) start++;
  while (
    start < end &&
    /[\s,;:.–—-]/u.test(text[end - 1] ?? "") &&
    !keepsStop(end - 1) &&
    !isAbbreviationStop(text, end)
  )
    end--;
  const opening = /\s+["“„«‘'`]+$/u.exec(text.slice(Math.max(start, end - 8), end))?.[0].length ?? 0;
  return trimmed(text, { start, end: inside(end - 1) ? end : end - opening });
}

/** A stop belongs to a quotation that is closed, or to a piece that holds an unclosed one from its beginning. */
function isOwnStop(text: string, quote: Span, piece: Span): boolean {
  if (!contains(quote, { start: piece.end - 1, end: piece.end })) return false;
  return isClosed(text, quote) || piece.start <= quote.start;
}

function isOpened(text: string, quote: Span): boolean {
  return /^[“”"„«»‘'`]/u.test(text.slice(quote.start, quote.start + 1));
}

function isClosed(text: string, quote: Span): boolean {
  return quote.end - quote.start > 1 && /[”"»“’'«]$/u.test(cut(text, quote));
}

/** The stop of "U.S." or "p.m." belongs to the word. */
function isAbbreviationStop(text: string, end: number): boolean {
  return /(?:\p{L}\.){2,}$/u.test(text.slice(Math.max(0, end - 8), end));
}
