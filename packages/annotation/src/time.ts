import { z } from "zod";
import type { Span } from "./span.ts";

/** The TIMEX3 types. @see ISO 24617-1 (TimeML) */
export const TIME_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;
export type TimeType = (typeof TIME_TYPES)[number];

/** A time expression with its TIMEX3 value, anchored on the day of publication ("next week" is a week: 2025-W49). */
export interface Time extends Span {
  id: string;
  type: TimeType;
  /** TIMEX3 value, such as 2025-11-26, 2025-W49, 2025-11-26TMO, P3D, PRESENT_REF. */
  value: string;
  /** TIMEX3 modifier (APPROX, START, MID, END, BEFORE …); null = none. */
  mod: string | null;
}

/** A stretch of time told with two ends ("Monday and Tuesday"), or one end open. */
export interface Interval extends Span {
  id: string;
  /** TIMEX3 value of the first part, or ".." where it is open. */
  from: string;
  /** TIMEX3 value of the last part, or ".." where it is open. */
  to: string;
}

/** @see {@link Time} */
export const timeSchema: z.ZodType<Time> = z.strictObject({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  type: z.enum(TIME_TYPES),
  value: z.string().min(1),
  mod: z.string().nullable(),
});

/** @see {@link Interval} */
export const intervalSchema: z.ZodType<Interval> = z.strictObject({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  from: z.string().min(2),
  to: z.string().min(2),
});
