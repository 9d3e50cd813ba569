import {
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_PARTS,
  MEETING_STATUSES,
  OUTCOME_KINDS,
  type OutcomeKind,
} from "@parley/annotation";
import type { MeetingOnDay, OutcomeLine } from "@parley/record";
import { z } from "zod";
import { evidenceSchema, toldSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema, reasonsSchema, toldTimeSchema } from "./line.ts";

const evidence = z.array(evidenceSchema);

/** A meeting as it stands on the day asked for. @see MeetingOnDay */
export const meetingSchema: z.ZodType<MeetingOnDay> = z.strictObject({
  ...LINE_FIELDS,
  kind: z.enum(MEETING_KINDS),
  format: z.enum(MEETING_FORMATS).nullable(),
  round: z.int().nullable(),
  parties: z.array(
    z.strictObject({
      actor: lineIdSchema,
      name: z.string(),
      part: z.enum(MEETING_PARTS),
      side: lineIdSchema,
      evidence,
      absent: evidence,
    }),
  ),
  places: z.array(toldSchema(z.string())),
  times: z.array(toldSchema(toldTimeSchema)),
  status: z.enum(MEETING_STATUSES),
  history: z.array(
    z.strictObject({ status: z.enum(MEETING_STATUSES), on: z.string().nullable(), evidence: evidenceSchema }),
  ),
  outcomes: z.array(lineIdSchema),
  discrepancies: z.array(lineIdSchema),
  joinedBecause: reasonsSchema,
  standing: z.enum([...MEETING_STATUSES, "unknown whether held"]),
  ahead: z.boolean().nullable(),
});

/** @see OutcomeLine */
export const outcomeSchema: z.ZodType<OutcomeLine> = z.strictObject({
  ...LINE_FIELDS,
  meeting: lineIdSchema.nullable(),
  parties: z.array(lineIdSchema),
  kinds: z.array(toldSchema<z.ZodType<OutcomeKind>>(z.enum(OUTCOME_KINDS))),
});
