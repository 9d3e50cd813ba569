import { DISCREPANCY_KINDS } from "@parley/annotation";
import type { RecordDiscrepancy } from "@parley/record";
import { z } from "zod";
import { evidenceSchema, voiceSchema } from "./evidence.ts";
import { LINE_FIELDS, lineIdSchema } from "./line.ts";

/** @see RecordDiscrepancy */
export const discrepancySchema: z.ZodType<RecordDiscrepancy> = z.strictObject({
  ...LINE_FIELDS,
  kind: z.enum(DISCREPANCY_KINDS),
  about: z.strictObject({ kind: z.enum(["meeting", "text", "outcome"]), id: lineIdSchema, label: z.string() }),
  point: z.string(),
  because: z.string(),
  sides: z.array(
    z.strictObject({
      value: z.string(),
      voices: z.array(voiceSchema),
      originCount: z.int(),
      evidence: z.array(evidenceSchema),
    }),
  ),
});
