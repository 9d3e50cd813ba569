import { z } from "zod";
import type { FactKey } from "./evidence.ts";

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
  /** Takes back earlier decisions, by their ids. */
  | { act: "undo"; decisions: string[] };

/** One decision: who, when, what. Ids sort in the order in which decisions were taken. */
export interface Decision {
  id: string;
  at: string;
  by: string;
  body: DecisionBody;
}

const facts = z.array(z.string().min(1)).min(1);

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
  z.strictObject({ act: z.literal("undo"), decisions: z.array(z.string().min(1)).min(1) }),
]);
