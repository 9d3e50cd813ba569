import { type DocumentFacts, dateOrTimeSchema } from "@parley/annotation";
import { SourceError } from "./errors.ts";
import { readTimestamp } from "./read-date.ts";

const FACT_NAMES = ["title", "byline", "publisher", "publishedAt", "retrievedAt", "url"] as const;

/**
 * The facts of a report, each from the first origin that has it; null where none has. Dates come out as ISO 8601.
 * @throws {SourceError} FACT_INVALID if a date is none.
 */
export function checkedFacts(origins: readonly Partial<DocumentFacts>[]): DocumentFacts {
  const first = (name: (typeof FACT_NAMES)[number]) =>
    origins.map((origin) => origin[name]?.trim()).find((value) => value !== undefined && value !== "") ?? null;
  return {
    title: first("title"),
    byline: first("byline"),
    publisher: first("publisher"),
    publishedAt: checkedDate(first("publishedAt")),
    retrievedAt: checkedDate(first("retrievedAt")),
    url: first("url"),
  };
}

function checkedDate(words: string | null): string | null {
  if (words === null) return null;
  const date = readTimestamp(words);
  if (date !== null && dateOrTimeSchema.safeParse(date).success) return date;
  throw new SourceError("FACT_INVALID", {
    expected: "a date such as 2025-11-26 or 2025-11-26T09:40:00+02:00",
    came: `“${words.slice(0, 60)}”`,
    advice: "Write the year, month and day.",
  });
}
