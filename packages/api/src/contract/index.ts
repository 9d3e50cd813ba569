export type {
  AddedActor,
  AddedText,
  AddedTime,
  Addition,
  ChangeKind,
  DeadlineLine,
  Decision,
  DecisionBody,
  Dossier,
  DossierScope,
  DossierSummary,
  Evidence,
  FactDetail,
  FactKey,
  JournalEntry,
  KeyedLayer,
  LineFilter,
  LineId,
  LineKind,
  MeetingOnDay,
  OutcomeLine,
  Page,
  PositionCell,
  PositionEntry,
  RecordActor,
  RecordDiscrepancy,
  RecordDiscrepancySide,
  RecordDocument,
  StatementCluster,
  StatusEntry,
  TermEntry,
  TextEventEntry,
  TextLine,
  Voice,
} from "@parley/record";
export * from "./actor-line.ts";
export * from "./change.ts";
export * from "./codebook.ts";
export * from "./deadline-line.ts";
export * from "./discrepancy-line.ts";
export * from "./document.ts";
export * from "./evidence.ts";
export * from "./fact.ts";
export * from "./line.ts";
export * from "./meeting-line.ts";
export * from "./page.ts";
export * from "./position-line.ts";
export * from "./problem.ts";
export * from "./report.ts";
export * from "./search.ts";
export * from "./server-event.ts";
export * from "./session.ts";
export * from "./statement-line.ts";
export * from "./text-line.ts";
