import { type Interval, type MeetingStatus, type Span, sureness, type Time } from "@parley/annotation";
import { type Piece, piece, type Tone } from "./piece.ts";
import { type ReadingIndex, wordsAt, wordsAtAll } from "./reading-index.ts";
import { timexWords } from "./time-words.ts";

/**
 * An actor's name, with whom he or she acts for where the name does not say it: "Yuri Ushakov (Russia)"; `absent` where
 * there is none.
 */
export function actorWords(index: ReadingIndex, id: string | null, absent = "someone not named"): string {
  const actor = index.actor(id);
  if (!actor) return absent;
  const principal = index.actor(actor.of);
  const told = !principal || actor.name.toLowerCase().includes(principal.name.toLowerCase());
  return told ? actor.name : `${actor.name} (${principal.name})`;
}

/** A name as it stands in a heading. */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names one after the other: "A, B and C"; empty for none. */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** "according to X" for a fact that stands in a statement; null where the reporter says it. */
export function accordingTo(index: ReadingIndex, saidBy: string | null): Piece[] | null {
  const statement = index.statement(saidBy);
  if (!statement) return null;
  return [piece("according to ", "quiet"), piece(speakerWords(index, statement.id), "plain")];
}

/** Who speaks in a statement: the actor, else the words of the source. */
export function speakerWords(index: ReadingIndex, statementId: string | null): string {
  const statement = index.statement(statementId);
  if (!statement) return "the report";
  const actor = index.actor(statement.speaker);
  if (actor) return actorWords(index, actor.id);
  return statement.source.length > 0 ? `“${wordsAtAll(index, statement.source)}”` : "a source not named";
}

/** When: the words of the report and, where they stand for a date, that date. Null for no time. */
export function whenPieces(index: ReadingIndex, id: string | null): Piece[] | null {
  const time = index.time(id);
  if (!time) return null;
  const words = wordsAt(index, time);
  const resolved = resolvedWords(time);
  return resolved === null || resolved === words ? [piece(words)] : [piece(words), piece(` (${resolved})`, "quiet")];
}

function resolvedWords(time: Time | Interval): string | null {
  if ("value" in time) return timexWords(time.value);
  const ends = [time.from, time.to].map((end) => (end === ".." ? null : (timexWords(end) ?? end)));
  if (ends[0] === null) return ends[1] === null ? null : `until ${ends[1]}`;
  return ends[1] === null ? `from ${ends[0]}` : `${ends[0]} to ${ends[1]}`;
}

/** What a reader should know of how sure the engine is: nothing, "likely" or "check". */
export function gradePieces(confidence: number): Piece[] | null {
  const grade = sureness(confidence);
  return grade && [piece(grade, grade === "likely" ? "doubt" : "off")];
}

/** The words of doubt that a source uses; null for none. */
export function hedgePieces(index: ReadingIndex, hedge: readonly Span[]): Piece[] | null {
  if (hedge.length === 0) return null;
  return [piece("hedged ", "quiet"), piece(`“${wordsAtAll(index, hedge)}”`, "doubt")];
}

const STATUS_TONES: Record<MeetingStatus, Tone> = {
  held: "sure",
  "under way": "sure",
  confirmed: "sure",
  planned: "open",
  proposed: "open",
  sought: "open",
  possible: "open",
  postponed: "off",
  cancelled: "off",
  refused: "off",
  "not planned": "off",
  "not held": "off",
  denied: "off",
};

/** A meeting's status in its tone. */
export function statusPiece(status: MeetingStatus): Piece {
  return piece(status, STATUS_TONES[status]);
}
