import type { SpeechAct } from "@parley/annotation";
import type { FactKey } from "../evidence.ts";
import type { JournalEntry, LineKind } from "../record.ts";
import type { BriefBlock, BriefSection, BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { stepSentence } from "./change-steps.ts";
import { pointInQuestion } from "./discrepancies-section.ts";
import type { BriefLines } from "./lines.ts";
import { listBlocks } from "./list-blocks.ts";
import { newsSentence } from "./news-sentences.ts";
import { fullSentence, quoted } from "./phrases.ts";

const MOST_STATEMENTS = 10;
/** Kinds of lines whose news is told one by one, weightiest first. */
const TOLD: readonly [LineKind, lead: string, most: number][] = [
  ["meeting", "New: meetings", 20],
  ["outcome", "New: what came of contacts", 15],
  ["text", "New: texts", 15],
  ["deadline", "New: deadlines", 10],
  ["position", "New: positions", 15],
  ["statement", "New: said", MOST_STATEMENTS],
];

/** What changed in the record since a moment, weightiest first. */
export function changesSection(
  context: BriefContext,
  changes: readonly JournalEntry[],
  { lines, since }: { lines: BriefLines; since: string | null },
): BriefSection {
  const of = (kind: JournalEntry["kind"]) => changes.filter((one) => one.kind === kind);
  const fresh = new Set(of("new").map((one) => one.line?.id));
  const steps = Map.groupBy(
    of("status changed").filter((one) => one.line !== null && !fresh.has(one.line.id)),
    (one) => one.line?.id,
  );
  const blocks = [
    ...listBlocks(
      "Now contradicted",
      of("now contradicted").map((one) => contradiction(context, one, lines)),
    ),
    ...listBlocks(
      "Changed",
      [...steps.values()].map((entries) => stepSentence(context, entries, lines)),
    ),
    ...TOLD.flatMap(([kind, lead, most]) =>
      listBlocks(
        lead,
        newsOf(of("new"), kind, lines).map((entry) => newsSentence(context, entry, lines)),
        { most },
      ),
    ),
    ...listBlocks(
      "Withdrawn by a reader",
      of("withdrawn").map((one) => withdrawn(context, one, lines)),
    ),
    ...listBlocks(
      "Edited by its publisher",
      of("source edited").map((one) => edited(context, one, lines)),
    ),
    ...removals(of("removed").length),
  ];
  const from = since === null ? "the beginning" : (context.days.day(since.slice(0, 10)) ?? since);
  const title = `What changed since ${from}`;
  return { title, blocks: blocks.length > 0 ? blocks : [{ kind: "note", words: "Nothing changed." }] };
}

/** The news of one kind; of statements those with most origins first. */
function newsOf(news: readonly JournalEntry[], kind: LineKind, lines: BriefLines): JournalEntry[] {
  const of = news.filter((one) => one.line?.kind === kind);
  if (kind !== "statement") return of;
  return of.toSorted((a, b) => weightOf(b, lines) - weightOf(a, lines));
}

/** Speech acts that move a negotiation. */
const WEIGHTY: ReadonlySet<SpeechAct> = new Set([
  "deny",
  "reject",
  "accept",
  "confirm",
  "threaten",
  "demand",
  "offer",
  "propose",
  "promise",
  "warn",
  "accuse",
]);

/** More origins first, then weighty acts, then those of somebody named. */
function weightOf({ line }: JournalEntry, { statements }: BriefLines): number {
  const statement = statements.get(line?.id ?? "");
  if (!statement) return 0;
  return statement.originCount * 10 + (WEIGHTY.has(statement.speechAct) ? 5 : 0) + (statement.side === null ? 0 : 1);
}

function contradiction(context: BriefContext, entry: JournalEntry, lines: BriefLines): BriefSentence[] {
  const discrepancy = lines.discrepancies.get(entry.line?.id ?? "");
  if (discrepancy === undefined) return [];
  const words = `accounts now differ on ${pointInQuestion(discrepancy, lines.nameOf(discrepancy.about.id) ?? discrepancy.about.label)}; see Discrepancies`;
  return context.footnotes.sentence(fullSentence(words), placesOf(entry.facts, lines));
}

function placesOf(facts: readonly FactKey[], { facts: known }: BriefLines) {
  return facts.flatMap((key) => known.get(key)?.evidence ?? []);
}

function withdrawn(context: BriefContext, entry: JournalEntry, lines: BriefLines): BriefSentence[] {
  return context.footnotes.sentence(
    fullSentence(`what was read in ${quoted(entry.label)} no longer counts`),
    placesOf(entry.facts, lines),
  );
}

function edited(context: BriefContext, entry: JournalEntry, lines: BriefLines): BriefSentence[] {
  const now = entry.after === null ? "is gone" : `now reads ${quoted(entry.after)}`;
  return context.footnotes.sentence(
    fullSentence(`in ${quoted(entry.label)}, the sentence ${quoted(entry.before ?? "")} ${now}`),
    placesOf(entry.facts, lines),
  );
}

function removals(count: number): BriefBlock[] {
  if (count === 0) return [];
  return [
    {
      kind: "note",
      words: count === 1 ? "One report was removed from the record." : `${count} reports were removed from the record.`,
    },
  ];
}
