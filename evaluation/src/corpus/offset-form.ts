import type { Span } from "@parley/annotation";
import { placeOf } from "../gold-spans.ts";
import { isQuote, type Quote, SPAN_FIELDS } from "./gold-quotes.ts";

/** A quote whose words do not stand in the text that often. */
export class QuoteError extends Error {
  readonly code = "QUOTE_NOT_FOUND";
  readonly quote: unknown;

  constructor(quote: unknown) {
    super(
      `Expected words of the text, got ${JSON.stringify(quote)}, which does not stand there that often as whole words.`,
    );
    this.name = "QuoteError";
    this.quote = quote;
  }
}

/** Walks a gold value; `change` is given every span in it. */
function withSpans(value: unknown, inSpan: boolean, change: (quote: Quote) => unknown): unknown {
  if (inSpan && isQuote(value)) return change(value);
  if (Array.isArray(value)) return value.map((one) => withSpans(one, inSpan, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withSpans(one, SPAN_FIELDS.has(key), change)]),
  );
}

/**
 * A gold in the form that is kept of real reports: every span as {"at": [start, end]}, none of the text's words as spans.
 * @throws {QuoteError} if a quote does not stand in the text
 */
export function toOffsets(gold: unknown, text: string): unknown {
  return withSpans(gold, false, (quote) => {
    const span = placeOf(text, quote);
    if (!span) throw new QuoteError(quote);
    return { at: [span.start, span.end] };
  });
}

/** A gold with the words of each span, for people to look at. */
export function toWords(gold: unknown, text: string): unknown {
  return withSpans(gold, false, (quote) => {
    const span: Span | null = placeOf(text, quote);
    return span ? text.slice(span.start, span.end) : quote;
  });
}

/** gold.json with a fact a line. */
export function goldText(gold: Record<string, unknown>): string {
  const layers = Object.entries(gold).map(([layer, facts]) => {
    if (!Array.isArray(facts)) return `${JSON.stringify(layer)}: ${JSON.stringify(facts)}`;
    return `${JSON.stringify(layer)}: [${facts.map((fact) => `\n    ${JSON.stringify(fact)}`).join(",")}]`;
  });
  return `{ ${layers.join(",\n  ")} }\n`;
}
