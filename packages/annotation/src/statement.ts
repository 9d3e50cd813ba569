import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** `direct`: all of the content is quoted, `mixed`: part of it, `reported`: none. */
export const STATEMENT_MODES = ["direct", "mixed", "reported"] as const;
export type StatementMode = (typeof STATEMENT_MODES)[number];

/** What the cue says was done by speaking; it follows the cue, not a guess at intention. */
export const SPEECH_ACTS = [
  "say",
  "confirm",
  "deny",
  "propose",
  "offer",
  "demand",
  "ask",
  "promise",
  "threaten",
  "accept",
  "reject",
  "accuse",
  "warn",
  "hope",
  "expect",
  "believe",
  "doubt",
  "decline",
  "silent",
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

/** Whether the source is named, unnamed ("officials said") or a document ("the communiqué says"). */
export const ANONYMITIES = ["named", "unnamed", "document"] as const;
export type Anonymity = (typeof ANONYMITIES)[number];

/** How the content looks at the talks' prospects. */
export const OUTLOOKS = ["hopeful", "doubtful", "mixed"] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** Who is accused, blamed or praised in a statement. */
export interface StatementTarget {
  actor: string;
  span: Span;
}

/** Someone other than the reporter is the source of words, thoughts, opinions or a refusal to speak. */
export interface Statement {
  id: string;
  /** Id of the actor who speaks; null where no one is named ("it was reported that"). */
  speaker: string | null;
  /** Id of the actor for whom the speaker speaks; null = not told. */
  onBehalfOf: string | null;
  /** The whole noun phrase that names the speaker. */
  source: Span[];
  /** The words that mark the attribution ("said", "according to"). */
  cue: Span[];
  /** What is attributed, in pieces where the cue interrupts it. */
  content: Span[];
  addressee: Span[];
  target: StatementTarget | null;
  mode: StatementMode;
  speechAct: SpeechAct;
  /** Where or how it was said: "in a letter", "told reporters". */
  channel: Span[];
  anonymity: Anonymity;
  outlook: Outlook | null;
  /** Id of the statement that relays this one (a source cited by a source); null = none. */
  via: string | null;
  /** Id of the statement in whose content this one stands; null = none. */
  within: string | null;
  /** Id of one of the Reading's times or intervals; null = not told. */
  saidAt: string | null;
  /** Words of the speaker's own doubt: might, reportedly. */
  hedge: Span[];
  /** Words of emphasis or limit: never, red line, only if. */
  force: Span[];
  /** 0..1, calibrated: the statement as a whole is right. */
  confidence: number;
  confidenceOf: { speaker: number; content: number };
}

const probability = z.number().min(0).max(1);

/** @see {@link Statement} */
export const statementSchema: z.ZodType<Statement> = z.strictObject({
  id: z.string(),
  speaker: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  source: z.array(spanSchema),
  cue: z.array(spanSchema),
  content: z.array(spanSchema),
  addressee: z.array(spanSchema),
  target: z.strictObject({ actor: z.string(), span: spanSchema }).nullable(),
  mode: z.enum(STATEMENT_MODES),
  speechAct: z.enum(SPEECH_ACTS),
  channel: z.array(spanSchema),
  anonymity: z.enum(ANONYMITIES),
  outlook: z.enum(OUTLOOKS).nullable(),
  via: z.string().nullable(),
  within: z.string().nullable(),
  saidAt: z.string().nullable(),
  hedge: z.array(spanSchema),
  force: z.array(spanSchema),
  confidence: probability,
  confidenceOf: z.strictObject({ speaker: probability, content: probability }),
});
