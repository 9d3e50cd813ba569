import type {
  ActorKind,
  DeadlineStatus,
  DiscrepancyKind,
  MeetingFormat,
  MeetingKind,
  MeetingPart,
  MeetingStatus,
  Move,
  OutcomeKind,
  Polarity,
  SpeechAct,
  Stance,
  TermChange,
  TextAction,
  TextEventStatus,
  TextKind,
} from "@parley/annotation";
import type { DocumentId, Evidence, FactKey, LineId, Told, Voice } from "./evidence.ts";

/** The kinds of lines that a record has. */
export const LINE_KINDS = [
  "actor",
  "meeting",
  "text",
  "position",
  "statement",
  "outcome",
  "deadline",
  "discrepancy",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What every line of the record carries. */
export interface Line {
  id: LineId;
  /** One line for a person: "Aldur – Veska, talks, Port Sorel". */
  label: string;
  /** In scope or not, and by which rule of the dossier or decision. */
  scope: { inScope: boolean; because: string };
  /** How many independent origins tell of it (of a meeting: as it now stands): agencies and first sources, not articles. */
  originCount: number;
  /** ISO days of the first and the last report; null where no report is dated. */
  firstReportedAt: string | null;
  lastReportedAt: string | null;
  /** Notes that people left on its facts. */
  notes: LineNote[];
}

/** A remark of a reader. */
export interface LineNote {
  fact: FactKey;
  by: string;
  at: string;
  text: string;
}

/** An office as reports tell it, from the first to the last report that gives it. */
export interface Office {
  title: string;
  of: LineId | null;
  ofName: string | null;
  from: string | null;
  to: string | null;
}

/** Somebody, across reports: all spellings joined, namesakes apart. */
export interface RecordActor extends Line {
  name: string;
  kind: ActorKind;
  /** Every spelling with the number of documents that use it, most frequent first. */
  spellings: { name: string; documentCount: number }[];
  /** For whom this actor acts, by most reports; null = for itself. */
  of: LineId | null;
  offices: Office[];
  documentCount: number;
  /** Why documents' actors were joined here: one sentence a rule that was used. */
  joinedBecause: string[];
  /** One place a document, oldest first; a database gives the first and the latest of many, all are facts of the line. */
  evidence: Evidence[];
}

/** Who takes part in a meeting, with who says so. */
export interface ThreadParty {
  actor: LineId;
  name: string;
  part: MeetingPart;
  side: LineId;
  /** Absent parties are told so ("did not attend"): `absent` evidence stands beside `evidence`. */
  evidence: Evidence[];
  absent: Evidence[];
}

/** A dated step of a meeting: what a voice says of its status, and when that was reported. */
export interface StatusEntry {
  status: MeetingStatus;
  /** ISO day of the report; null = undated. */
  on: string | null;
  evidence: Evidence;
}

/** A stretch of days: TIMEX3 value as told, and its first and last ISO day. */
export interface ToldTime {
  value: string;
  from: string;
  to: string;
}

/** One meeting through all reports: sought, planned, postponed, held. */
export interface MeetingThread extends Line {
  kind: MeetingKind;
  format: MeetingFormat | null;
  round: number | null;
  parties: ThreadParty[];
  places: Told<string>[];
  /** Best supported first; the first one is the time of the thread. */
  times: Told<ToldTime>[];
  /** The firmest of the most recent accounts. */
  status: MeetingStatus;
  history: StatusEntry[];
  outcomes: LineId[];
  discrepancies: LineId[];
  /** Why mentions were joined: for each fact, the agreements that decided. */
  joinedBecause: { fact: FactKey; reasons: string[] }[];
}

/** What came of contacts, as each voice tells it. */
export interface OutcomeLine extends Line {
  meeting: LineId | null;
  parties: LineId[];
  kinds: Told<OutcomeKind>[];
}

/** What someone did, or did not do, with a text, as one voice tells it. */
export interface TextEventEntry {
  action: TextAction;
  by: LineId | null;
  byName: string | null;
  to: LineId | null;
  toName: string | null;
  polarity: Polarity;
  status: TextEventStatus;
  /** ISO day on which it is told to have happened, else that of the report; null = undated. */
  on: string | null;
  evidence: Evidence;
}

/** What a text is told to contain. */
export interface TermEntry {
  words: string;
  issue: string | null;
  change: TermChange;
  evidence: Evidence;
}

/** Who has the text: by everybody's word, by some, or denied. */
export interface Holder {
  actor: LineId;
  name: string;
  /** `disputed`: some say that it has the text, others that it has not. */
  has: "yes" | "no" | "disputed";
  evidence: Evidence[];
}

/** One version of a negotiating text. */
export interface TextLine extends Line {
  name: string;
  names: string[];
  kind: TextKind;
  author: { actor: LineId; name: string } | null;
  /** The line of the version that it replaced; null = none known. */
  revises: LineId | null;
  extents: Told<{ count: number; unit: string }>[];
  terms: TermEntry[];
  events: TextEventEntry[];
  holders: Holder[];
  discrepancies: LineId[];
  mentions: Evidence[];
  joinedBecause: { fact: FactKey; reasons: string[] }[];
}

/** What a position is on. */
export interface PositionSubject {
  kind: "issue" | "text" | "meeting" | "words";
  /** Issue code, line id, or the normalised words. */
  ref: string;
  label: string;
}

/** A stance on a day. */
export interface PositionEntry {
  stance: Stance;
  move: Move | null;
  /** The conditions' words. */
  conditions: string[];
  on: string | null;
  /** `own`: given by the party itself or its spokesperson. `ascribed`: others say so. */
  standing: "own" | "ascribed";
  evidence: Evidence;
}

/** Where one party stands on one subject, over time. Only own entries fill the cell. */
export interface PositionCell extends Line {
  party: LineId;
  partyName: string;
  subject: PositionSubject;
  /** The latest own entry; null = only others speak for the party. */
  current: PositionEntry | null;
  own: PositionEntry[];
  ascribed: PositionEntry[];
  /** Places where the party's own stance changed. */
  shifts: { from: PositionEntry; to: PositionEntry }[];
}

/** One utterance through all reports that carry it. */
export interface StatementCluster extends Line {
  speaker: LineId | null;
  speakerName: string;
  side: LineId | null;
  speechAct: SpeechAct;
  /** ISO day on which it was said, or first reported. */
  on: string | null;
  /** The longest wording. */
  wording: string;
  quoted: boolean;
  evidence: Evidence[];
}

/** A time by which a party must do something. */
export interface DeadlineLine extends Line {
  setBy: LineId | null;
  setByName: string | null;
  on: LineId | null;
  onName: string | null;
  /** Days as told; null = unresolved. */
  time: ToldTime | null;
  status: DeadlineStatus;
  history: { status: DeadlineStatus; on: string | null; evidence: Evidence }[];
}

/** One of the rival accounts. */
export interface RecordDiscrepancySide {
  value: string;
  voices: Voice[];
  originCount: number;
  evidence: Evidence[];
}

/** The same thing, told incompatibly. */
export interface RecordDiscrepancy extends Line {
  kind: DiscrepancyKind;
  about: { kind: "meeting" | "text" | "outcome"; id: LineId; label: string };
  /** What exactly differs: "Veska received the text", "place". */
  point: string;
  /** Why these values cannot both hold: the reason in the table of incompatible pairs. */
  because: string;
  sides: RecordDiscrepancySide[];
}

/** What can happen to a line, weightiest first. */
export const CHANGE_KINDS = [
  "now contradicted",
  "status changed",
  "new",
  "withdrawn",
  "source edited",
  "removed",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change of the record, dated by when it entered it. */
export interface JournalEntry {
  id: string;
  /** ISO date and time at which the report or decision came in. */
  at: string;
  kind: ChangeKind;
  /** The line; null for a document that was removed. */
  line: { kind: LineKind; id: LineId } | null;
  label: string;
  before: string | null;
  after: string | null;
  /** Higher is weightier: kind of change, then kind of line. */
  weight: number;
  facts: FactKey[];
  documents: DocumentId[];
}

/** A document of the dossier and what the record makes of it. */
export interface RecordDocument {
  id: DocumentId;
  title: string | null;
  publisher: string | null;
  byline: string | null;
  url: string | null;
  publishedAt: string | null;
  addedAt: string;
  /** SHA-256 of every text version, oldest first. */
  versions: string[];
  /** Name and version of the model by which the current version was read. */
  readBy: string;
  /** First source: an agency credited or copied, a medium relayed, or the document itself. */
  origin: { id: string; name: string; because: string };
  factCount: number;
}

/** The whole account of one negotiation, derived from Readings and decisions and from nothing else. */
export interface DossierRecord {
  documents: RecordDocument[];
  actors: RecordActor[];
  meetings: MeetingThread[];
  outcomes: OutcomeLine[];
  texts: TextLine[];
  positions: PositionCell[];
  statements: StatementCluster[];
  deadlines: DeadlineLine[];
  discrepancies: RecordDiscrepancy[];
  journal: JournalEntry[];
  /** Keys of decisions whose fact is no longer read: to look at again. */
  unread: FactKey[];
}
