import type { FactLayer, Reading } from "@parley/annotation";
import type { Decision } from "./decision.ts";
import type { Dossier } from "./dossier.ts";
import type { DocumentId, Evidence, FactKey, LineId } from "./evidence.ts";
import type {
  ChangeKind,
  DeadlineLine,
  JournalEntry,
  LineKind,
  MeetingThread,
  OutcomeLine,
  PositionCell,
  RecordActor,
  RecordDiscrepancy,
  RecordDocument,
  StatementCluster,
  TextLine,
} from "./record.ts";

/** Which lines a question is about. Whatever is left out does not narrow. */
export interface LineFilter {
  /** Only these lines; those that are not in the record are left out. */
  ids?: readonly LineId[];
  /** Id of an actor who takes part, speaks, holds or stands. */
  actor?: LineId;
  /** ISO days, both inclusive: lines reported on or after / on or before. */
  since?: string;
  until?: string;
  /** Words that the label or the exact words contain, in any case. */
  words?: string;
  /** `in` (default): in scope; `out`: what is hidden; `all`: both. */
  scope?: "in" | "out" | "all";
  /** How many lines, 1..1000 (default 200), after `offset` ones (default 0). */
  limit?: number;
  offset?: number;
}

/** Lines, how many there are in all, and how many the scope hides. */
export interface Page<Of> {
  lines: Of[];
  totalCount: number;
  hiddenCount: number;
}

/** A meeting as it stands on a day: planned meetings whose time has passed without word are never silently held. */
export interface MeetingOnDay extends MeetingThread {
  standing: MeetingThread["status"] | "unknown whether held";
  /** Whether it lies ahead of the day asked for; null = no time told. */
  ahead: boolean | null;
}

/** Changes since a moment or since the reader last looked. */
export interface ChangesFilter {
  /** ISO date or date and time; `last` = the reader's bookmark; null = everything. */
  since: string | "last" | null;
  /** Whose bookmark. */
  reader: string;
  kinds?: ChangeKind[];
  scope?: LineFilter["scope"];
  limit?: number;
}

/** A fact as it is kept: what was read, where, what was decided about it, and which line it is part of. */
export interface FactDetail {
  evidence: Evidence;
  layer: FactLayer | "actors";
  type: string;
  /** The fact's own fields with names in place of ids, after edits. */
  fields: Record<string, unknown>;
  line: { kind: LineKind; id: LineId; label: string } | null;
  /** Why it was joined to its line. */
  reasons: string[];
  decision: "accepted" | "rejected" | "edited" | null;
  decisions: Decision[];
}

/** A sentence of a report that was searched for, with the facts that stand in it. */
export interface SentenceHit
  extends Pick<
    Evidence,
    "document" | "version" | "title" | "publisher" | "publishedAt" | "url" | "sentence" | "sentenceWords"
  > {
  /** In the order of the text, actors left out; empty = nothing was read in it. */
  facts: { fact: FactKey; layer: FactLayer; line: { kind: LineKind; id: LineId; label: string } | null }[];
}

/** Which sentences to search. */
export interface SentenceFilter extends Pick<LineFilter, "actor" | "since" | "until" | "limit" | "offset"> {
  /** All of them, in any form and order, the last one perhaps only begun; what stands in quotation marks exactly so. */
  words: string;
  /** Only sentences with a fact of such a line; `none` = only those without a fact. */
  kind?: LineKind | "none";
}

/** Which facts to list. */
export interface FactFilter {
  layer?: FactLayer | "actors";
  document?: string;
  line?: LineId;
  /** The fact's own type, such as ACCUSE of a political event. */
  type?: string;
  /** Only facts in which somebody of these names acts or is acted upon. */
  names?: readonly string[];
  /** Whole keys; those that are not in the record are left out. */
  keys?: readonly FactKey[];
  /** Only facts that wait for a look: unread keys, doubtful ones, changed sources. */
  review?: boolean;
  limit?: number;
  offset?: number;
}

/** The numbers that a reader wants first. */
export interface DossierSummary {
  dossier: Dossier;
  documentCount: number;
  factCount: number;
  lineCounts: Record<LineKind, number>;
  lastAddedAt: string | null;
  /** Documents per model version by which they were read. */
  readBy: { model: string; documentCount: number }[];
  /** Decisions whose fact is no longer read. */
  unreadCount: number;
}

/** Every question that the record answers: the one surface for screens, the HTTP API, exports and the command line. */
export interface RecordReader {
  dossiers(): Promise<Dossier[]>;
  summary(dossier: string): Promise<DossierSummary>;
  documents(dossier: string, filter?: LineFilter): Promise<Page<RecordDocument>>;
  /** @throws {RecordError} DOCUMENT_UNKNOWN */
  document(dossier: string, document: DocumentId): Promise<RecordDocument>;
  /** The current Reading of each text version of a document with what people added, oldest first; empty for none. */
  readings(dossier: string, document: DocumentId): Promise<Reading[]>;
  actors(dossier: string, filter?: LineFilter): Promise<Page<RecordActor>>;
  /** `day`: the ISO day on which they are looked at. Ahead ones first, soonest first; then the past, latest first. */
  meetings(dossier: string, filter: LineFilter & { day: string }): Promise<Page<MeetingOnDay>>;
  outcomes(dossier: string, filter?: LineFilter): Promise<Page<OutcomeLine>>;
  texts(dossier: string, filter?: LineFilter): Promise<Page<TextLine>>;
  positions(dossier: string, filter?: LineFilter & { subject?: string }): Promise<Page<PositionCell>>;
  statements(dossier: string, filter?: LineFilter): Promise<Page<StatementCluster>>;
  deadlines(dossier: string, filter?: LineFilter): Promise<Page<DeadlineLine>>;
  discrepancies(dossier: string, filter?: LineFilter): Promise<Page<RecordDiscrepancy>>;
  /** Sentences of reports, also those without a fact, latest report first. */
  sentences(dossier: string, filter: SentenceFilter): Promise<Page<SentenceHit>>;
  changes(dossier: string, filter: ChangesFilter): Promise<JournalEntry[]>;
  /** ISO date and time up to which a reader has looked; null = never. */
  bookmark(dossier: string, reader: string): Promise<string | null>;
  facts(dossier: string, filter?: FactFilter): Promise<Page<FactDetail>>;
  /** @throws {RecordError} FACT_UNKNOWN with the nearest key. A unique beginning of a key is enough. */
  fact(dossier: string, key: FactKey): Promise<FactDetail>;
  /** Every decision, latest first. */
  decisions(dossier: string): Promise<Decision[]>;
}
