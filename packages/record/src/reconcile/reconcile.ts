import type { Decision } from "../decision.ts";
import type { DossierScope } from "../dossier.ts";
import type { FactKey } from "../evidence.ts";
import type { DossierRecord, JournalEntry, Line, LineKind, RecordDocument } from "../record.ts";
import type { PlacedReport } from "./joined.ts";
import { openReconciliation, type Reconciliation, type SourceReport } from "./reconciliation.ts";
import type { Removal } from "./source-journal.ts";

/** All that a record is made of. */
export interface RecordSources {
  scope: DossierScope;
  /** The text versions of each document, newest last. */
  documents: readonly (readonly SourceReport[])[];
  decisions: readonly Decision[];
  removals: readonly Removal[];
}

/** The record of these sources. Pure: the order of documents does not matter, that of decisions does. */
export function reconcile({ scope, documents, decisions, removals }: RecordSources): DossierRecord {
  const reconciliation = openReconciliation(scope, removals);
  for (const versions of documents) {
    const document = versions[0]?.facts.document;
    if (document !== undefined) reconciliation.put(document, versions);
  }
  reconciliation.decide(decisions);
  reconciliation.settle();
  return recordOf(reconciliation);
}

/** The record that a reconciliation holds, lines in the order of their ids. */
export function recordOf(reconciliation: Reconciliation): DossierRecord {
  const derived = [...reconciliation.lines.values()].sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
  const linesOf = <Kind extends Line>(kind: LineKind) =>
    derived.filter((one) => one.kind === kind).map((one) => one.line as Kind);
  return {
    documents: documentsOf(reconciliation),
    actors: linesOf("actor"),
    meetings: linesOf("meeting"),
    outcomes: linesOf("outcome"),
    texts: linesOf("text"),
    positions: linesOf("position"),
    statements: linesOf("statement"),
    deadlines: linesOf("deadline"),
    discrepancies: linesOf("discrepancy"),
    journal: journalOrdered([...derived.flatMap((one) => one.journal), ...reconciliation.sourceEntries()]),
    unread: unreadKeys(reconciliation),
  };
}

/** Latest first, of one moment the weightiest first. */
function journalOrdered(entries: readonly JournalEntry[]): JournalEntry[] {
  const key = (entry: JournalEntry) => `${String(1000 - entry.weight)}|${entry.label}|${entry.id}`;
  return [...entries].sort((a, b) => (a.at === b.at ? (key(a) < key(b) ? -1 : 1) : a.at < b.at ? 1 : -1));
}

/** Keys of standing decisions that no report in the record has any more. */
function unreadKeys(reconciliation: Reconciliation): FactKey[] {
  const { keys } = reconciliation.decisions;
  if (keys.size === 0) return [];
  const read = new Set<FactKey>();
  for (const document of reconciliation.documents()) {
    for (const { facts } of reconciliation.read(document)) {
      for (const one of [...facts.facts, ...facts.actors]) if (keys.has(one.key)) read.add(one.key);
    }
  }
  return [...keys].filter((key) => !read.has(key)).sort();
}

/** The documents of a reconciliation in the order of their ids. */
function documentsOf(reconciliation: Reconciliation): RecordDocument[] {
  const versions = Map.groupBy(reconciliation.reports(), (report) => report.facts.document);
  return [...versions.values()]
    .map((reports) => documentOf(reconciliation, reports))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One document of the record from its text versions. */
export function documentOf(reconciliation: Reconciliation, reports: readonly PlacedReport[]): RecordDocument {
  const byRank = [...reports].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const newest = byRank.find((report) => report.changed === null) ?? (byRank.at(-1) as PlacedReport);
  const { document, title, publisher, byline, url, publishedAt, readBy } = newest.facts;
  return {
    id: document,
    title,
    publisher,
    byline,
    url,
    publishedAt,
    addedAt: byRank.map((report) => report.addedAt).sort()[0] ?? newest.addedAt,
    versions: byRank.map((report) => report.facts.version),
    readBy,
    origin: reconciliation.fold.joined.origins.originOf(newest.facts),
    factCount: newest.facts.facts.length,
  };
}

function rankOf(report: PlacedReport): string {
  return report.order.slice(report.order.indexOf("#"));
}
