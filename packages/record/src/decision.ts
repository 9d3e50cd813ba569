import { type Span, spanSchema } from "@parley/annotation";
import { z } from "zod";
import { type Addition, additionSchema } from "./addition.ts";
import type { DocumentId, FactKey } from "./evidence.ts";

/** What somebody decided about facts. Decisions are only ever added; an undo is one more. */
export type DecisionBody =
  | { act: "accept"; facts: FactKey[] }
  | { act: "reject"; facts: FactKey[] }
  /** Sets fields of a fact (`status`, `polarity`, `kind`, `stance` …) to what the reader knows to be right. */
  | { act: "edit"; facts: FactKey[]; fields: Record<string, string | number | null> }
  /** The lines of these facts are one. */
  | { act: "merge"; facts: FactKey[] }
  /** These facts are a line of their own. */
  | { act: "split"; facts: FactKey[] }
  | { act: "note"; facts: FactKey[]; text: string }
  | { act: "scope"; facts: FactKey[]; inScope: boolean }
  /** Adds a fact that was not read; `version` = SHA-256 of the text that its spans are in. */
  | { act: "add"; document: DocumentId; version: string; addition: Addition }
  /** Somebody read the report, or a stretch of it, and found nothing; null = the whole report. */
  | { act: "nothing"; document: DocumentId; version: string; span: Span | null }
  /** Takes back earlier decisions, by their ids. */
  | { act: "undo"; decisions: string[] };

/** One decision: who, when, what. Ids sort in the order in which decisions were taken. */
export interface Decision {
  id: string;
  at: string;
  by: string;
  body: DecisionBody;
}

/** The facts that a decision is about; none for additions, for what holds nothing, and for undos. */
export function decidedFacts(body: DecisionBody): FactKey[] {
  return "facts" in body ? body.facts : [];
}

const facts = z.array(z.string().min(1)).min(1);
const place = { document: z.string().min(1), version: z.string().min(1) };

/** @see {@link DecisionBody} */
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
  z.strictObject({ act: z.literal("note"), facts, text: z.string().min(1) }),
  z.strictObject({ act: z.literal("scope"), facts, inScope: z.boolean() }),
  z.strictObject({ act: z.literal("add"), ...place, addition: additionSchema }),
  z.strictObject({ act: z.literal("nothing"), ...place, span: spanSchema.nullable() }),
  z.strictObject({ act: z.literal("undo"), decisions: z.array(z.string().min(1)).min(1) }),
]);
