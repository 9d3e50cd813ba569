import type { Decision } from "../decision.ts";
import type { DossierScope } from "../dossier.ts";
import type { DocumentId, FactKey, LineId } from "../evidence.ts";
import type { JournalEntry } from "../record.ts";
import { type DecisionState, decisionState } from "./apply-decisions.ts";
import { type DerivedLine, deriveLine } from "./derive-lines.ts";
import { effectiveFacts } from "./effective-facts.ts";
import { type Fold, from, openFold } from "./fold.ts";
import type { Placed, PlacedReport } from "./joined.ts";
import { type LineMembers, openMembers } from "./line-members.ts";
import { placedFacts } from "./membership.ts";
import type { ReportFacts } from "./report-facts.ts";
import { reportOrder } from "./report-order.ts";
import { type Removal, sourceJournal } from "./source-journal.ts";

/** A text version of a document as it is stored. */
export interface SourceReport {
  facts: ReportFacts;
  addedAt: string;
  /** Set for a version that a newer one replaced: facts whose sentence is gone, with what stands there now. */
  changed: ReadonlyMap<FactKey, string | null> | null;
}

/** What a settling changed. */
export interface Settled {
  changed: Set<LineId>;
  removed: Set<LineId>;
  /** Orders of reports whose facts may have moved to other lines. */
  reportsFrom: string;
}

/**
 * The record of one dossier, kept while reports and decisions come and go. After `settle` it equals what a fresh one
 * makes of the same reports and decisions, in whatever order they came.
 */
export interface Reconciliation {
  /** Puts all text versions of a document in, newest last, in place of what was there. */
  put(document: DocumentId, versions: readonly SourceReport[]): void;
  remove(document: DocumentId, removal: Removal): void;
  /** All decisions of the dossier, oldest first. */
  decide(decisions: readonly Decision[]): void;
  settle(): Settled;
  readonly lines: ReadonlyMap<LineId, DerivedLine>;
  readonly fold: Fold;
  readonly decisions: DecisionState;
  /** Journal entries that belong to no line: withdrawn, source edited, removed. */
  sourceEntries(): JournalEntry[];
  lineOfFact(key: FactKey): LineId | null;
  /** Reports in canonical order, rejected facts left out. */
  reports(): readonly PlacedReport[];
  /** Reports in canonical order as they were read. */
  read(): readonly PlacedReport[];
  /** Every fact that is part of a line, and every political event, from a report's order on. */
  factsFrom(order: string): Placed[];
}

/** An empty reconciliation. */
export function openReconciliation(scope: DossierScope, removals: readonly Removal[] = []): Reconciliation {
  const stored = new Map<DocumentId, PlacedReport[]>();
  const lines = new Map<LineId, DerivedLine>();
  const gone = [...removals];
  const labelOf = (line: LineId) => lines.get(line)?.line.label ?? "";
  let decisions = decisionState([]);
  let fold = openFold(scope, decisions, labelOf);
  let members = openMembers(fold);
  let reports: PlacedReport[] = [];
  let dirtyFrom: string | null = null;

  const touch = (order: string) => {
    if (dirtyFrom === null || order < dirtyFrom) dirtyFrom = order;
  };
  const replace = (document: DocumentId, versions: readonly PlacedReport[]) => {
    for (const report of [...(stored.get(document) ?? []), ...versions]) touch(report.order);
    const kept = reports.filter((report) => report.facts.document !== document);
    reports = merge(
      kept,
      versions.map((report) => effective(report, decisions)),
    );
    if (versions.length > 0) stored.set(document, [...versions]);
    else stored.delete(document);
  };
  return {
    lines,
    get fold() {
      return fold;
    },
    get decisions() {
      return decisions;
    },
    put: (document, versions) => replace(document, placedVersions(versions)),
    remove: (document, removal) => {
      gone.push(removal);
      replace(document, []);
    },
    decide: (all) => {
      decisions = decisionState(all);
      fold = openFold(scope, decisions, labelOf);
      members = openMembers(fold);
      reports = merge(
        [],
        [...stored.values()].flat().map((report) => effective(report, decisions)),
      );
      touch("");
    },
    settle: () => {
      const order = dirtyFrom;
      dirtyFrom = null;
      if (order === null) return { changed: new Set(), removed: new Set(), reportsFrom: "~" };
      const { from: reportsFrom, actors } = fold.refold(reports, order);
      const dirty = members.update(reports, reportsFrom);
      for (const actor of actors) for (const line of [actor, ...members.followersOf(actor)]) dirty.add(line);
      if (order === "") for (const id of lines.keys()) dirty.add(id);
      return { ...deriveDirty({ fold, members, lines }, dirty), reportsFrom };
    },
    sourceEntries: () => sourceJournal({ reports: [...stored.values()].flat(), decisions, removals: gone }),
    lineOfFact: (key) => members.lineOf(key),
    reports: () => reports,
    read: () => merge([], [...stored.values()].flat()),
    factsFrom: (order) => from(reports, order).flatMap(placedFacts),
  };
}

