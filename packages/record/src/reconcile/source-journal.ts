import type { DocumentId } from "../evidence.ts";
import type { JournalEntry } from "../record.ts";
import type { DecisionState } from "./apply-decisions.ts";
import type { PlacedReport } from "./joined.ts";
import { entryOf } from "./journal.ts";

/** That a document was taken out. What it said is gone; that it was here is not. */
export interface Removal {
  document: DocumentId;
  at: string;
  by: string;
  reason: string;
}

/** Changes that belong to no line: facts withdrawn by decision, sources edited, documents removed. */
export function sourceJournal(told: {
  reports: readonly PlacedReport[];
  decisions: DecisionState;
  removals: readonly Removal[];
}): JournalEntry[] {
  return [...withdrawals(told.reports, told.decisions), ...edits(told.reports), ...told.removals.map(removalEntry)];
}

function withdrawals(reports: readonly PlacedReport[], decisions: DecisionState): JournalEntry[] {
  const rejections = decisions.standing.filter(({ body }) => body.act === "reject");
  if (rejections.length === 0) return [];
  const words = new Map<string, { words: string; document: DocumentId }>();
  for (const { facts } of reports) {
    for (const fact of facts.facts) words.set(fact.key, { words: fact.words, document: facts.document });
    for (const actor of facts.actors) words.set(actor.key, { words: actor.names[0] ?? "", document: facts.document });
  }
  return rejections.flatMap(({ at, body }) => {
    const keys = body.act === "reject" ? body.facts.filter((key) => words.has(key) && decisions.isRejected(key)) : [];
    if (keys.length === 0) return [];
    const label = keys.map((key) => words.get(key)?.words ?? "").join("; ");
    const documents = [...new Set(keys.flatMap((key) => words.get(key)?.document ?? []))];
    return entryOf({ at, kind: "withdrawn", line: null, label, facts: keys, documents });
  });
}

function edits(reports: readonly PlacedReport[]): JournalEntry[] {
  return reports.flatMap(({ facts, changed }) => {
    if (!changed || changed.size === 0) return [];
    const newer = reports.filter((one) => one.facts.document === facts.document && one.changed === null)[0];
    if (!newer) return [];
    return [...changed].flatMap(([key, now]) => {
      const fact = facts.facts.find((one) => one.key === key);
      if (!fact) return [];
      const before = facts.sentences[fact.sentence]?.words ?? fact.words;
      const label = facts.title ?? facts.publisher ?? facts.document.slice(0, 12);
      const documents = [facts.document];
      return entryOf({
        at: newer.addedAt,
        kind: "source edited",
        line: null,
        label,
        before,
        after: now,
        facts: [key],
        documents,
      });
    });
  });
}

function removalEntry({ document, at, reason }: Removal): JournalEntry {
  return entryOf({
    at,
    kind: "removed",
    line: null,
    label: "a document was removed",
    after: reason || null,
    facts: [],
    documents: [document],
  });
}
