import {
  ANONYMITIES,
  ATTRIBUTIONS,
  CONDITION_KINDS,
  DEADLINE_STATUSES,
  EVENT_STATUSES,
  EVENT_TYPES,
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_PARTS,
  MEETING_STATUSES,
  MOVES,
  OUTCOME_KINDS,
  OUTLOOKS,
  POLARITIES,
  SPEECH_ACTS,
  STANCES,
  STATEMENT_MODES,
  TERM_CHANGES,
  TEXT_ACTIONS,
  TEXT_EVENT_STATUSES,
  TEXT_KINDS,
} from "@parley/annotation";
import { z } from "zod";

/** A span as annotators write it: words, words with the number of their place, or UTF-16 offsets. */
const at = z.strictObject({ at: z.tuple([z.int().min(0), z.int().min(1)]) });
const span = z.union([z.string().min(1), z.tuple([z.string().min(1), z.int().min(1)]), at]);
const spans = z.array(span);

/** A value of an enumeration, or several joined by "|" that are equally right; "null" may be one of them. */
function oneOf(values: readonly string[]): z.ZodType<string> {
  return z.string().refine((value) => value.split("|").every((one) => one === "null" || values.includes(one)), {
    error: (issue) => `"${issue.input}" is not of ${values.join(", ")}`,
  });
}

const id = z.string().regex(/^[a-z]+\d+[a-z]?$/u, { error: "expected letters and a number, such as s1 or s1a" });
const name = z.string().trim().min(1);
const voice = z.string().nullable().optional();
const optional = z.literal(true).optional();

const TIMEX = String.raw`\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}(?:-(?:\d|WE))?|Q\d|H\d|SP|SU|FA|WI))?(?:T(?:\d{2}(?::\d{2}){0,2}(?:Z|[+-]\d{2}:?\d{2})?|MO|AF|EV|NI|MI|DT))?|\d{3}|P(?:T?[\dX.]+[A-Z])+|(?:PAST|PRESENT|FUTURE)_REF|XXXX-.+|\.\.`;
const TIME = new RegExp(`^(?:${TIMEX})(?:/(?:${TIMEX}))?$`, "u");

/** A TIMEX3 value, an interval "from/to", or several joined by "|". */
const time = z
  .string()
  .refine((value) => value.split("|").every((one) => one === "null" || TIME.test(one)), {
    error: (issue) => `"${issue.input}" is no TIMEX3 value`,
  })
  .nullable()
  .optional();

const party = z.union([
  name,
  z.strictObject({
    actor: name,
    part: oneOf(MEETING_PARTS).optional(),
    for: name.nullable().optional(),
    status: oneOf(MEETING_STATUSES).nullable().optional(),
    saidBy: voice,
    optional,
  }),
]);

const statement = z.strictObject({
  id,
  speaker: name.nullable(),
  onBehalfOf: name.nullable().optional(),
  source: spans,
  cue: spans,
  content: spans,
  addressee: spans.optional(),
  target: z.strictObject({ actor: name, span }).nullable().optional(),
  mode: oneOf(STATEMENT_MODES),
  speechAct: oneOf(SPEECH_ACTS),
  channel: spans.optional(),
  anonymity: oneOf(ANONYMITIES).optional(),
  outlook: oneOf(OUTLOOKS).nullable().optional(),
  via: voice,
  within: voice,
  saidAt: time,
  hedge: spans.optional(),
  force: spans.optional(),
  optional,
});

const account = z.strictObject({ status: oneOf(MEETING_STATUSES), saidBy: voice, evidence: spans, hedge: spans, time });

const meeting = z.strictObject({
  id,
  trigger: spans.min(1),
  mentions: z.array(z.union([spans.min(1), span])).optional(),
  kind: oneOf(MEETING_KINDS),
  format: oneOf(MEETING_FORMATS).nullable().optional(),
  round: z.int().min(1).nullable().optional(),
  parties: z.array(party),
  place: name.nullable().optional(),
  time,
  status: oneOf(MEETING_STATUSES),
  saidBy: voice,
  accounts: z.array(account).optional(),
  about: spans.optional(),
  thread: z.string().optional(),
  optional,
});

const outcome = z.strictObject({
  id,
  meeting: voice,
  parties: z.array(party),
  kind: oneOf(OUTCOME_KINDS),
  about: spans.optional(),
  evidence: spans.min(1),
  saidBy: voice,
  optional,
});

