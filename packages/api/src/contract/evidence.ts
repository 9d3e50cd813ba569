import { FACT_LAYERS, type FactLayer, type Span } from "@parley/annotation";
import type { Evidence, KeyedLayer, Voice } from "@parley/record";
import { z } from "zod";

/** The layers whose facts have keys. */
export const KEYED_LAYERS: readonly [...FactLayer[], "actors"] = [...FACT_LAYERS, "actors"];

/** A stretch of a text in UTF-16 code units, as the record gives it. */
export const placeSchema: z.ZodType<Span> = z.strictObject({ start: z.int(), end: z.int() });

/** @see Voice */
export const voiceSchema: z.ZodType<Voice> = z.strictObject({
  kind: z.enum(["reporter", "named", "unnamed", "document"]),
  actor: z.string().nullable(),
  name: z.string(),
  side: z.string().nullable(),
  via: z.array(z.string()),
});

/** @see KeyedLayer */
export const keyedLayerSchema: z.ZodType<KeyedLayer> = z.enum(KEYED_LAYERS);

/** @see Evidence */
export const evidenceSchema: z.ZodType<Evidence> = z.strictObject({
  fact: z.string(),
  layer: keyedLayerSchema,
  document: z.string(),
  version: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  spans: z.array(placeSchema),
  words: z.string(),
  sentence: placeSchema,
  sentenceWords: z.string(),
  voice: voiceSchema,
  hedge: z.array(z.string()),
  origin: z.string(),
  confidence: z.number(),
  added: z.strictObject({ decision: z.string(), by: z.string(), at: z.string() }).exactOptional(),
  source: z.union([
    z.strictObject({ state: z.literal("as read") }),
    z.strictObject({ state: z.literal("source changed"), now: z.string().nullable() }),
  ]),
});

/** A value with the places that give it. */
export function toldSchema<Value extends z.ZodType>(
  value: Value,
): z.ZodObject<{ value: Value; evidence: z.ZodArray<typeof evidenceSchema> }, z.core.$strict> {
  return z.strictObject({ value, evidence: z.array(evidenceSchema) });
}
