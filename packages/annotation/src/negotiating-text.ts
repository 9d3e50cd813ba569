import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

export const TEXT_KINDS = [
  "plan",
  "draft",
  "proposal",
  "agreement",
  "treaty",
  "letter",
  "list",
  "map",
  "resolution",
  "communiqué",
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const TERM_CHANGES = ["contained", "added", "removed", "changed"] as const;
export type TermChange = (typeof TERM_CHANGES)[number];

/** What a text is told to contain, or what was added to, removed from or changed in it. */
export interface Term {
  span: Span;
  /** Code of the codebook; null = no code fits. */
  issue: string | null;
  change: TermChange;
  saidBy: string | null;
}

/** A written instrument that parties negotiate over; two versions are two texts joined by `revises`. */
export interface NegotiatingText {
  id: string;
  name: string;
  kind: TextKind;
  mentions: Span[];
  /** Id of the actor whose text it is; null = not told. */
  author: string | null;
  /** Id of the text that this one revises; null = none. */
  revises: string | null;
  /** "28-point": count 28, unit "point". */
  extent: { span: Span; count: number; unit: string } | null;
  terms: Term[];
}

/** @see {@link Term} */
export const termSchema: z.ZodType<Term> = z.strictObject({
  span: spanSchema,
  issue: z.string().nullable(),
  change: z.enum(TERM_CHANGES),
  saidBy: z.string().nullable(),
});

/** @see {@link NegotiatingText} */
export const negotiatingTextSchema: z.ZodType<NegotiatingText> = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  kind: z.enum(TEXT_KINDS),
  mentions: z.array(spanSchema).min(1),
  author: z.string().nullable(),
  revises: z.string().nullable(),
  extent: z.strictObject({ span: spanSchema, count: z.int().min(1), unit: z.string().min(1) }).nullable(),
  terms: z.array(termSchema),
});
