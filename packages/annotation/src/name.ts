import { z } from "zod";
import type { Span } from "./span.ts";

/** Types of proper names. `state` is a country or its government by the country's name; `group` nations and communities. */
export const NAME_TYPES = ["person", "organisation", "state", "place", "group", "work", "event"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A proper name in the text, without article and titles. */
export interface Name extends Span {
  type: NameType;
}

/** @see {@link Name} */
export const nameSchema: z.ZodType<Name> = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  type: z.enum(NAME_TYPES),
});
