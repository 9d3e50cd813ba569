import { POLARITIES, TERM_CHANGES, TEXT_ACTIONS, TEXT_EVENT_STATUSES, TEXT_KINDS } from "@parley/annotation";
import type { TextLine } from "@parley/record";
import { z } from "zod";
import { evidenceSchema, toldSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema, reasonsSchema } from "./line.ts";

const eventSchema = z.strictObject({
  action: z.enum(TEXT_ACTIONS),
  by: lineIdSchema.nullable(),
  byName: z.string().nullable(),
  to: lineIdSchema.nullable(),
  toName: z.string().nullable(),
  polarity: z.enum(POLARITIES),
  status: z.enum(TEXT_EVENT_STATUSES),
  on: z.string().nullable(),
  evidence: evidenceSchema,
});

/** @see TextLine */
export const textSchema: z.ZodType<TextLine> = z.strictObject({
  ...LINE_FIELDS,
  name: z.string(),
  names: z.array(z.string()),
  kind: z.enum(TEXT_KINDS),
  author: z.strictObject({ actor: lineIdSchema, name: z.string() }).nullable(),
  revises: lineIdSchema.nullable(),
  extents: z.array(toldSchema(z.strictObject({ count: z.int(), unit: z.string() }))),
  terms: z.array(
    z.strictObject({
      words: z.string(),
      issue: z.string().nullable(),
      change: z.enum(TERM_CHANGES),
      evidence: evidenceSchema,
    }),
  ),
  events: z.array(eventSchema),
  holders: z.array(
    z.strictObject({
      actor: lineIdSchema,
      name: z.string(),
      has: z.enum(["yes", "no", "disputed"]),
      evidence: z.array(evidenceSchema),
    }),
  ),
  discrepancies: z.array(lineIdSchema),
  mentions: z.array(evidenceSchema),
  joinedBecause: reasonsSchema,
});
