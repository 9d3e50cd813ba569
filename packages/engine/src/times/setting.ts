import type { Day } from "./calendar.ts";
import type { YearTold } from "./meaning.ts";
import type { Mentions } from "./mentions.ts";
import type { Direction } from "./tense.ts";

/** What a time expression is resolved by. */
export interface Setting {
  /** The day of publication; null = unknown. */
  anchor: Day | null;
  direction: Direction;
  mentions: Mentions;
  sentence: number;
}

/** The year as a number; null where it counts from an unknown day. */
export function yearNumber(told: YearTold, anchor: Day | null): number | null {
  if ("number" in told) return told.number;
  return anchor ? anchor.year + told.shift : null;
}
