import type { LineId, LineKind, LineNote, ToldTime } from "@parley/record";
import { z } from "zod";

/** The kinds of lines that a record has. */
export const LINE_KIND_NAMES = [
  "actor",
  "meeting",
  "text",
  "position",
  "statement",
  "outcome",
  "deadline",
  "discrepancy",
] as const satisfies readonly LineKind[];

/** @see LineKind */
export const lineKindSchema: z.ZodType<LineKind> = z.enum(LINE_KIND_NAMES);

/** @see LineId */
export const lineIdSchema: z.ZodType<LineId> = z.string();

const noteSchema: z.ZodType<LineNote> = z.strictObject({
  fact: z.string(),
  by: z.string(),
  at: z.string(),
  text: z.string(),
});

/** The fields that every line has. @see Line */
export const LINE_FIELDS = {
  id: lineIdSchema,
  label: z.string(),
  scope: z.strictObject({ inScope: z.boolean(), because: z.string() }),
  originCount: z.int(),
  firstReportedAt: z.string().nullable(),
  lastReportedAt: z.string().nullable(),
  notes: z.array(noteSchema),
};

/** @see ToldTime */
export const toldTimeSchema: z.ZodType<ToldTime> = z.strictObject({
  value: z.string(),
  from: z.string(),
  to: z.string(),
});

/** Why facts were joined to a line. */
export const reasonsSchema: z.ZodType<{ fact: string; reasons: string[] }[]> = z.array(
  z.strictObject({ fact: z.string(), reasons: z.array(z.string()) }),
);
