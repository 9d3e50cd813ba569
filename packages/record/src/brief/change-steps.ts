import type { JournalEntry } from "../record.ts";
import type { BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import type { BriefLines } from "./lines.ts";
import { statusName } from "./meeting-phrases.ts";
import { fullSentence, named, quoted } from "./phrases.ts";
import { stanceName, subjectName } from "./position-phrases.ts";
import { actSentence, actsOf, textName } from "./text-phrases.ts";
import { according } from "./voice-phrases.ts";

/** What changed about one line, all its steps in one sentence; about a text, a sentence an act. */
export function stepSentence(
  context: BriefContext,
  entries: readonly JournalEntry[],
  lines: BriefLines,
): BriefSentence[] {
  const inOrder = entries.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = inOrder;
  if (first?.line === undefined || first.line === null) return [];
  const { kind, id } = first.line;
  const keys = new Set(inOrder.flatMap((entry) => entry.facts));
  if (kind === "text") {
    const text = lines.texts.get(id);
    if (text === undefined) return [];
    const acts = actsOf(text).filter(({ evidence }) => evidence.some((one) => keys.has(one.fact)));
    return acts.flatMap((act, rank) => actSentence(context, act, rank === 0 ? textName(text) : "it"));
  }
  const evidence = [...keys].flatMap((key) => lines.facts.get(key)?.evidence ?? []);
  const called = kind === "position" ? stanceName : statusName;
  const steps = [first.before ?? "", ...inOrder.map((entry) => entry.after ?? "")].map(called);
  const words = `${subjectOf(context, first, lines)} went from ${steps.join(" to ")}, ${according(evidence.slice(-1), context.names)}`;
  return context.footnotes.sentence(fullSentence(words), evidence);
}

function subjectOf(context: BriefContext, { line, label }: JournalEntry, lines: BriefLines): string {
  const id = line?.id ?? "";
  const position = lines.positions.get(id);
  if (position) return `${subjectName(context, position.subject, lines.nameOf)}: ${named(position.partyName)}`;
  const deadline = lines.deadlines.get(id);
  if (deadline) return `the deadline ${quoted(deadline.history.at(-1)?.evidence.words ?? label)}`;
  return lines.nameOf(id) ?? named(label);
}
