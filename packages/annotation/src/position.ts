import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

export const STANCES = ["for", "against", "conditional", "undecided"] as const;
export type Stance = (typeof STANCES)[number];

export const MOVES = ["demand", "offer", "concede", "refuse"] as const;
export type Move = (typeof MOVES)[number];

export const CONDITION_KINDS = ["if", "unless", "in part"] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Who puts the position there, by the outermost statement that reaches the reporter. */
export const ATTRIBUTIONS = ["self", "spokesperson", "reporter", "ally", "other party", "observer", "unknown"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What a position depends on; `links` = id or code of the issue, text or meeting that it ties to. */
export interface Condition {
  span: Span;
  kind: ConditionKind;
  links: string | null;
}

/** What a position is on: a code of the codebook, a text, a meeting, or words where no code fits. */
export type PositionObject = { issue: string } | { text: string } | { meeting: string } | { span: Span };

/** Where a party stands on an issue, a text or a meeting. */
export interface Position {
  id: string;
  party: string;
  on: PositionObject;
  stance: Stance;
  move: Move | null;
  conditions: Condition[];
  attribution: Attribution;
  evidence: Span[];
  saidBy: string | null;
  confidence: number;
}

/** @see {@link Condition} */
export const conditionSchema: z.ZodType<Condition> = z.strictObject({
  span: spanSchema,
  kind: z.enum(CONDITION_KINDS),
  links: z.string().nullable(),
});

/** @see {@link PositionObject} */
export const positionObjectSchema: z.ZodType<PositionObject> = z.union([
  z.strictObject({ issue: z.string() }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ meeting: z.string() }),
  z.strictObject({ span: spanSchema }),
]);

/** @see {@link Position} */
export const positionSchema: z.ZodType<Position> = z.strictObject({
  id: z.string(),
  party: z.string(),
  on: positionObjectSchema,
  stance: z.enum(STANCES),
  move: z.enum(MOVES).nullable(),
  conditions: z.array(conditionSchema),
  attribution: z.enum(ATTRIBUTIONS),
  evidence: z.array(spanSchema).min(1),
  saidBy: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});
