import type { Decision } from "../decision.ts";
import type { DossierScope } from "../dossier.ts";
import type { DocumentId, FactKey, LineId } from "../evidence.ts";
import type { JournalEntry, MeetingThread, OutcomeLine, TextLine } from "../record.ts";
import { type DecisionState, openDecisions, type ReplaceableDecisions } from "./apply-decisions.ts";
import { type DerivedLine, deriveLine } from "./derive-lines.ts";
import { effectiveFacts } from "./effective-facts.ts";
import { type Fold, openFold } from "./fold.ts";
import type { PlacedReport } from "./joined.ts";
import { type LineMembers, openMembers } from "./line-members.ts";
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
  /** Documents with facts that are new, gone, decided otherwise or part of another line. */
  documents: Set<DocumentId>;
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
  /** Reports in canonical order, rejected facts left out and edited ones as edited. */
  reports(): readonly PlacedReport[];
  /** The reports of a document as they were read, oldest version first. */
  read(document: DocumentId): readonly PlacedReport[];
  documents(): DocumentId[];
}

interface State {
  stored: Map<DocumentId, PlacedReport[]>;
  lines: Map<LineId, DerivedLine>;
  decisions: ReplaceableDecisions;
  removals: Removal[];
  fold: Fold;
  members: LineMembers;
  reports: PlacedReport[];
  /** From which order on reports have to be folded again; null = none. */
  dirtyFrom: string | null;
  /** Keys whose decisions changed. */
  decided: Set<FactKey>;
  openFold(): Fold;
}

/** An empty reconciliation. */
export function openReconciliation(scope: DossierScope, removals: readonly Removal[] = []): Reconciliation {
  const lines = new Map<LineId, DerivedLine>();
  const decisions = openDecisions();
  const openEmptyFold = () => openFold(scope, decisions, (line) => lines.get(line)?.line.label ?? "");
  const fold = openEmptyFold();
  const state: State = {
    stored: new Map(),
    lines,
    decisions,
    removals: [...removals],
    fold,
    members: openMembers(fold),
    reports: [],
    dirtyFrom: null,
    decided: new Set(),
    openFold: openEmptyFold,
  };
  return {
    lines,
    get fold() {
      return state.fold;
    },
    decisions,
    put: (document, versions) => replaceReports(state, document, placedVersions(versions)),
    remove: (document, removal) => {
      state.removals.push(removal);
      replaceReports(state, document, []);
    },
    decide: (all) => takeDecisions(state, all),
    settle: () => settle(state),
    sourceEntries: () =>
      sourceJournal({ reports: [...state.stored.values()].flat(), decisions, removals: state.removals }),
    lineOfFact: (key) => state.members.lineOf(key),
    reports: () => state.reports,
    read: (document) => state.stored.get(document) ?? [],
    documents: () => [...state.stored.keys()],
  };
}

function touch(state: State, order: string): void {
  if (state.dirtyFrom === null || order < state.dirtyFrom) state.dirtyFrom = order;
}

function replaceReports(state: State, document: DocumentId, versions: readonly PlacedReport[]): void {
  const old = state.stored.get(document) ?? [];
  for (const report of [...old, ...versions]) touch(state, report.order);
  const kept = old.length === 0 ? state.reports : state.reports.filter((report) => report.facts.document !== document);
  state.reports = merge(
    kept,
    versions.map((report) => effective(report, state.decisions)),
  );
  if (versions.length > 0) state.stored.set(document, [...versions]);
  else state.stored.delete(document);
  const { joinKeys } = state.decisions;
  if (joinKeys.size > 0 && [...old, ...versions].some(({ facts }) => holdsAny(facts, joinKeys))) rejoin(state);
}

/** Joins everything anew: what is merged or split by decision may reach any line. */
function rejoin(state: State): void {
  state.fold = state.openFold();
  state.members = openMembers(state.fold);
  touch(state, "");
}

