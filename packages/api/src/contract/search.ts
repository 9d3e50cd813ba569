import { FACT_LAYERS } from "@parley/annotation";
import type { SentenceHit } from "@parley/record";
import { z } from "zod";
import { placeSchema } from "./evidence.ts";
import { LINE_KIND_NAMES, lineIdSchema, lineKindSchema } from "./line.ts";
import { lineQuerySchema } from "./page.ts";

/** A sentence of a report that answers a search, with the facts that were read in it. */
export type SearchHit = SentenceHit;

/** @see SearchHit */
export const searchHitSchema: z.ZodType<SearchHit> = z.strictObject({
  document: z.string(),
  version: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  sentence: placeSchema,
  sentenceWords: z.string(),
  facts: z.array(
    z.strictObject({
      fact: z.string(),
      layer: z.enum(FACT_LAYERS),
      line: z.strictObject({ kind: lineKindSchema, id: lineIdSchema, label: z.string() }).nullable(),
    }),
  ),
});

/** The query of a search: at least one word. `kind=none`: only sentences in which nothing was read. */
export const searchQuerySchema = lineQuerySchema.omit({ scope: true }).extend({
  words: z.string().trim().min(1).max(200),
  kind: z.enum([...LINE_KIND_NAMES, "none"]).optional(),
});
