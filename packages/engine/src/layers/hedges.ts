import { cut, type Span } from "@parley/annotation";

const HEDGES =
  /\b(?:almost certainly|apparent|apparently|could|in principle|it seems|likely|may|maybe|might|most likely|perhaps|possible|possibly|presumably|probably|reportedly|seem|seemed|seemingly|seems|supposedly|appear|appears|appeared|unlikely|allegedly)\b/giu;

const FORCE =
  /\b(?:absolutely|at all costs|by no means|categorically|clearly|definitely|firmly|must|never|no way|non-negotiable|not one|only if|red line|red lines|unacceptable|under no circumstances|will not|won['’]t|without conditions|unconditionally)\b/giu;

/** Words of the speaker's own doubt inside spans ("might", "likely"). "May" the month is none. */
export function hedgesIn(text: string, spans: readonly Span[]): Span[] {
  return matchesIn(text, spans, HEDGES).filter((span) => {
    const words = cut(text, span);
    return words !== "May" || !/^\s+\d/u.test(text.slice(span.end, span.end + 3));
  });
}

/** Words of emphasis or of a limit inside spans ("never", "red line", "only if"). */
export function forceIn(text: string, spans: readonly Span[]): Span[] {
  return matchesIn(text, spans, FORCE);
}

function matchesIn(text: string, spans: readonly Span[], pattern: RegExp): Span[] {
  return spans.flatMap((span) =>
    [...cut(text, span).matchAll(pattern)].map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    })),
  );
}
