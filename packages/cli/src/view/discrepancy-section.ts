import type { Discrepancy } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import { speakerWords } from "./fact-words.ts";
import { type EntryGroup, type FactView, joined, piece, type Section } from "./piece.ts";
import { type ReadingIndex, wordsAtAll } from "./reading-index.ts";

/** Where voices of one report do not agree. */
export function discrepancySection(index: ReadingIndex): Section {
  const { discrepancies } = index.reading;
  return {
    title: "Discrepancies inside the report",
    factCount: discrepancies.length,
    groups: discrepancies.map((discrepancy) => discrepancyGroup(index, discrepancy)),
  };
}

function discrepancyGroup(index: ReadingIndex, { kind, of, sides }: Discrepancy): EntryGroup {
  const facts = sides.map(
    ({ value, saidBy, evidence }): FactView => ({
      lead: joined([[piece(`${speakerWords(index, saidBy)}: `, "strong"), piece(value, "act")]]),
      notes: [],
      marks: evidence.map((span) => ({ span, tone: "words" })),
    }),
  );
  return {
    heading: joined([[piece(kind, "off")], [piece(subjectWords(index, of), "strong")]]),
    entries: entriesOf(index, facts),
  };
}

/** What the accounts are about, in the report's words. */
function subjectWords(index: ReadingIndex, id: string): string {
  const text = index.negotiatingText(id);
  if (text) return text.name;
  const meeting = index.meeting(id);
  if (meeting) return `“${wordsAtAll(index, meeting.trigger)}”`;
  const outcome = index.reading.outcomes.find((one) => one.id === id);
  return outcome ? `“${wordsAtAll(index, outcome.evidence)}”` : id;
}
