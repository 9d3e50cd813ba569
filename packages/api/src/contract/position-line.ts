import { MOVES, STANCES } from "@parley/annotation";
import type { PositionCell, PositionEntry } from "@parley/record";
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema } from "./line.ts";

const entrySchema: z.ZodType<PositionEntry> = z.strictObject({
  stance: z.enum(STANCES),
  move: z.enum(MOVES).nullable(),
  conditions: z.array(z.string()),
  on: z.string().nullable(),
  standing: z.enum(["own", "ascribed"]),
  evidence: evidenceSchema,
});

/** @see PositionCell */
export const positionSchema: z.ZodType<PositionCell> = z.strictObject({
  ...LINE_FIELDS,
  party: lineIdSchema,
  partyName: z.string(),
  subject: z.strictObject({
    kind: z.enum(["issue", "text", "meeting", "words"]),
    ref: z.string(),
    label: z.string(),
  }),
  current: entrySchema.nullable(),
  own: z.array(entrySchema),
  ascribed: z.array(entrySchema),
  shifts: z.array(z.strictObject({ from: entrySchema, to: entrySchema })),
});