function takeDecisions(state: State, all: readonly Decision[]): void {
  const { keys, rejoins } = state.decisions.replace(all);
  for (const key of keys) state.decided.add(key);
  if (keys.size === 0) return;
  const holders = [...state.stored.values()].filter((versions) => versions.some(({ facts }) => holdsAny(facts, keys)));
  for (const versions of holders) replaceReports(state, versions[0]?.facts.document ?? "", versions);
  if (rejoins) rejoin(state);
}

function holdsAny({ facts, actors }: ReportFacts, keys: ReadonlySet<FactKey>): boolean {
  return facts.some((fact) => keys.has(fact.key)) || actors.some((actor) => keys.has(actor.key));
}

function settle(state: State): Settled {
  const order = state.dirtyFrom;
  if (order === null) return { changed: new Set(), removed: new Set(), documents: new Set() };
  state.dirtyFrom = null;
  const { fold, members, decided } = state;
  const homes = joinedHomes(state);
  const renewed = fold.refold(state.reports, order);
  if (order !== "" && homes !== joinedHomes(state)) {
    rejoin(state);
    return settle(state);
  }
  const { lines: dirty, documents } = members.update(state.reports, renewed.from);
  for (const actor of renewed.actors) for (const line of [actor, ...members.followersOf(actor)]) dirty.add(line);
  for (const key of decided) for (const line of linesOfDecided(state, key)) dirty.add(line);
  if (order === "") for (const id of state.lines.keys()) dirty.add(id);
  decided.clear();
  return { ...deriveDirty(state, dirty), documents };
}

/** Where the facts of merges and splits stand: an earlier report can move them, and with them all that was merged. */
function joinedHomes({ fold, decisions }: State): string {
  return [...decisions.joinKeys].map((key) => `${key} ${fold.homeOf(key)}`).join("|");
}

/** The line of a decided fact and, for an outcome, the meeting whose rival accounts it is part of. */
function linesOfDecided({ members, lines }: State, key: FactKey): LineId[] {
  const id = members.lineOf(key);
  if (id === null) return [];
  const derived = lines.get(id);
  const meeting = derived?.kind === "outcome" ? (derived.line as OutcomeLine).meeting : null;
  return meeting === null ? [id] : [id, meeting];
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

/** Derives dirty lines anew; where a label changes, the lines that speak of it follow. Unchanged ones are not told. */
function deriveDirty(state: State, dirty: Set<LineId>): { changed: Set<LineId>; removed: Set<LineId> } {
  const { members, lines } = state;
  const before = new Map<LineId, DerivedLine>();
  const takeOut = (id: LineId) => {
    const line = lines.get(id);
    if (line && !before.has(id)) before.set(id, line);
    lines.delete(id);
  };
  const changed = new Set<LineId>();
  const takeOutAll = (id: LineId) => [...rivalsOf(lines, id), id].forEach(takeOut);
  const deriveAnew = (id: LineId) => {
    const label = lines.get(id)?.line.label;
    takeOutAll(id);
    for (const one of deriveInto(state, id)) changed.add(one);
    if (label !== lines.get(id)?.line.label) for (const follower of members.followersOf(id)) dirty.add(follower);
  };
  [...dirty].filter((id) => !members.has(id)).forEach(takeOutAll);
  for (const kind of ORDER_OF_DERIVING) [...dirty].filter((id) => members.kindOf(id) === kind).forEach(deriveAnew);
  for (const [id, old] of before) if (isSameLine(old, lines.get(id))) changed.delete(id);
  return { changed, removed: new Set([...before.keys()].filter((id) => !lines.has(id))) };
}

function deriveInto({ fold, members, lines }: State, id: LineId): LineId[] {
  const derived = deriveLine(fold.joined, members.sourceOf(id), members.arrived);
  for (const one of derived) lines.set(one.line.id, one);
  return derived.map((one) => one.line.id);
}

function isSameLine(a: DerivedLine, b: DerivedLine | undefined): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** The discrepancies that are about a meeting or text. */
function rivalsOf(lines: ReadonlyMap<LineId, DerivedLine>, id: LineId): LineId[] {
  const derived = lines.get(id);
  return derived?.kind === "meeting" || derived?.kind === "text"
    ? (derived.line as MeetingThread | TextLine).discrepancies
    : [];
}
