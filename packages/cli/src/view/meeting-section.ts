import type { Meeting, MeetingAccount, MeetingParty } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import {
  accordingTo,
  actorWords,
  gradePieces,
  hedgePieces,
  listWords,
  speakerWords,
  statusPiece,
  whenPieces,
} from "./fact-words.ts";
import { type FactView, joined, type Piece, piece, type Section } from "./piece.ts";
import { type ReadingIndex, wordsAtAll } from "./reading-index.ts";

/** Who meets whom, and how firm that is by each voice. */
export function meetingSection(index: ReadingIndex): Section {
  const { meetings } = index.reading;
  const facts = meetings.map((meeting) => meetingFact(index, meeting));
  return {
    title: "Who meets whom",
    factCount: meetings.length,
    groups: [{ heading: null, entries: entriesOf(index, facts) }],
  };
}

function meetingFact(index: ReadingIndex, meeting: Meeting): FactView {
  const lead = joined([
    [statusPiece(meeting.status), piece(" "), piece(kindWords(meeting), "act")],
    partyPieces(index, meeting.parties),
    whenPieces(index, meeting.time),
    meeting.place ? [piece("in ", "quiet"), piece(meeting.place.name)] : null,
    meeting.about.length > 0 ? [piece("about ", "quiet"), piece(wordsAtAll(index, meeting.about))] : null,
    accordingTo(index, meeting.saidBy),
    gradePieces(meeting.confidence),
  ]);
  return {
    lead,
    notes: accountNotes(index, meeting),
    marks: [
      ...meeting.trigger.map((span) => ({ span, tone: "cue" as const })),
      ...meeting.parties
        .filter(({ span }) => isNear(index, meeting, span.start))
        .map(({ span }) => ({ span, tone: "words" as const })),
    ],
  };
}

/** Whether an offset lies in the sentence of the meeting's first mention. */
function isNear(index: ReadingIndex, meeting: Meeting, offset: number): boolean {
  return index.sentencesOf(meeting.trigger).some(({ start, end }) => start <= offset && offset < end);
}

function kindWords({ kind, format, round }: Meeting): string {
  const named = round === null ? kind : `${kind}, round ${round}`;
  return format === null || format === "direct" ? named : `${format} ${named}`;
}

/** The parties, then mediators, hosts and observers with what they are. */
function partyPieces(index: ReadingIndex, parties: readonly MeetingParty[]): Piece[] {
  const named = new Map<string, string>();
  for (const party of parties) {
    if (!named.has(party.actor)) named.set(party.actor, partyWords(index, party));
  }
  return named.size === 0 ? [] : [piece(listWords([...named.values()]), "strong")];
}

function partyWords(index: ReadingIndex, { actor, part, status }: MeetingParty): string {
  const remarks = [part === "party" ? null : part, status].filter((remark) => remark !== null);
  return `${actorWords(index, actor)}${remarks.length > 0 ? ` [${remarks.join(", ")}]` : ""}`;
}

/** What each voice says where there is more than one, or where a voice hedges. */
function accountNotes(index: ReadingIndex, { accounts }: Meeting): Piece[][] {
  if (accounts.length < 2 && !accounts.some(({ hedge }) => hedge.length > 0)) return [];
  return accounts.map((account) => accountPieces(index, account));
}

function accountPieces(index: ReadingIndex, { status, saidBy, hedge, evidence }: MeetingAccount): Piece[] {
  return joined([
    [piece(`${speakerWords(index, saidBy)}: `), statusPiece(status)],
    hedgePieces(index, hedge),
    evidence.length > 0 ? [piece(`“${wordsAtAll(index, evidence)}”`, "quiet")] : null,
  ]);
}
