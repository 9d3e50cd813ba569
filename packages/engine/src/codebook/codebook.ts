import { MEETING_STATUSES, SPEECH_ACTS, TEXT_KINDS } from "@parley/annotation";
import { z } from "zod";

/** An entry of a list of values: what it means and by which words it is told. */
export interface ValueEntry<Value extends string = string> {
  value: Value;
  definition: string;
  words: string[];
}

/** An issue with its code, what it means, and the words that tell it. */
export interface IssueEntry {
  code: string;
  name: string;
  definition: string;
  words: string[];
}

/** The analyst's categories: what Parley codes facts by. */
export interface Codebook {
  codebook: 1;
  name: string;
  issues: IssueEntry[];
  speechActs: ValueEntry<(typeof SPEECH_ACTS)[number]>[];
  meetingStatuses: ValueEntry<(typeof MEETING_STATUSES)[number]>[];
  textKinds: ValueEntry<(typeof TEXT_KINDS)[number]>[];
}

/** Gives an issue's name by its code; the code itself where the codebook has no such. */
export function issueNames({ issues }: Pick<Codebook, "issues">): (code: string) => string {
  const names = new Map(issues.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

const words = z.array(z.string().trim().min(2)).min(1);
const definition = z.string().trim().min(1);

function entries<Value extends string>(values: readonly [Value, ...Value[]]): z.ZodType<ValueEntry<Value>[]> {
  return z.array(z.strictObject({ value: z.enum(values), definition, words })) as z.ZodType<ValueEntry<Value>[]>;
}

/** @see {@link Codebook} */
export const codebookSchema: z.ZodType<Codebook> = z.strictObject({
  codebook: z.literal(1),
  name: z.string().min(1),
  issues: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, { error: "expected letters and digits, such as SsrGua" }),
      name: z.string().min(1),
      definition,
      words,
    }),
  ),
  speechActs: entries(SPEECH_ACTS),
  meetingStatuses: entries(MEETING_STATUSES),
  textKinds: entries(TEXT_KINDS),
});
