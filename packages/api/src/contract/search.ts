import type { Evidence, LineId, LineKind } from "@parley/record";
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { lineIdSchema, lineKindSchema } from "./line.ts";
import { lineQuerySchema } from "./page.ts";

/** A sentence that answers a search: a fact of the record, or a sentence of a report from which no fact was read. */
export interface SearchHit {
  /** The line that the sentence belongs to; null = a sentence without a fact. */
  line: { kind: LineKind; id: LineId; label: string } | null;
  evidence: Evidence;
}

/** @see SearchHit */
export const searchHitSchema: z.ZodType<SearchHit> = z.strictObject({
  line: z.strictObject({ kind: lineKindSchema, id: lineIdSchema, label: z.string() }).nullable(),
  evidence: evidenceSchema,
});

/** The query of a search: at least one word. */
export const searchQuerySchema = lineQuerySchema.extend({
  words: z.string().trim().min(1).max(200),
  kind: lineKindSchema.optional(),
});
