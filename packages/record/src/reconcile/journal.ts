import type { Evidence, FactKey, LineId } from "../evidence.ts";
import type {
  ChangeKind,
  DeadlineLine,
  JournalEntry,
  Line,
  LineKind,
  MeetingThread,
  PositionCell,
  RecordDiscrepancy,
  TextLine,
} from "../record.ts";
import { clusterId } from "./clustering.ts";
import { outweighs } from "./standing.ts";

/** When each report came in, by document and text version; of what was added by hand, when that was. */
export type Arrivals = (evidence: Pick<Evidence, "document" | "version" | "added">) => string;

const KIND_WEIGHT: Record<ChangeKind, number> = {
  "now contradicted": 60,
  "status changed": 50,
  withdrawn: 40,
  "source edited": 30,
  removed: 25,
  new: 20,
};
const LINE_WEIGHT: Record<LineKind, number> = {
  meeting: 9,
  text: 8,
  discrepancy: 8,
  outcome: 8,
  deadline: 7,
  position: 5,
  statement: 2,
  actor: 1,
};

/** One change of one line, before it has an id and a weight. */
export interface Change {
  at: string;
  kind: ChangeKind;
  line: { kind: LineKind; id: LineId } | null;
  label: string;
  before?: string | null;
  after?: string | null;
  facts: FactKey[];
  documents: string[];
}

/** The journal's entry for a change. */
export function entryOf(change: Change): JournalEntry {
  const { at, kind, line, label, before = null, after = null, facts, documents } = change;
  const identity = [at, kind, line?.id ?? "", before ?? "", after ?? "", ...facts].join("|");
  const weight = KIND_WEIGHT[kind] + (line ? LINE_WEIGHT[line.kind] : 0);
  return { id: clusterId("j", identity), at, kind, line, label, before, after, weight, facts, documents };
}

/** A line of any kind with its evidence. */
export interface JournaledLine {
  kind: LineKind;
  line: Line;
  evidence: readonly Evidence[];
}

/** What happened to a line since it entered the record: it is new, its status changed, it is contradicted. */
export function lineJournal({ kind, line, evidence }: JournaledLine, arrived: Arrivals): JournalEntry[] {
  const ref = { kind, id: line.id };
  const first = earliest(evidence, arrived);
  if (!first) return [];
  const start = { line: ref, label: line.label, facts: [first.fact], documents: [first.document] };
  if (kind === "discrepancy") return contradiction(line as RecordDiscrepancy, arrived);
  const entries = [entryOf({ ...start, at: arrived(first), kind: "new", after: stateOf(kind, line) })];
  return [...entries, ...stateChanges({ kind, line, evidence }, arrived)];
}

function stateOf(kind: LineKind, line: Line): string | null {
  return kind === "outcome" ? line.label : null;
}

function earliest(evidence: readonly Evidence[], arrived: Arrivals): Evidence | null {
  return byArrival(evidence, arrived)[0] ?? null;
}

