import type { NegotiatingText, TextAction, TextEvent } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import { accordingTo, actorWords, gradePieces, whenPieces } from "./fact-words.ts";
import { type Entry, type FactView, joined, type Piece, piece, type Section } from "./piece.ts";
import { type ReadingIndex, wordsAt } from "./reading-index.ts";

/** Actions whose `to` is the one who gave or was asked, not the one who got. */
const FROM_ACTIONS: ReadonlySet<TextAction> = new Set(["received"]);

/** Which texts there are, in which version, and what was done with each. */
export function textSection(index: ReadingIndex): Section {
  const { texts, textEvents } = index.reading;
  return {
    title: "Texts",
    factCount: texts.length + textEvents.length,
    groups: texts.map((text) => ({
      heading: textHeading(index, text),
      entries: textEntries(index, text),
    })),
  };
}

/** What was done with a text and what it holds, in the order of the report; its first mention where nothing is told. */
function textEntries(index: ReadingIndex, text: NegotiatingText): Entry[] {
  const told = [
    ...index.reading.textEvents.filter((event) => event.text === text.id).map((event) => eventFact(index, event)),
    ...text.terms.map((term) => termFact(index, term)),
  ].sort((a, b) => (a.marks[0]?.span.start ?? 0) - (b.marks[0]?.span.start ?? 0));
  if (told.length > 0) return entriesOf(index, told);
  const mention: FactView = {
    lead: [piece("mentioned", "quiet")],
    notes: [],
    marks: text.mentions.slice(0, 1).map((span) => ({ span, tone: "words" })),
  };
  return entriesOf(index, [mention]);
}

function textHeading(index: ReadingIndex, text: NegotiatingText): Piece[] {
  const former = index.negotiatingText(text.revises);
  const { extent } = text;
  return joined([
    [piece(text.name, "strong")],
    text.name.toLowerCase().includes(text.kind) ? null : [piece(text.kind, "quiet")],
    extent ? [piece(`${extent.count} ${extent.unit}${extent.count === 1 ? "" : "s"}`, "quiet")] : null,
    text.author ? [piece(`by ${actorWords(index, text.author)}`, "quiet")] : null,
    former ? [piece(`revises ${former.name}`, "quiet")] : null,
  ]);
}

function eventFact(index: ReadingIndex, event: TextEvent): FactView {
  const done = event.polarity === "done";
  const direction = FROM_ACTIONS.has(event.action) ? "from" : "to";
  const lead = joined([
    [
      piece(done ? event.action : `not ${event.action}`, done ? "act" : "off"),
      ...(event.by ? [piece(" by ", "quiet"), piece(actorWords(index, event.by), "strong")] : []),
      ...(event.to ? [piece(` ${direction} `, "quiet"), piece(actorWords(index, event.to))] : []),
    ],
    event.status === "actual" ? null : [piece(event.status, "open")],
    whenPieces(index, event.time),
    accordingTo(index, event.saidBy),
    gradePieces(event.confidence),
  ]);
  return { lead, notes: [], marks: event.evidence.map((span) => ({ span, tone: "words" })) };
}

function termFact(index: ReadingIndex, term: NegotiatingText["terms"][number]): FactView {
  const verb = term.change === "contained" ? "contains" : term.change;
  const lead = joined([
    [piece(verb, "act"), piece(" "), piece(wordsAt(index, term.span))],
    term.issue ? [piece(index.issueWords(term.issue), "quiet")] : null,
    accordingTo(index, term.saidBy),
  ]);
  return { lead, notes: [], marks: [{ span: term.span, tone: "words" }] };
}
