import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

export const TEXT_ACTIONS = [
  "drafted",
  "contributed",
  "consulted",
  "presented",
  "sent",
  "received",
  "published",
  "leaked",
  "discussed",
  "revised",
  "shortened",
  "endorsed",
  "accepted",
  "accepted in part",
  "rejected",
  "signed",
  "ratified",
  "implemented",
  "violated",
  "withdrawn",
] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

export const POLARITIES = ["done", "not done"] as const;
export type Polarity = (typeof POLARITIES)[number];

export const TEXT_EVENT_STATUSES = ["actual", "planned", "possible"] as const;
export type TextEventStatus = (typeof TEXT_EVENT_STATUSES)[number];

/** What someone did, or is said not to have done, with a negotiating text; one fact a voice. */
export interface TextEvent {
  id: string;
  text: string;
  action: TextAction;
  /** Id of the actor who did it; null = a passive without an agent. */
  by: string | null;
  to: string | null;
  polarity: Polarity;
  status: TextEventStatus;
  time: string | null;
  evidence: Span[];
  saidBy: string | null;
  confidence: number;
}

/** @see {@link TextEvent} */
export const textEventSchema: z.ZodType<TextEvent> = z.strictObject({
  id: z.string(),
  text: z.string(),
  action: z.enum(TEXT_ACTIONS),
  by: z.string().nullable(),
  to: z.string().nullable(),
  polarity: z.enum(POLARITIES),
  status: z.enum(TEXT_EVENT_STATUSES),
  time: z.string().nullable(),
  evidence: z.array(spanSchema).min(1),
  saidBy: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});
