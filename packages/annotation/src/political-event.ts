import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** The PLOVER event types; the older YIELD is CONCEDE or RETREAT. @see Halterman et al., PLOVER and POLECAT (2023) */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_STATUSES = ["actual", "planned", "possible", "denied"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** What one actor did to another, by PLOVER type. */
export interface PoliticalEvent {
  id: string;
  trigger: Span[];
  type: EventType;
  /** PLOVER mode; null = none told. */
  mode: string | null;
  actor: string | null;
  recipient: string | null;
  time: string | null;
  status: EventStatus;
  saidBy: string | null;
  confidence: number;
}

/** @see {@link PoliticalEvent} */
export const politicalEventSchema: z.ZodType<PoliticalEvent> = z.strictObject({
  id: z.string(),
  trigger: z.array(spanSchema).min(1),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  actor: z.string().nullable(),
  recipient: z.string().nullable(),
  time: z.string().nullable(),
  status: z.enum(EVENT_STATUSES),
  saidBy: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});
