import type { ChangeKind, Evidence, JournalEntry } from "@parley/record";
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { lineIdSchema, lineKindSchema } from "./line.ts";

/** What can happen to a line, weightiest first. */
export const CHANGE_KIND_NAMES = [
  "now contradicted",
  "status changed",
  "new",
  "withdrawn",
  "source edited",
  "removed",
] as const satisfies readonly ChangeKind[];

/** An entry of the journal with the sentence that it rests on. */
export interface Change extends JournalEntry {
  /** The places of its facts that are still read, three at most; empty where the facts are gone. */
  evidence: Evidence[];
}

/** @see Change */
export const changeSchema: z.ZodType<Change> = z.strictObject({
  id: z.string(),
  at: z.string(),
  kind: z.enum(CHANGE_KIND_NAMES),
  line: z.strictObject({ kind: lineKindSchema, id: lineIdSchema }).nullable(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  weight: z.number(),
  facts: z.array(z.string()),
  documents: z.array(z.string()),
  evidence: z.array(evidenceSchema),
});

/** What happened since a moment. */
export interface Changes {
  /** Latest first; of one moment the weightiest first. */
  entries: Change[];
  /** ISO date and time up to which the reader has looked; null = never. */
  lookedAt: string | null;
}

/** @see Changes */
export const changesSchema: z.ZodType<Changes> = z.strictObject({
  entries: z.array(changeSchema),
  lookedAt: z.string().nullable(),
});

/** `last` (the reader's bookmark), `all`, or an ISO day or moment. */
const sinceSchema = z
  .string()
  .regex(
    /^(last|all|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)$/,
    "expected last, all, or a day such as 2031-05-01",
  )
  .refine((since) => since === "last" || since === "all" || !Number.isNaN(Date.parse(since)), "there is no such day");

/** The query for changes. */
export const changesQuerySchema = z.object({
  since: sinceSchema.optional(),
  kind: z.enum(CHANGE_KIND_NAMES).optional(),
  scope: z.enum(["in", "out", "all"]).optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(1000))
    .optional(),
});

/** Marks as read up to a moment. */
export const bookmarkSchema = z.strictObject({ at: z.iso.datetime({ offset: true }) });

/** The query for a brief: since when changes are told (`last` by default), and as of which ISO day (today by default). */
export const briefQuerySchema = z.object({ since: sinceSchema.optional(), day: z.iso.date().optional() });
