import type { Span } from "@parley/annotation";

/** A stretch of a derived text and the stretch of the original that it was made of; equal lengths match one to one. */
export interface OriginSegment {
  text: Span;
  original: Span;
}

/** The way from a derived text back into its original. */
export interface OriginMap {
  /** The smallest stretch of the original that the span was made of; null where nothing of it stands there. */
  toOriginal(span: Span): Span | null;
}

/** The map of segments in ascending order of `text`, which do not overlap. A conversion is a binary search. */
export function originMap(segments: readonly OriginSegment[]): OriginMap {
  return { toOriginal: (span) => throughSegments(segments, span) };
}

/** The segments that lead from the derived text of `outer` to the original of `inner`, where outer was made of inner. */
export function composeSegments(outer: readonly OriginSegment[], inner: readonly OriginSegment[]): OriginSegment[] {
  return outer.flatMap((segment) => {
    if (!isOneToOne(segment)) {
      const original = throughSegments(inner, segment.original);
      return original ? [{ text: segment.text, original }] : [];
    }
    return clippedTo(inner, segment.original).map((part) => ({
      text: {
        start: segment.text.start + part.text.start - segment.original.start,
        end: segment.text.start + part.text.end - segment.original.start,
      },
      original: part.original,
    }));
  });
}

/** The segments within a stretch of the derived text, counted from its start. */
export function cutSegments(segments: readonly OriginSegment[], span: Span): OriginSegment[] {
  return clippedTo(segments, span).map(({ text, original }) => ({
    text: { start: Math.max(text.start, span.start) - span.start, end: Math.min(text.end, span.end) - span.start },
    original,
  }));
}

/** The segments moved by `offset` code units of the derived text. */
export function shiftSegments(segments: readonly OriginSegment[], offset: number): OriginSegment[] {
  return segments.map(({ text, original }) => ({
    text: { start: text.start + offset, end: text.end + offset },
    original,
  }));
}

function isOneToOne({ text, original }: OriginSegment): boolean {
  return text.end - text.start === original.end - original.start;
}

function throughSegments(segments: readonly OriginSegment[], span: Span): Span | null {
  const parts = clippedTo(segments, span);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return null;
  return {
    start: Math.min(first.original.start, last.original.start),
    end: Math.max(first.original.end, last.original.end),
  };
}

/** The segments that share code units with the span, one-to-one ones cut to it. */
function clippedTo(segments: readonly OriginSegment[], span: Span): OriginSegment[] {
  const parts: OriginSegment[] = [];
  for (let place = firstEndingAfter(segments, span.start); place < segments.length; place++) {
    const segment = segments[place] as OriginSegment;
    if (segment.text.start >= span.end) break;
    parts.push(isOneToOne(segment) ? clipped(segment, span) : segment);
  }
  return parts;
}

function clipped({ text, original }: OriginSegment, span: Span): OriginSegment {
  const cutAtStart = Math.max(0, span.start - text.start);
  const cutAtEnd = Math.max(0, text.end - span.end);
  return {
    text: { start: text.start + cutAtStart, end: text.end - cutAtEnd },
    original: { start: original.start + cutAtStart, end: original.end - cutAtEnd },
  };
}

function firstEndingAfter(segments: readonly OriginSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as OriginSegment).text.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
