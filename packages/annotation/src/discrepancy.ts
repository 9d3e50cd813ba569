import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** In what two voices differ. */
export const DISCREPANCY_KINDS = [
  "text event",
  "input",
  "extent",
  "meeting time",
  "meeting place",
  "party",
  "status",
  "outcome",
  "initiator",
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** One of the rival accounts: its value, who gives it, the facts that carry it, and their words. */
export interface DiscrepancySide {
  value: string;
  /** Id of the statement; null = the reporter's own voice. */
  saidBy: string | null;
  /** Ids of the facts of this Reading that carry the value. */
  facts: string[];
  evidence: Span[];
}

/** The same thing with incompatible values from two voices of one report. */
export interface Discrepancy {
  id: string;
  kind: DiscrepancyKind;
  /** Id of the text, meeting or outcome that the accounts are about. */
  of: string;
  /** At least two. */
  sides: DiscrepancySide[];
}

/** @see {@link DiscrepancySide} */
export const discrepancySideSchema: z.ZodType<DiscrepancySide> = z.strictObject({
  value: z.string().min(1),
  saidBy: z.string().nullable(),
  facts: z.array(z.string()).min(1),
  evidence: z.array(spanSchema).min(1),
});

/** @see {@link Discrepancy} */
export const discrepancySchema: z.ZodType<Discrepancy> = z.strictObject({
  id: z.string(),
  kind: z.enum(DISCREPANCY_KINDS),
  of: z.string(),
  sides: z.array(discrepancySideSchema).min(2),
});
