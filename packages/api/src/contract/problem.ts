import { z } from "zod";

/** An error as the server tells it. @see RFC 9457 */
export interface Problem {
  /** `urn:parley:problem:` and the code in lower case. */
  type: string;
  title: string;
  status: number;
  /** What was expected, what came and what to do. */
  detail: string;
  /** What a program may tell problems apart by. */
  code: string;
}

/** @see Problem */
export const problemSchema: z.ZodType<Problem> = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});
