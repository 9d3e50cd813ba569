import { z } from "zod";

/** Lines, how many there are in all, and how many the scope hides. @see Page */
export function pageSchema<Of extends z.ZodType>(
  line: Of,
): z.ZodObject<{ lines: z.ZodArray<Of>; totalCount: z.ZodInt; hiddenCount: z.ZodInt }, z.core.$strict> {
  return z.strictObject({ lines: z.array(line), totalCount: z.int(), hiddenCount: z.int() });
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "expected a day such as 2031-04-09" });
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, { error: "expected a whole number" })
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** The query of every list of lines. Whatever is left out does not narrow. @see LineFilter */
export const lineQuerySchema = z.object({
  actor: z.string().min(1).optional(),
  since: day.optional(),
  until: day.optional(),
  words: z.string().min(1).max(500).optional(),
  scope: z.enum(["in", "out", "all"]).optional(),
  limit: whole(1, 1000).optional(),
  offset: whole(0, 9_999_999).optional(),
});
/** @see lineQuerySchema */
export type LineQuery = z.output<typeof lineQuerySchema>;

/** The query for meetings: seen from which day. */
export const meetingQuerySchema = lineQuerySchema.extend({ day: day.optional() });

/** The query for positions: on one subject only. */
export const positionQuerySchema = lineQuerySchema.extend({ subject: z.string().min(1).optional() });
