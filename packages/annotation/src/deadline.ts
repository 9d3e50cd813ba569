import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

export const DEADLINE_STATUSES = ["set", "extended", "passed", "dropped", "none set"] as const;
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];

/** A time by which a party must do something in the talks, set, extended, missed, dropped, or said not to exist. */
export interface Deadline {
  id: string;
  span: Span;
  setBy: string | null;
  on: string | null;
  /** The text or meeting that it is for; null = not told. */
  for: { text: string } | { meeting: string } | null;
  time: string | null;
  status: DeadlineStatus;
  saidBy: string | null;
  confidence: number;
}

/** @see {@link Deadline} */
export const deadlineSchema: z.ZodType<Deadline> = z.strictObject({
  id: z.string(),
  span: spanSchema,
  setBy: z.string().nullable(),
  on: z.string().nullable(),
  for: z.union([z.strictObject({ text: z.string() }), z.strictObject({ meeting: z.string() })]).nullable(),
  time: z.string().nullable(),
  status: z.enum(DEADLINE_STATUSES),
  saidBy: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});
