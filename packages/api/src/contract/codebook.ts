import { z } from "zod";

const entry = z.strictObject({ value: z.string(), definition: z.string(), words: z.array(z.string()) });

/** The codebook by which facts are coded, as the engine has it. */
export const codebookViewSchema = z.strictObject({
  name: z.string(),
  issues: z.array(
    z.strictObject({ code: z.string(), name: z.string(), definition: z.string(), words: z.array(z.string()) }),
  ),
  speechActs: z.array(entry),
  meetingStatuses: z.array(entry),
  textKinds: z.array(entry),
});
/** @see codebookViewSchema */
export type CodebookView = z.infer<typeof codebookViewSchema>;
