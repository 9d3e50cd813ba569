import type { Position, Stance } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import { actorWords, capitalised, gradePieces, speakerWords } from "./fact-words.ts";
import { type FactView, joined, type Piece, piece, type Section, type Tone } from "./piece.ts";
import { type ReadingIndex, wordsAt } from "./reading-index.ts";

const STANCE_TONES: Record<Stance, Tone> = { for: "sure", against: "off", conditional: "open", undecided: "open" };
const STANCE_WORDS: Record<Stance, string> = {
  for: "for",
  against: "against",
  conditional: "conditionally for",
  undecided: "undecided on",
};
const ATTRIBUTION_WORDS = {
  self: "the party itself",
  spokesperson: "a spokesperson",
  reporter: "the report",
  ally: "an ally",
  "other party": "the other party",
  observer: "an observer",
  unknown: "a source of no known side",
} as const;
const MOVE_WORDS = { demand: "demands it", offer: "offers it", concede: "concedes it", refuse: "refuses it" } as const;

/** Where each party stands, parties in the order in which they come up. */
export function positionSection(index: ReadingIndex): Section {
  const { positions } = index.reading;
  const byParty = Map.groupBy(positions, ({ party }) => party);
  return {
    title: "Positions",
    factCount: positions.length,
    groups: [...byParty].map(([party, held]) => ({
      heading: [piece(capitalised(actorWords(index, party)), "strong")],
      entries: entriesOf(
        index,
        held.map((position) => positionFact(index, position)),
      ),
    })),
  };
}

function positionFact(index: ReadingIndex, position: Position): FactView {
  const lead = joined([
    [
      piece(STANCE_WORDS[position.stance], STANCE_TONES[position.stance]),
      piece(" "),
      piece(objectWords(index, position)),
    ],
    position.move ? [piece(MOVE_WORDS[position.move], "act")] : null,
    attributionPieces(index, position),
    gradePieces(position.confidence),
  ]);
  return {
    lead,
    notes: position.conditions.map(({ kind, span }) => conditionPieces(kind, wordsAt(index, span))),
    marks: position.evidence.map((span) => ({ span, tone: "words" })),
  };
}

function conditionPieces(kind: string, words: string): Piece[] {
  const opened = new RegExp(`\\b${kind}\\b`, "i").test(words) ? words : `${kind}: ${words}`;
  return [piece(opened, "open")];
}

/** Who puts the position there; null where the party does so itself. */
function attributionPieces(index: ReadingIndex, position: Position): Piece[] | null {
  if (position.attribution === "self") return null;
  const voice = ATTRIBUTION_WORDS[position.attribution];
  const speaker = position.saidBy === null ? "" : `, ${speakerWords(index, position.saidBy)}`;
  return [piece("according to ", "quiet"), piece(`${voice}${speaker}`)];
}

/** What a position is on: a code of the codebook, a text, a meeting, or the words of the report. */
export function objectWords(index: ReadingIndex, { on }: Position): string {
  if ("issue" in on) return index.issueWords(on.issue);
  if ("span" in on) return `“${wordsAt(index, on.span)}”`;
  if ("text" in on) return index.negotiatingText(on.text)?.name ?? on.text;
  const meeting = index.meeting(on.meeting);
  return meeting
    ? `the ${meeting.kind}: “${meeting.trigger.map((span) => wordsAt(index, span)).join(" … ")}”`
    : on.meeting;
}
