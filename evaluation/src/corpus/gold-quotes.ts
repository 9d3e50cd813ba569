import type { placeOf } from "../gold-spans.ts";

/** Fields of gold facts that hold spans; everything else is a value. */
export const SPAN_FIELDS: ReadonlySet<string> = new Set([
  "source",
  "cue",
  "content",
  "addressee",
  "hedge",
  "force",
  "channel",
  "trigger",
  "mentions",
  "about",
  "evidence",
  "span",
]);

/** A span as annotators write it. */
export type Quote = Parameters<typeof placeOf>[1];

/** Whether a value is a span as annotators write it. */
export function isQuote(value: unknown): value is Quote {
  if (typeof value === "string") return true;
  if (Array.isArray(value)) return value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
  return typeof value === "object" && value !== null && "at" in value;
}
