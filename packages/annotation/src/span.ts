import { z } from "zod";

/**
 * A stretch of a text: half-open, in UTF-16 code units, so that `text.slice(start, end)` gives the words meant.
 * No blank stands at either end.
 */
export interface Span {
  start: number;
  end: number;
}

/** @see {@link Span} */
export const spanSchema: z.ZodType<Span> = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.start < span.end, { error: "expected start < end" });

/** The words of the text at a span. */
export function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The words at several spans, pieces joined by " … ". */
export function cutAll(text: string, spans: readonly Span[]): string {
  return spans.map((span) => cut(text, span)).join(" … ");
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The number of code units that both spans cover (0 where they do not touch). */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether one of the `outer` spans covers all of `inner`. */
export function someContains(outer: readonly Span[], inner: Span): boolean {
  return outer.some((span) => contains(span, inner));
}

/** The span moved by `offset` code units. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** The smallest span that covers all of `spans`; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

/** The code units between two spans; 0 where they touch or overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Orders spans by start, then the longer one first, so that an outer span precedes what it contains. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without white space at its ends; null where nothing else is left. */
export function trimmed(text: string, span: Span): Span | null {
  const words = cut(text, span);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
