import type { RecordDocument } from "@parley/record";
import { z } from "zod";

/** @see RecordDocument */
export const documentSchema: z.ZodType<RecordDocument> = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  addedAt: z.string(),
  versions: z.array(z.string()),
  readBy: z.string(),
  origin: z.strictObject({ id: z.string(), name: z.string(), because: z.string() }),
  factCount: z.int(),
});

/** A text that is pasted in, with what is known about it. */
export const pastedReportSchema = z.strictObject({
  text: z.string().min(1).max(2_200_000),
  title: z.string().trim().min(1).max(1000).optional(),
  publishedAt: z.string().trim().min(1).max(40).optional(),
  publisher: z.string().trim().min(1).max(300).optional(),
  byline: z.string().trim().min(1).max(300).optional(),
  url: z.string().trim().min(1).max(2000).optional(),
  /** Reads a text that is not in English all the same. */
  force: z.boolean().optional(),
});
/** @see pastedReportSchema */
export type PastedReport = z.infer<typeof pastedReportSchema>;

/** How far a report that was added has come. */
export const INTAKE_STATES = ["waiting", "reading", "read", "known", "failed"] as const;

/** A report on its way into the record. */
export interface Intake {
  id: string;
  /** The file's name, or the title or first words of what was pasted. */
  name: string;
  /** `known`: the same text was in the dossier already. */
  state: (typeof INTAKE_STATES)[number];
  addedAt: string;
  /** The document, once it is in the record. */
  document: string | null;
  factCount: number | null;
  /** Why it was not read, for a person; null = nothing went wrong. */
  reason: string | null;
  /** What its reader should know, such as a missing date. */
  warnings: string[];
}

/** @see Intake */
export const intakeSchema: z.ZodType<Intake> = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(INTAKE_STATES),
  addedAt: z.string(),
  document: z.string().nullable(),
  factCount: z.int().nullable(),
  reason: z.string().nullable(),
  warnings: z.array(z.string()),
});
