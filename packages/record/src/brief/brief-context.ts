import type { FactKey } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import { type Days, daysOn } from "./day-phrases.ts";
import { type Footnotes, openFootnotes } from "./footnotes.ts";
import type { Names } from "./voice-phrases.ts";

/** What every sentence of one brief is made with. */
export interface BriefContext {
  /** ISO day as of which the brief is told. */
  day: string;
  days: Days;
  names: Names;
  footnotes: Footnotes;
  /** What the codebook calls an issue; the code itself where it has no such. */
  issueName(code: string): string;
  /** The time that a fact tells; null = none. */
  timeOf(fact: FactKey): ToldTime | null;
}

/** A context with no footnotes yet. */
export function openContext(told: Omit<BriefContext, "days" | "footnotes">): BriefContext {
  return { ...told, days: daysOn(told.day), footnotes: openFootnotes() };
}
