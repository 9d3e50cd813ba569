import { DEADLINE_STATUSES } from "@parley/annotation";
import type { DeadlineLine } from "@parley/record";
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema, toldTimeSchema } from "./line.ts";

/** @see DeadlineLine */
export const deadlineSchema: z.ZodType<DeadlineLine> = z.strictObject({
  ...LINE_FIELDS,
  setBy: lineIdSchema.nullable(),
  setByName: z.string().nullable(),
  on: lineIdSchema.nullable(),
  onName: z.string().nullable(),
  time: toldTimeSchema.nullable(),
  status: z.enum(DEADLINE_STATUSES),
  history: z.array(
    z.strictObject({ status: z.enum(DEADLINE_STATUSES), on: z.string().nullable(), evidence: evidenceSchema }),
  ),
});
