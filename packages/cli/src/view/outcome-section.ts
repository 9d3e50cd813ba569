import type { Outcome, OutcomeKind } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import { accordingTo, actorWords, gradePieces, listWords } from "./fact-words.ts";
import { type FactView, joined, piece, type Section, type Tone } from "./piece.ts";
import { type ReadingIndex, wordsAtAll } from "./reading-index.ts";

const KIND_TONES: Record<OutcomeKind, Tone> = {
  agreed: "sure",
  "agreed in principle": "sure",
  "common understanding": "sure",
  progress: "sure",
  continued: "open",
  adjourned: "open",
  "no agreement": "off",
  "broke down": "off",
};

/** What came of contacts. */
export function outcomeSection(index: ReadingIndex): Section {
  const { outcomes } = index.reading;
  const facts = outcomes.map((outcome) => outcomeFact(index, outcome));
  return {
    title: "Outcomes",
    factCount: outcomes.length,
    groups: [{ heading: null, entries: entriesOf(index, facts) }],
  };
}

function outcomeFact(index: ReadingIndex, outcome: Outcome): FactView {
  const parties = listWords(outcome.parties.map((party) => actorWords(index, party)));
  const lead = joined([
    [piece(outcome.kind, KIND_TONES[outcome.kind])],
    parties === "" ? null : [piece(parties, "strong")],
    outcome.about.length > 0 ? [piece("about ", "quiet"), piece(wordsAtAll(index, outcome.about))] : null,
    accordingTo(index, outcome.saidBy),
    gradePieces(outcome.confidence),
  ]);
  return { lead, notes: [], marks: outcome.evidence.map((span) => ({ span, tone: "words" })) };
}
