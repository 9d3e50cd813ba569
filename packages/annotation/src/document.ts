import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** An agency or photo credit, such as "Reuters", with the place where it stands in the text. */
export interface Credit {
  name: string;
  span: Span;
}

/**
 * What was read: the text (NFC, LF, trimmed, never changed after reading) and what is known about it.
 * The headline is the first paragraph where there is one.
 */
export interface Document {
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  id: string;
  title: string | null;
  byline: string | null;
  publisher: string | null;
  credits: Credit[];
  /** ISO 8601 date, or date and time; null = unknown, and then relative dates stay unresolved. */
  publishedAt: string | null;
  /** ISO 8601 date and time; null for what did not come over a network. */
  retrievedAt: string | null;
  url: string | null;
  /** ISO 639-1 code. */
  language: string;
  text: string;
}

/** What may be known about a report beside its text. */
export type DocumentFacts = Omit<Document, "id" | "text" | "language" | "credits">;

const dateOrTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/, {
  error: "expected an ISO 8601 date or date and time, such as 2025-11-26 or 2025-11-26T09:40:00+02:00",
});

/** @see {@link Credit} */
export const creditSchema: z.ZodType<Credit> = z.strictObject({ name: z.string().min(1), span: spanSchema });

/** A date or a date and time as the Reading writes them. */
export const dateOrTimeSchema: z.ZodType<string> = dateOrTime;

/** @see {@link Document} */
export const documentSchema: z.ZodType<Document> = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  credits: z.array(creditSchema),
  publishedAt: dateOrTime.nullable(),
  retrievedAt: dateOrTime.nullable(),
  url: z.string().nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  text: z.string().min(1),
});
