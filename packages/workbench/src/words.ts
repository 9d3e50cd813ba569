import type { KeyedLayer, LineKind, MeetingOnDay, PositionEntry } from "@parley/api/contract";

/** Kinds of facts and lines as they are shown: the letter of their sign, and their name. */
export const KINDS = {
  statement: { letter: "S", name: "Statement" },
  meeting: { letter: "M", name: "Meeting" },
  text: { letter: "T", name: "Text" },
  position: { letter: "P", name: "Position" },
  outcome: { letter: "O", name: "Outcome" },
  deadline: { letter: "D", name: "Deadline" },
  event: { letter: "E", name: "Event" },
  actor: { letter: "A", name: "Actor" },
  discrepancy: { letter: "!", name: "Discrepancy" },
} as const;
/** A kind with a sign and a colour of its own. */
export type Kind = keyof typeof KINDS;

/** The kind that a layer of facts is shown as. */
export const KIND_OF_LAYER: Readonly<Record<KeyedLayer, Kind>> = {
  statements: "statement",
  meetings: "meeting",
  outcomes: "outcome",
  texts: "text",
  textEvents: "text",
  positions: "position",
  deadlines: "deadline",
  events: "event",
  actors: "actor",
};

/** The view where lines of a kind are looked at. */
export const VIEW_OF_KIND: Readonly<
  Record<LineKind, "meetings" | "texts" | "positions" | "discrepancies" | "actors" | "search">
> = {
  actor: "actors",
  meeting: "meetings",
  text: "texts",
  position: "positions",
  statement: "search",
  outcome: "meetings",
  deadline: "meetings",
  discrepancy: "discrepancies",
};

/** How a status sounds: firm, still open, off, or unknown. */
export type Tone = "firm" | "open" | "off" | "unknown";

/** A meeting's standing with its sign and tone. */
export const STANDINGS: Readonly<Record<MeetingOnDay["standing"], { sign: string; tone: Tone }>> = {
  held: { sign: "●", tone: "firm" },
  "under way": { sign: "●", tone: "firm" },
  confirmed: { sign: "◕", tone: "firm" },
  planned: { sign: "◑", tone: "open" },
  proposed: { sign: "◔", tone: "open" },
  sought: { sign: "◔", tone: "open" },
  possible: { sign: "○", tone: "open" },
  postponed: { sign: "▷", tone: "off" },
  cancelled: { sign: "✕", tone: "off" },
  refused: { sign: "✕", tone: "off" },
  "not planned": { sign: "✕", tone: "off" },
  "not held": { sign: "✕", tone: "off" },
  denied: { sign: "✕", tone: "off" },
  "unknown whether held": { sign: "?", tone: "unknown" },
};

/** A stance with its sign and tone. */
export const STANCES: Readonly<Record<PositionEntry["stance"], { sign: string; tone: Tone }>> = {
  for: { sign: "+", tone: "firm" },
  against: { sign: "−", tone: "off" },
  conditional: { sign: "±", tone: "open" },
  undecided: { sign: "○", tone: "unknown" },
};

/** A count with its noun: "1 report", "3 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
