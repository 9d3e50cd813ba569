import type { Deadline, DeadlineStatus } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import { accordingTo, actorWords, gradePieces, whenPieces } from "./fact-words.ts";
import { type FactView, joined, type Piece, piece, type Section, type Tone } from "./piece.ts";
import { type ReadingIndex, wordsAt } from "./reading-index.ts";

const STATUS_TONES: Record<DeadlineStatus, Tone> = {
  set: "sure",
  extended: "open",
  passed: "off",
  dropped: "off",
  "none set": "off",
};

/** By when something must be done. */
export function deadlineSection(index: ReadingIndex): Section {
  const { deadlines } = index.reading;
  const facts = deadlines.map((deadline) => deadlineFact(index, deadline));
  return {
    title: "Deadlines",
    factCount: deadlines.length,
    groups: [{ heading: null, entries: entriesOf(index, facts) }],
  };
}

function deadlineFact(index: ReadingIndex, deadline: Deadline): FactView {
  const lead = joined([
    [piece(deadline.status, STATUS_TONES[deadline.status])],
    whenPieces(index, deadline.time) ?? [piece(wordsAt(index, deadline.span))],
    deadline.on ? [piece("for ", "quiet"), piece(actorWords(index, deadline.on), "strong")] : null,
    deadline.setBy ? [piece("set by ", "quiet"), piece(actorWords(index, deadline.setBy))] : null,
    purposePieces(index, deadline),
    accordingTo(index, deadline.saidBy),
    gradePieces(deadline.confidence),
  ]);
  return { lead, notes: [], marks: [{ span: deadline.span, tone: "words" }] };
}

function purposePieces(index: ReadingIndex, deadline: Deadline): Piece[] | null {
  if (!deadline.for) return null;
  if ("text" in deadline.for)
    return [piece("on ", "quiet"), piece(index.negotiatingText(deadline.for.text)?.name ?? "a text")];
  return [piece("for the ", "quiet"), piece(index.meeting(deadline.for.meeting)?.kind ?? "meeting")];
}
