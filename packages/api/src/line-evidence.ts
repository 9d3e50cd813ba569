import type {
  DeadlineLine,
  Evidence,
  LineKind,
  MeetingOnDay,
  OutcomeLine,
  PositionCell,
  RecordActor,
  RecordDiscrepancy,
  StatementCluster,
  TextLine,
} from "./contract/index.ts";

/** The lines of each kind. */
export interface SearchableLines {
  actor: RecordActor;
  meeting: MeetingOnDay;
  text: TextLine;
  position: PositionCell;
  statement: StatementCluster;
  outcome: OutcomeLine;
  deadline: DeadlineLine;
  discrepancy: RecordDiscrepancy;
}

const EVIDENCE: { [Kind in LineKind]: (line: SearchableLines[Kind]) => Evidence[] } = {
  actor: (line) => line.evidence,
  meeting: (line) => line.history.map((entry) => entry.evidence),
  text: (line) => [...line.mentions, ...line.events.map((event) => event.evidence)],
  position: (line) => [...line.own, ...line.ascribed].map((entry) => entry.evidence),
  statement: (line) => line.evidence,
  outcome: (line) => line.kinds.flatMap((told) => told.evidence),
  deadline: (line) => line.history.map((entry) => entry.evidence),
  discrepancy: (line) => line.sides.flatMap((side) => side.evidence),
};

/** Every place that a line rests on. */
export function evidenceOfLine<Kind extends LineKind>(kind: Kind, line: SearchableLines[Kind]): Evidence[] {
  return EVIDENCE[kind](line);
}
