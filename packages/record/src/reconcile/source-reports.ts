import { createHash } from "node:crypto";
import type { DocumentId, FactKey } from "../evidence.ts";
import type { CompleteReading } from "./complete-reading.ts";
import { normalised } from "./fact-key.ts";
import type { SourceReport } from "./reconciliation.ts";
import type { ReportFacts } from "./report-facts.ts";
import { reportFactsOf } from "./report-facts-of.ts";

/**
 * The reports of all text versions of a document, newest last. Of an older version only facts whose sentence the newest
 * text no longer has are kept, each with the sentence that stands in its place (null = none is like it).
 */
export function sourceReports(
  document: DocumentId,
  versions: readonly (Pick<CompleteReading, "reading"> & Partial<CompleteReading> & { addedAt: string })[],
): SourceReport[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const sentences = newest.reading.sentences.map(({ start, end }) => newest.reading.document.text.slice(start, end));
  const facts = reportFactsOf(newest.reading, document, newest.added);
  const taken = new Set<FactKey>(facts.facts.map((fact) => fact.key));
  const older: SourceReport[] = [];
  for (const { reading, added, addedAt } of versions.slice(0, -1).reverse()) {
    const old = reportFactsOf(reading, document, added);
    const changed = changedFacts(old, { sentences, taken });
    if (changed.size > 0) older.unshift({ facts: withOwnActors(old), addedAt, changed });
  }
  return [...older, { facts, addedAt: newest.addedAt, changed: null }];
}

function changedFacts(
  old: ReportFacts,
  { sentences, taken }: { sentences: readonly string[]; taken: Set<FactKey> },
): Map<FactKey, string | null> {
  const standing = new Set(sentences.map(normalised));
  const changed = new Map<FactKey, string | null>();
  for (const fact of old.facts) {
    const words = old.sentences[fact.sentence]?.words ?? "";
    const isReadAnew = standing.has(normalised(words)) && !fact.added;
    if (taken.has(fact.key) || isReadAnew) continue;
    taken.add(fact.key);
    changed.set(fact.key, likest(words, sentences));
  }
  return changed;
}

/** Actors of an older version are told apart from those of the newest one, so that each joins by its own words. */
function withOwnActors(report: ReportFacts): ReportFacts {
  const keyOf = (key: FactKey) =>
    `a${createHash("sha256").update(`${key}/${report.version}`).digest("hex").slice(0, 12)}`;
  return { ...report, actors: report.actors.map((actor) => ({ ...actor, key: keyOf(actor.key) })) };
}

/** The sentence that shares most words, at least half of the shorter one's. */
function likest(words: string, sentences: readonly string[]): string | null {
  const told = new Set(normalised(words).split(" "));
  let best: { sentence: string; share: number } | null = null;
  for (const sentence of sentences) {
    const other = new Set(normalised(sentence).split(" "));
    const shared = [...other].filter((word) => told.has(word)).length;
    const share = shared / Math.max(1, Math.min(told.size, other.size));
    if (share >= 0.5 && (!best || share > best.share)) best = { sentence, share };
  }
  return best?.sentence ?? null;
}