const text = z.strictObject({
  id,
  name,
  kind: oneOf(TEXT_KINDS),
  mentions: spans.min(1),
  author: name.nullable().optional(),
  revises: voice,
  extent: z
    .strictObject({ span, count: z.int().min(1), unit: name })
    .nullable()
    .optional(),
  terms: z
    .array(z.strictObject({ span, issue: name.nullable(), change: oneOf(TERM_CHANGES), saidBy: voice }))
    .optional(),
  ledger: z.string().optional(),
  optional,
});

const textEvent = z.strictObject({
  id,
  text: z.string(),
  action: oneOf(TEXT_ACTIONS),
  by: name.nullable().optional(),
  to: name.nullable().optional(),
  polarity: oneOf(POLARITIES),
  status: oneOf(TEXT_EVENT_STATUSES),
  time,
  evidence: spans.min(1),
  saidBy: voice,
  optional,
});

const condition = z.strictObject({ span, kind: oneOf(CONDITION_KINDS), links: z.string().nullable().optional() });

const position = z.strictObject({
  id,
  party: name,
  on: name.nullable(),
  stance: oneOf(STANCES),
  move: oneOf(MOVES).nullable().optional(),
  conditions: z.array(condition).optional(),
  attribution: oneOf(ATTRIBUTIONS),
  evidence: spans.min(1),
  saidBy: voice,
  optional,
});

const deadline = z.strictObject({
  id,
  span,
  setBy: name.nullable().optional(),
  on: name.nullable().optional(),
  for: z.unknown().optional(),
  time,
  status: oneOf(DEADLINE_STATUSES),
  saidBy: voice,
  optional,
});

const issue = z.strictObject({ id, code: name.nullable(), name: name.optional(), evidence: spans.min(1), optional });

const event = z.strictObject({
  id,
  trigger: spans.min(1),
  type: oneOf(EVENT_TYPES),
  actor: name.nullable().optional(),
  recipient: name.nullable().optional(),
  time,
  status: oneOf(EVENT_STATUSES),
  saidBy: voice,
  optional,
});

const affiliation = z.union([z.tuple([name, name]), z.tuple([name, name, name.nullable()])]);

const document = z.strictObject({
  title: z.string().nullable(),
  publishedAt: z.iso.date(),
  publisher: z.string().nullable().optional(),
  byline: z.string().nullable().optional(),
  url: z.string().nullable().optional(),
  kind: z.string().nullable().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

const gold = z.strictObject({
  document,
  statements: z.array(statement),
  meetings: z.array(meeting),
  outcomes: z.array(outcome),
  texts: z.array(text),
  textEvents: z.array(textEvent),
  positions: z.array(position),
  deadlines: z.array(deadline),
  affiliations: z.array(affiliation),
  issues: z.array(issue),
  events: z.array(event),
});

/** An annotated report as gold.json holds it. */
export type Gold = z.infer<typeof gold>;

/** The form of gold.json: every layer, every field, every value. */
export const goldSchema: z.ZodType<Gold> = gold;

/**
 * The form of gold.json in corpus/robust, where only statements and affiliations are annotated; the other layers come out empty.
 */
export const writtenCaseSchema: z.ZodType<Gold> = z
  .strictObject({
    document: document.extend({ kind: name }),
    statements: z.array(statement),
    affiliations: z.array(affiliation),
  })
  .transform((one) => ({
    ...one,
    meetings: [],
    outcomes: [],
    texts: [],
    textEvents: [],
    positions: [],
    deadlines: [],
    issues: [],
    events: [],
  }));

const negotiation = z.object({
  id: name,
  kind: name,
  split: z.enum(["train", "development", "test"]),
  brief: name,
  actors: z.array(
    z.object({ id: z.string(), name, aliases: z.array(z.string()), kind: z.string(), of: z.string().nullable() }),
  ),
  meetings: z.array(z.object({ id: z.string(), what: name, truth: z.string() })),
  texts: z.array(z.object({ id: z.string(), what: name, revises: z.string().nullable().optional() })),
  discrepancies: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      of: z.string(),
      values: z.array(z.string()).min(2),
      reports: z.array(z.string()).min(1),
    }),
  ),
});

/** What is true in an invented negotiation, as negotiation.json holds it. */
export type World = z.infer<typeof negotiation>;

/** @see {@link World} */
export const negotiationSchema: z.ZodType<World> = negotiation;
