import { z } from "zod";
import { type Actor, actorSchema } from "./actor.ts";
import { type Deadline, deadlineSchema } from "./deadline.ts";
import { type Discrepancy, discrepancySchema } from "./discrepancy.ts";
import { type Document, documentSchema } from "./document.ts";
import { type Issue, issueSchema } from "./issue.ts";
import { type Meeting, meetingSchema } from "./meeting.ts";
import { type Name, nameSchema } from "./name.ts";
import { type NegotiatingText, negotiatingTextSchema } from "./negotiating-text.ts";
import { type Outcome, outcomeSchema } from "./outcome.ts";
import { type PoliticalEvent, politicalEventSchema } from "./political-event.ts";
import { type Position, positionSchema } from "./position.ts";
import { type Sentence, sentenceSchema } from "./sentence.ts";
import { type Statement, statementSchema } from "./statement.ts";
import { type TextEvent, textEventSchema } from "./text-event.ts";
import { type Interval, intervalSchema, type Time, timeSchema } from "./time.ts";

/** The number of the contract that this package writes. */
export const READING_VERSION = 1;

/** By which weights a report was read. */
export interface ModelIdentity {
  name: string;
  version: string;
  /** SHA-256 over the model's files, lower-case hexadecimal. */
  sha256: string;
}

/** What Parley gets out of one report: every fact with its span and according to whom. */
export interface Reading {
  reading: 1;
  model: ModelIdentity;
  document: Document;
  sentences: Sentence[];
  times: Time[];
  intervals: Interval[];
  names: Name[];
  actors: Actor[];
  statements: Statement[];
  meetings: Meeting[];
  outcomes: Outcome[];
  texts: NegotiatingText[];
  textEvents: TextEvent[];
  positions: Position[];
  deadlines: Deadline[];
  events: PoliticalEvent[];
  issues: Issue[];
  discrepancies: Discrepancy[];
  warnings: string[];
}

/** @see {@link Reading} */
export const readingSchema: z.ZodType<Reading> = z.strictObject({
  reading: z.literal(READING_VERSION),
  model: z.strictObject({ name: z.string(), version: z.string(), sha256: z.string() }),
  document: documentSchema,
  sentences: z.array(sentenceSchema),
  times: z.array(timeSchema),
  intervals: z.array(intervalSchema),
  names: z.array(nameSchema),
  actors: z.array(actorSchema),
  statements: z.array(statementSchema),
  meetings: z.array(meetingSchema),
  outcomes: z.array(outcomeSchema),
  texts: z.array(negotiatingTextSchema),
  textEvents: z.array(textEventSchema),
  positions: z.array(positionSchema),
  deadlines: z.array(deadlineSchema),
  events: z.array(politicalEventSchema),
  issues: z.array(issueSchema),
  discrepancies: z.array(discrepancySchema),
  warnings: z.array(z.string()),
});

/** The layers of facts that carry ids, in the order of the Reading. */
export const FACT_LAYERS = [
  "statements",
  "meetings",
  "outcomes",
  "texts",
  "textEvents",
  "positions",
  "deadlines",
  "events",
] as const;
export type FactLayer = (typeof FACT_LAYERS)[number];

/** The JSON Schema (draft 2020-12) of the Reading. */
export function readingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(readingSchema as z.ZodType, { target: "draft-2020-12" }) as Record<string, unknown>;
}
