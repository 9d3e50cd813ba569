import type { DossierSummary } from "../reader.ts";
import type { JournalEntry } from "../record.ts";
import { type Brief, type BriefSection, type BriefSentence, sentencesOf } from "./brief.ts";
import { openContext } from "./brief-context.ts";
import { changesSection } from "./changes-section.ts";
import { wholeDay } from "./day-phrases.ts";
import { discrepanciesSection } from "./discrepancies-section.ts";
import { type LineLists, linesById } from "./lines.ts";
import { meetingsSection } from "./meetings-section.ts";
import { counted, listed } from "./phrases.ts";
import { positionsSection } from "./positions-section.ts";
import { textsSection } from "./texts-section.ts";
import type { Names } from "./voice-phrases.ts";

/** All that a brief is made from. */
export interface BriefSources {
  summary: DossierSummary;
  /** ISO day as of which it is told. */
  day: string;
  /** ISO date or date and time from which on changes are told; null = from the beginning. */
  since: string | null;
  changes: readonly JournalEntry[];
  /** What changes speak of, and what stands now: meetings, texts, positions and discrepancies of the whole dossier. */
  lists: LineLists;
  names: Names;
  /** How many lines the scope hides. */
  hiddenCount: number;
  /** What the codebook calls an issue. */
  issueName(code: string): string;
}

/** The brief. Pure: every sentence is built from facts and has a footnote with their words. */
export function makeBrief(sources: BriefSources): Brief {
  const { summary, day, since, changes, lists, names, issueName } = sources;
  const title = `${summary.dossier.name}: brief of ${wholeDay(day)}`;
  if (summary.documentCount === 0) return { title, day, sections: [EMPTY], footnotes: [] };
  const lines = linesById(lists);
  const timeOf = (fact: string) => {
    const time = lines.facts.get(fact)?.fields.time;
    return isToldTime(time) ? time : null;
  };
  const context = openContext({ day, names, issueName, timeOf });
  const sections = [
    overview(sources),
    changesSection(context, changes, { lines, since }),
    meetingsSection(context, lists.meetings, lists.discrepancies),
    textsSection(context, lists.texts),
    positionsSection(context, lists.positions, lines.nameOf),
    discrepanciesSection(context, lists.discrepancies, (about) => lines.nameOf(about.id) ?? about.label),
  ];
  return renumbered({ title, day, sections, footnotes: context.footnotes.all() });
}

const EMPTY: BriefSection = {
  title: "Nothing to tell",
  blocks: [{ kind: "note", words: "The dossier holds no reports yet. Put some in with: parley add FILE" }],
};

function isToldTime(value: unknown): value is { value: string; from: string; to: string } {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}

function overview({ summary, since, changes, hiddenCount }: BriefSources): BriefSection {
  const reports = changes.flatMap((one) => one.documents);
  const { meeting, text, position, discrepancy } = summary.lineCounts;
  const held = [
    counted(meeting, "meeting"),
    counted(text, "text"),
    counted(position, "position"),
    counted(discrepancy, "discrepancy", "discrepancies"),
  ];
  const words = [
    `Made by Parley from ${counted(summary.documentCount, "report")}, read by ${listed(summary.readBy.map((one) => one.model))}.`,
    `The record holds ${listed(held)}${since === null ? "" : `; ${counted(new Set(reports).size, "report")} brought something new`}.`,
    "Each sentence is built from what reports say and has their exact words in its footnotes.",
    "“likely” marks what was read with less than 85 % confidence, “check” with less than 60 %.",
    hiddenCount > 0
      ? `${counted(hiddenCount, "line")} outside the dossier's scope ${hiddenCount === 1 ? "is" : "are"} left out.`
      : "",
  ];
  return { title: "About this brief", blocks: [{ kind: "note", words: words.filter(Boolean).join(" ") }] };
}

/** Footnotes of what was left out are left out too; the others are counted from 1 in the order in which they are needed. */
function renumbered(brief: Brief): Brief {
  const numbers = new Map<number, number>();
  for (const { footnotes } of sentencesOf(brief))
    for (const number of footnotes) if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
  const of = (number: number) => numbers.get(number) ?? 0;
  const renew = (sentence: BriefSentence) => ({
    ...sentence,
    footnotes: sentence.footnotes.map(of).sort((a, b) => a - b),
  });
  const sections = brief.sections.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((block) =>
      block.kind === "note" ? block : { ...block, points: block.points.map((point) => point.map(renew)) },
    ),
  }));
  const footnotes = brief.footnotes
    .filter(({ number }) => numbers.has(number))
    .map((footnote) => ({ ...footnote, number: of(footnote.number) }))
    .sort((a, b) => a.number - b.number);
  return { ...brief, sections, footnotes };
}
