import type {
  ActorKind,
  Anonymity,
  Attribution,
  DeadlineStatus,
  EventStatus,
  EventType,
  MeetingFormat,
  MeetingKind,
  MeetingPart,
  MeetingStatus,
  Move,
  OutcomeKind,
  Polarity,
  Span,
  SpeechAct,
  Stance,
  StatementMode,
  TermChange,
  TextAction,
  TextEventStatus,
  TextKind,
} from "@parley/annotation";
import type { DocumentId, FactKey, Voice } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import type { Added } from "./complete-reading.ts";

/** The number of an actor or of a sentence in its report. */
export type Rank = number;

/** According to whom, by the report's own actors. */
export interface ReportVoice {
  kind: Voice["kind"];
  speaker: Rank | null;
  behalf: Rank | null;
  name: string;
  via: string[];
  hedge: string[];
}

/** An actor of one report. */
export interface ReportActor {
  key: FactKey;
  /** The fullest name, then every other spelling in the report; never empty. */
  names: string[];
  kind: ActorKind;
  of: Rank | null;
  titles: { title: string; of: Rank | null }[];
  span: Span;
  sentence: Rank;
}

/** What one voice says of a meeting's status. */
interface ReportAccount {
  status: MeetingStatus;
  voice: ReportVoice;
  spans: Span[];
  words: string;
  sentence: Rank;
  time: ToldTime | null;
}

/** Somebody who takes part, as one report tells it. */
export interface ReportParty {
  actor: Rank;
  part: MeetingPart;
  for: Rank | null;
  status: MeetingStatus | null;
  voice: ReportVoice | null;
}

/** What each layer's facts say, with actors by rank, other facts by key and times by their days. */
export interface FactBodies {
  statements: {
    speaker: Rank | null;
    behalf: Rank | null;
    speechAct: SpeechAct;
    mode: StatementMode;
    anonymity: Anonymity;
    content: string;
    saidAt: ToldTime | null;
  };
  meetings: {
    kind: MeetingKind;
    format: MeetingFormat | null;
    round: number | null;
    status: MeetingStatus;
    place: string | null;
    time: ToldTime | null;
    parties: ReportParty[];
    accounts: ReportAccount[];
    /** Every sentence that mentions it. */
    mentionedIn: Rank[];
    /** The words of its mentions, the first one first. */
    called: string[];
    about: string;
  };
  outcomes: { meeting: FactKey | null; parties: Rank[]; kind: OutcomeKind; about: string };
  texts: {
    name: string;
    kind: TextKind;
    author: Rank | null;
    revises: FactKey | null;
    extent: { count: number; unit: string } | null;
    terms: {
      words: string;
      issue: string | null;
      change: TermChange;
      voice: ReportVoice;
      spans: Span[];
      sentence: Rank;
    }[];
    mentions: string[];
  };
  textEvents: {
    text: FactKey;
    action: TextAction;
    by: Rank | null;
    to: Rank | null;
    polarity: Polarity;
    status: TextEventStatus;
    time: ToldTime | null;
  };
  positions: {
    party: Rank;
    on: { kind: "issue" | "text" | "meeting" | "words"; ref: string };
    stance: Stance;
    move: Move | null;
    conditions: string[];
    attribution: Attribution;
  };
  deadlines: {
    setBy: Rank | null;
    on: Rank | null;
    for: FactKey | null;
    time: ToldTime | null;
    status: DeadlineStatus;
  };
  events: {
    type: EventType;
    mode: string | null;
    actor: Rank | null;
    recipient: Rank | null;
    time: ToldTime | null;
    status: EventStatus;
  };
}
export type BodyLayer = keyof FactBodies;

/** One fact of one report, ready to be joined with those of others. */
export interface ReportFact<Layer extends BodyLayer = BodyLayer> {
  key: FactKey;
  layer: Layer;
  type: string;
  spans: Span[];
  words: string;
  sentence: Rank;
  voice: ReportVoice;
  confidence: number;
  body: FactBodies[Layer];
  /** Set for a fact that was added by hand. */
  added?: Added;
}

/** All that the record needs of one report; made from its Reading alone. */
export interface ReportFacts {
  document: DocumentId;
  version: string;
  title: string | null;
  byline: string | null;
  publisher: string | null;
  url: string | null;
  publishedAt: string | null;
  /** Names of agencies that the report credits. */
  credits: string[];
  readBy: string;
  sentences: { start: number; end: number; words: string }[];
  /** MinHash of the text's word shingles. @see minHash */
  minHash: number[];
  shingleCount: number;
  actors: ReportActor[];
  facts: ReportFact[];
}

/** Whether the fact is of the layer. */
export function isOf<Layer extends BodyLayer>(layer: Layer): (fact: ReportFact) => fact is ReportFact<Layer> {
  return (fact): fact is ReportFact<Layer> => fact.layer === layer;
}
