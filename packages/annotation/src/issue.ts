import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** A place where an issue of the codebook is spoken of. */
export interface Issue {
  code: string;
  span: Span;
  /** The codebook's word or rule that matched. */
  entry: string;
  confidence: number;
}

/** @see {@link Issue} */
export const issueSchema: z.ZodType<Issue> = z.strictObject({
  code: z.string().min(1),
  span: spanSchema,
  entry: z.string().min(1),
  confidence: z.number().min(0).max(1),
});
