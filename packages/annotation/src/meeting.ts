import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** What the words of a report support, on its day, about a contact. */
export const MEETING_STATUSES = [
  "held",
  "under way",
  "confirmed",
  "planned",
  "proposed",
  "sought",
  "possible",
  "postponed",
  "cancelled",
  "refused",
  "not planned",
  "not held",
  "denied",
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_KINDS = ["meeting", "visit", "call", "talks", "summit", "conference", "contact"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_FORMATS = ["direct", "indirect", "mediated"] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

export const MEETING_PARTS = ["party", "host", "mediator", "observer"] as const;
export type MeetingPart = (typeof MEETING_PARTS)[number];

/** Someone who takes part, or may. */
export interface MeetingParty {
  actor: string;
  span: Span;
  part: MeetingPart;
  /** Id of the actor on whose behalf; null = not told. */
  for: string | null;
  /** The party's own status where it differs ("might also join" = possible); null = the meeting's. */
  status: MeetingStatus | null;
  /** Id of the statement that says so; null = the reporter, or as the meeting. */
  saidBy: string | null;
}

/** What one voice says of the meeting's status. */
export interface MeetingAccount {
  status: MeetingStatus;
  /** Id of the statement; null = the reporter's own voice. */
  saidBy: string | null;
  evidence: Span[];
  hedge: Span[];
  /** Id of a time or interval; null = not told. */
  time: string | null;
}

/** A contact in which parties talk: visit, call, round, summit; each distinct one once, with all its mentions. */
export interface Meeting {
  id: string;
  /** The first mention, in several spans if interrupted. */
  trigger: Span[];
  /** Further mentions of the same meeting. */
  mentions: Span[][];
  kind: MeetingKind;
  format: MeetingFormat | null;
  /** The number of the round as told; null = not told. */
  round: number | null;
  parties: MeetingParty[];
  place: { span: Span; name: string } | null;
  /** Id of a time or interval; null = not told. */
  time: string | null;
  /** The firmest of the most recent accounts. */
  status: MeetingStatus;
  /** Id of the statement that gives the first mention; null = the reporter's own voice. */
  saidBy: string | null;
  accounts: MeetingAccount[];
  about: Span[];
  confidence: number;
}

const status = z.enum(MEETING_STATUSES);

/** @see {@link MeetingParty} */
export const meetingPartySchema: z.ZodType<MeetingParty> = z.strictObject({
  actor: z.string(),
  span: spanSchema,
  part: z.enum(MEETING_PARTS),
  for: z.string().nullable(),
  status: status.nullable(),
  saidBy: z.string().nullable(),
});

/** @see {@link MeetingAccount} */
export const meetingAccountSchema: z.ZodType<MeetingAccount> = z.strictObject({
  status,
  saidBy: z.string().nullable(),
  evidence: z.array(spanSchema),
  hedge: z.array(spanSchema),
  time: z.string().nullable(),
});

/** @see {@link Meeting} */
export const meetingSchema: z.ZodType<Meeting> = z.strictObject({
  id: z.string(),
  trigger: z.array(spanSchema).min(1),
  mentions: z.array(z.array(spanSchema).min(1)),
  kind: z.enum(MEETING_KINDS),
  format: z.enum(MEETING_FORMATS).nullable(),
  round: z.int().min(1).nullable(),
  parties: z.array(meetingPartySchema),
  place: z.strictObject({ span: spanSchema, name: z.string().min(1) }).nullable(),
  time: z.string().nullable(),
  status,
  saidBy: z.string().nullable(),
  accounts: z.array(meetingAccountSchema),
  about: z.array(spanSchema),
  confidence: z.number().min(0).max(1),
});
