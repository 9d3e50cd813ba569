import { SPEECH_ACTS } from "@parley/annotation";
import type { StatementCluster } from "@parley/record";
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema } from "./line.ts";

/** @see StatementCluster */
export const statementSchema: z.ZodType<StatementCluster> = z.strictObject({
  ...LINE_FIELDS,
  speaker: lineIdSchema.nullable(),
  speakerName: z.string(),
  side: lineIdSchema.nullable(),
  speechAct: z.enum(SPEECH_ACTS),
  on: z.string().nullable(),
  wording: z.string(),
  quoted: z.boolean(),
  evidence: z.array(evidenceSchema),
});
