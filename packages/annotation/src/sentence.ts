import { z } from "zod";
import type { Span } from "./span.ts";

/** A sentence of the text. `paragraph` counts from 0; a headline is a sentence and a paragraph of its own. */
export interface Sentence extends Span {
  paragraph: number;
}

/** @see {@link Sentence} */
export const sentenceSchema: z.ZodType<Sentence> = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  paragraph: z.int().min(0),
});
