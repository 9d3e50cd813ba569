import type { FactKey, LineId } from "../evidence.ts";
import type { FactDetail, MeetingOnDay } from "../reader.ts";
import type {
  DeadlineLine,
  Line,
  OutcomeLine,
  PositionCell,
  RecordDiscrepancy,
  StatementCluster,
  TextLine,
} from "../record.ts";
import { meetingName } from "./meeting-phrases.ts";
import { textName } from "./text-phrases.ts";

/** The lines that a brief speaks of, by their ids. */
export interface BriefLines {
  meetings: ReadonlyMap<LineId, MeetingOnDay>;
  texts: ReadonlyMap<LineId, TextLine>;
  positions: ReadonlyMap<LineId, PositionCell>;
  discrepancies: ReadonlyMap<LineId, RecordDiscrepancy>;
  outcomes: ReadonlyMap<LineId, OutcomeLine>;
  deadlines: ReadonlyMap<LineId, DeadlineLine>;
  statements: ReadonlyMap<LineId, StatementCluster>;
  facts: ReadonlyMap<FactKey, FactDetail>;
  /** What a meeting or text is called within a sentence; null for one that the brief does not have. */
  nameOf(id: LineId): string | null;
}

/** Lines as they were asked for. */
export interface LineLists {
  meetings: readonly MeetingOnDay[];
  texts: readonly TextLine[];
  positions: readonly PositionCell[];
  discrepancies: readonly RecordDiscrepancy[];
  outcomes: readonly OutcomeLine[];
  deadlines: readonly DeadlineLine[];
  statements: readonly StatementCluster[];
  facts: readonly FactDetail[];
}

/** The lines by their ids. */
export function linesById(lists: LineLists): BriefLines {
  const byId = <Of extends Line>(lines: readonly Of[]) => new Map(lines.map((line) => [line.id, line]));
  const [meetings, texts] = [byId(lists.meetings), byId(lists.texts)];
  return {
    meetings,
    texts,
    positions: byId(lists.positions),
    discrepancies: byId(lists.discrepancies),
    outcomes: byId(lists.outcomes),
    deadlines: byId(lists.deadlines),
    statements: byId(lists.statements),
    facts: new Map(lists.facts.map((fact) => [fact.evidence.fact, fact])),
    nameOf: (id) => {
      const [meeting, text] = [meetings.get(id), texts.get(id)];
      return meeting ? meetingName(meeting) : text ? textName(text) : null;
    },
  };
}