/** By when the report came in, then by its day, document and place in the text. */
function byArrival<One extends Evidence>(evidence: readonly One[], arrived: Arrivals): One[] {
  const key = (one: Evidence) =>
    [
      arrived(one),
      one.publishedAt ?? "9999",
      one.document,
      String(one.spans[0]?.start ?? 0).padStart(9, "0"),
      one.fact,
    ].join("|");
  return [...evidence].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** From the day on which the second side came in. */
function contradiction(line: RecordDiscrepancy, arrived: Arrivals): JournalEntry[] {
  const firsts = line.sides.flatMap((side) => earliest(side.evidence, arrived) ?? []);
  const second = byArrival(firsts, arrived)[1];
  if (!second) return [];
  const before = byArrival(firsts, arrived)[0];
  const sideValue = (one: Evidence | undefined) =>
    line.sides.find((side) => side.evidence.some((told) => told === one))?.value ?? null;
  return [
    entryOf({
      at: arrived(second),
      kind: "now contradicted",
      line: { kind: "discrepancy", id: line.id },
      label: line.label,
      before: sideValue(before),
      after: sideValue(second),
      facts: firsts.map((one) => one.fact),
      documents: [...new Set(firsts.map((one) => one.document))],
    }),
  ];
}

/** A state that one piece of evidence gives to the line, with the day from which it counts. */
interface State {
  value: string;
  evidence: Evidence;
  /** Whether it replaces the state before. */
  replaces(before: State): boolean;
}

function statesOf(kind: LineKind, line: Line): State[] {
  if (kind === "meeting") {
    return (line as MeetingThread).history.map((entry) => {
      const dated = { status: entry.status, on: entry.on };
      const replaces = (before: State) =>
        outweighs(dated, { status: before.value as typeof entry.status, on: dayOf(before.evidence) });
      return { value: entry.status, evidence: entry.evidence, replaces };
    });
  }
  if (kind === "position") {
    return (line as PositionCell).own.map((entry) => laterState(entry.stance, entry.evidence));
  }
  if (kind === "deadline") {
    return (line as DeadlineLine).history.map((entry) => laterState(entry.status, entry.evidence));
  }
  return [];
}

function laterState(value: string, evidence: Evidence): State {
  return { value, evidence, replaces: (before) => (dayOf(evidence) ?? "") > (dayOf(before.evidence) ?? "") };
}

function dayOf(evidence: Evidence): string | null {
  return evidence.publishedAt?.slice(0, 10) ?? null;
}

/** The states in the order in which reports came in: an entry where the standing one changes between two arrivals. */
function stateChanges({ kind, line }: JournaledLine, arrived: Arrivals): JournalEntry[] {
  const states = statesOf(kind, line);
  if (kind === "text") return textSteps(line as TextLine, arrived);
  const ordered = byArrival(
    states.map((state) => state.evidence),
    arrived,
  );
  const ranked = [...states].sort((a, b) => ordered.indexOf(a.evidence) - ordered.indexOf(b.evidence));
  const entries: JournalEntry[] = [];
  let standing: State | null = null;
  let announced: State | null = null;
  ranked.forEach((state, rank) => {
    if (!standing || state.replaces(standing)) standing = state;
    const next = ranked[rank + 1];
    if (next && arrived(next.evidence) === arrived(state.evidence)) return;
    if (announced && standing.value !== announced.value) {
      entries.push(stepEntry({ kind, line, before: announced.value, state: standing }, arrived(state.evidence)));
    }
    announced = standing;
  });
  return entries;
}

function stepEntry(
  { kind, line, before, state }: { kind: LineKind; line: Line; before: string | null; state: State },
  at: string,
): JournalEntry {
  return entryOf({
    at,
    kind: "status changed",
    line: { kind, id: line.id },
    label: line.label,
    before,
    after: state.value,
    facts: [state.evidence.fact],
    documents: [state.evidence.document],
  });
}

function stepValue({ polarity, status, action, byName, toName }: TextLine["events"][number]): string {
  const not = polarity === "not done" ? "not " : status === "actual" ? "" : `${status}: `;
  return [`${not}${action}`, byName && `by ${byName}`, toName && `to ${toName}`].filter(Boolean).join(" ");
}

/** Each act with a text that was not told before. */
function textSteps(line: TextLine, arrived: Arrivals): JournalEntry[] {
  const firstAt = earliest(line.mentions, arrived);
  const told = new Set<string>();
  const entries: JournalEntry[] = [];
  const ordered = byArrival(
    line.events.map((event) => event.evidence),
    arrived,
  );
  const events = [...line.events].sort((a, b) => ordered.indexOf(a.evidence) - ordered.indexOf(b.evidence));
  for (const event of events) {
    const value = stepValue(event);
    const isNews = !told.has(value) && firstAt !== null && arrived(event.evidence) > arrived(firstAt);
    told.add(value);
    if (!isNews) continue;
    const state = laterState(value, event.evidence);
    entries.push(stepEntry({ kind: "text", line, before: null, state }, arrived(event.evidence)));
  }
  return entries;
}