function placedVersions(versions: readonly SourceReport[]): PlacedReport[] {
  return versions.map(({ facts, addedAt, changed }, rank) => {
    const kept = changed === null ? facts : { ...facts, facts: facts.facts.filter((fact) => changed.has(fact.key)) };
    return { order: `${reportOrder(facts)}#${String(rank).padStart(3, "0")}`, facts: kept, addedAt, changed };
  });
}

function effective(report: PlacedReport, decisions: DecisionState): PlacedReport {
  const facts = effectiveFacts(report.facts, decisions);
  return facts === report.facts ? report : { ...report, facts };
}

/** Reports by order. */
function merge(kept: readonly PlacedReport[], added: readonly PlacedReport[]): PlacedReport[] {
  const all = [...kept, ...added];
  const last = kept.at(-1);
  const isAppended = added.length === 1 && (!last || last.order < (added[0]?.order ?? ""));
  return isAppended ? all : all.sort((a, b) => (a.order < b.order ? -1 : 1));
}

const ORDER_OF_DERIVING = ["actor", "meeting", "text", "outcome", "position", "statement", "deadline"] as const;

/** Derives dirty lines anew; where a label changes, the lines that speak of it follow. */
function deriveDirty(
  state: { fold: Fold; members: LineMembers; lines: Map<LineId, DerivedLine> },
  dirty: Set<LineId>,
): { changed: Set<LineId>; removed: Set<LineId> } {
  const { fold, members, lines } = state;
  const changed = new Set<LineId>();
  const removed = new Set<LineId>();
  const drop = (id: LineId) => {
    if (lines.delete(id)) removed.add(id);
  };
  for (const id of dirty)
    if (!members.has(id) && lines.get(id)?.kind !== "discrepancy") dropWithRivals(lines, id, drop);
  for (const kind of ORDER_OF_DERIVING) {
    for (const id of [...dirty].filter((one) => members.kindOf(one) === kind)) {
      const before = lines.get(id)?.line.label;
      for (const rival of rivalsOf(lines, id)) drop(rival);
      for (const derived of deriveLine(fold.joined, members.sourceOf(id), members.arrived)) {
        lines.set(derived.line.id, derived);
        changed.add(derived.line.id);
        removed.delete(derived.line.id);
      }
      if (before !== lines.get(id)?.line.label) for (const follower of members.followersOf(id)) dirty.add(follower);
    }
  }
  return { changed, removed };
}

/** The discrepancies that are about a meeting or text. */
function rivalsOf(lines: ReadonlyMap<LineId, DerivedLine>, id: LineId): LineId[] {
  const line = lines.get(id)?.line;
  return line && "discrepancies" in line ? (line.discrepancies as LineId[]) : [];
}

function dropWithRivals(lines: ReadonlyMap<LineId, DerivedLine>, id: LineId, drop: (id: LineId) => void): void {
  for (const rival of rivalsOf(lines, id)) drop(rival);
  drop(id);
}
