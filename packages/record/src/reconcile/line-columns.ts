import type { LineId } from "../evidence.ts";
import type {
  DeadlineLine,
  MeetingThread,
  OutcomeLine,
  PositionCell,
  RecordActor,
  RecordDiscrepancy,
  StatementCluster,
  TextLine,
} from "../record.ts";
import type { DerivedLine } from "./derive-lines.ts";
import { isSettledPoint } from "./text-claims.ts";

/** What a line is found and sorted by. Days are ISO; null = not told. */
export interface LineColumns {
  id: LineId;
  kind: DerivedLine["kind"];
  in_scope: boolean;
  first_day: string | null;
  last_day: string | null;
  /** When what the line is about begins and ends. */
  starts: string | null;
  ends: string | null;
  weight: number;
  /** What a position is on. */
  subject: string | null;
  /** Lower-case words to search in. */
  words: string;
  actors: LineId[];
  body: DerivedLine["line"];
}

const MAX_WORDS = 4000;

/** The columns of a line. */
export function lineColumns({ kind, line, evidence }: DerivedLine): LineColumns {
  const { from, to } = daysOf(kind, line);
  const told = evidence.slice(0, 20).map((one) => one.words);
  return {
    id: line.id,
    kind,
    in_scope: line.scope.inScope,
    first_day: line.firstReportedAt,
    last_day: line.lastReportedAt,
    starts: from,
    ends: to,
    weight: isOver(kind, line) ? 0 : line.originCount * 100 + Math.min(99, evidence.length),
    subject: kind === "position" ? (line as PositionCell).subject.ref : null,
    words: [line.label, ...new Set(told)].join(" ").toLowerCase().slice(0, MAX_WORDS),
    actors: [...new Set(actorsOf(kind, line))],
    body: line,
  };
}

/** A discrepancy that a later act settled stands after the live ones. */
function isOver(kind: DerivedLine["kind"], line: DerivedLine["line"]): boolean {
  return kind === "discrepancy" && isSettledPoint((line as RecordDiscrepancy).point);
}

function daysOf(kind: DerivedLine["kind"], line: DerivedLine["line"]): { from: string | null; to: string | null } {
  const time =
    kind === "meeting"
      ? (line as MeetingThread).times[0]?.value
      : kind === "deadline"
        ? (line as DeadlineLine).time
        : null;
  const on = kind === "statement" ? (line as StatementCluster).on : null;
  return { from: time?.from ?? on, to: time?.to ?? on };
}

function actorsOf(kind: DerivedLine["kind"], line: DerivedLine["line"]): LineId[] {
  const told = (ids: readonly (LineId | null)[]) => ids.filter((id) => id !== null);
  switch (kind) {
    case "actor":
      return told([line.id, (line as RecordActor).of]);
    case "meeting":
      return (line as MeetingThread).parties.flatMap((party) => [party.actor, party.side]);
    case "text": {
      const { author, events } = line as TextLine;
      return told([author?.actor ?? null, ...events.flatMap((event) => [event.by, event.to])]);
    }
    case "position":
      return [(line as PositionCell).party];
    case "statement":
      return told([(line as StatementCluster).speaker, (line as StatementCluster).side]);
    case "outcome":
      return (line as OutcomeLine).parties;
    case "deadline":
      return told([(line as DeadlineLine).setBy, (line as DeadlineLine).on]);
    case "discrepancy":
      return (line as RecordDiscrepancy).sides.flatMap((side) =>
        side.voices.flatMap((voice) => told([voice.actor, voice.side])),
      );
  }
}
