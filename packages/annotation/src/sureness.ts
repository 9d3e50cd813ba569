/** How sure a reading is, in words. */
export type Sureness = "likely" | "check";

/** From this confidence on a fact is given without a remark. */
const PLAIN_FROM = 0.85;
/** From this confidence on a fact is "likely"; below, it is to be checked. */
const LIKELY_FROM = 0.6;

/** What people are told of a confidence, 0 to 1; null = nothing. */
export function sureness(confidence: number): Sureness | null {
  if (confidence >= PLAIN_FROM) return null;
  return confidence >= LIKELY_FROM ? "likely" : "check";
}
