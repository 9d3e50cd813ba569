import { ACTOR_KINDS } from "@parley/annotation";
import type { RecordActor } from "@parley/record";
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema } from "./line.ts";

/** @see RecordActor */
export const actorSchema: z.ZodType<RecordActor> = z.strictObject({
  ...LINE_FIELDS,
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  spellings: z.array(z.strictObject({ name: z.string(), documentCount: z.int() })),
  of: lineIdSchema.nullable(),
  offices: z.array(
    z.strictObject({
      title: z.string(),
      of: lineIdSchema.nullable(),
      ofName: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  documentCount: z.int(),
  joinedBecause: z.array(z.string()),
  evidence: z.array(evidenceSchema),
});
