import { FACT_LAYERS } from "@parley/annotation";
import type { Addition, Decision, DecisionBody, FactDetail } from "@parley/record";
import { z } from "zod";
import { evidenceSchema, keyedLayerSchema, placeSchema } from "./evidence.ts";
import { lineIdSchema, lineKindSchema } from "./line.ts";

const facts = z.array(z.string().min(1)).min(1).max(10_000);

/** The record itself checks the fields, by what the layer has. */
const additionSchema = z.looseObject({
  layer: z.enum(FACT_LAYERS),
  words: z.array(placeSchema).min(1),
}) as unknown as z.ZodType<Addition>;
const place = { document: z.string().min(1), version: z.string().min(1) };

/** What is decided: accept, reject, edit, merge, split, note, scope, add, nothing here, or undo. @see DecisionBody */
export const decisionBodySchema: z.ZodType<DecisionBody> = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("accept"), facts }),
  z.strictObject({ act: z.literal("reject"), facts }),
  z.strictObject({
    act: z.literal("edit"),
    facts,
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
  z.strictObject({ act: z.literal("merge"), facts }),
  z.strictObject({ act: z.literal("split"), facts }),
  z.strictObject({ act: z.literal("note"), facts, text: z.string().trim().min(1).max(10_000) }),
  z.strictObject({ act: z.literal("scope"), facts, inScope: z.boolean() }),
  z.strictObject({ act: z.literal("add"), ...place, addition: additionSchema }),
  z.strictObject({ act: z.literal("nothing"), ...place, span: placeSchema.nullable() }),
  z.strictObject({ act: z.literal("undo"), decisions: facts }),
]);

/** @see Decision */
export const decisionSchema: z.ZodType<Decision> = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  body: decisionBodySchema,
});

/** @see FactDetail */
export const factSchema: z.ZodType<FactDetail> = z.strictObject({
  evidence: evidenceSchema,
  layer: keyedLayerSchema,
  type: z.string(),
  fields: z.record(z.string(), z.unknown()),
  line: z.strictObject({ kind: lineKindSchema, id: lineIdSchema, label: z.string() }).nullable(),
  reasons: z.array(z.string()),
  decision: z.enum(["accepted", "rejected", "edited"]).nullable(),
  decisions: z.array(decisionSchema),
});

/** The query for facts. @see FactFilter */
export const factQuerySchema = z.object({
  layer: keyedLayerSchema.optional(),
  document: z.string().min(1).optional(),
  line: lineIdSchema.optional(),
  type: z.string().min(1).max(40).optional(),
  /** Names of those who act or are acted upon, one a line. */
  names: z
    .string()
    .max(4000)
    .transform((names) => names.split("\n").filter((name) => name.trim() !== ""))
    .optional(),
  review: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(1000))
    .optional(),
  offset: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .optional(),
});
