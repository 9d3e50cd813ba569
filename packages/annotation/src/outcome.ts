import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

export const OUTCOME_KINDS = [
  "agreed",
  "agreed in principle",
  "common understanding",
  "progress",
  "no agreement",
  "continued",
  "adjourned",
  "broke down",
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What came of contacts, with or without a meeting named; one fact a voice. */
export interface Outcome {
  id: string;
  /** Id of a meeting; null = none named. */
  meeting: string | null;
  /** Ids of the actors who talk, mediators left out. */
  parties: string[];
  kind: OutcomeKind;
  about: Span[];
  evidence: Span[];
  /** Id of the statement that says so; null = the reporter's own voice. */
  saidBy: string | null;
  confidence: number;
}

/** @see {@link Outcome} */
export const outcomeSchema: z.ZodType<Outcome> = z.strictObject({
  id: z.string(),
  meeting: z.string().nullable(),
  parties: z.array(z.string()),
  kind: z.enum(OUTCOME_KINDS),
  about: z.array(spanSchema),
  evidence: z.array(spanSchema).min(1),
  saidBy: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});
