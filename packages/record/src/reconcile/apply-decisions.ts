import { type Decision, decidedFacts } from "../decision.ts";
import type { FactKey, LineId } from "../evidence.ts";
import type { LineNote } from "../record.ts";

/** Where the lines of facts are looked up when lines are merged. */
interface LineLookup {
  clusterOf(key: FactKey): LineId | undefined;
  readonly clusters: ReadonlyMap<LineId, { members: { member: { key: FactKey; order: string } }[] }>;
}

/** What holds after all decisions, undone ones left out. */
export interface DecisionState {
  isRejected(key: FactKey): boolean;
  isAccepted(key: FactKey): boolean;
  /** The fields that were set by edits, later ones over earlier ones; null = none. */
  editsOf(key: FactKey): Record<string, string | number | null> | null;
  notesOf(key: FactKey): LineNote[];
  /** In or out of scope by decision; null = by the dossier's rule. */
  scopeOf(key: FactKey): boolean | null;
  /** Name of the group of facts that are a line of their own; undefined = not split off. */
  splitGroup(key: FactKey): string | undefined;
  /** The line that a line is part of after merges: of merged lines that with the first report. */
  mergedLine(id: LineId, lines: LineLookup): LineId;
  /** Keys that any standing decision names. */
  readonly keys: ReadonlySet<FactKey>;
  /** Keys that standing merges and splits name. */
  readonly joinKeys: ReadonlySet<FactKey>;
  /** Standing decisions, in order. */
  readonly standing: readonly Decision[];
}

/** Decisions that hold: an undo takes back those it names, and an undone undo brings them back. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>();
  for (const decision of [...decisions].reverse()) {
    if (decision.body.act !== "undo" || undone.has(decision.id)) continue;
    for (const id of decision.body.decisions) undone.add(id);
  }
  return decisions.filter((decision) => !undone.has(decision.id) && decision.body.act !== "undo");
}

/** What decisions say about each key, gathered in the order in which they were taken. */
interface Gathered {
  verdicts: Map<FactKey, "accept" | "reject">;
  edits: Map<FactKey, Record<string, string | number | null>>;
  notes: Map<FactKey, LineNote[]>;
  scopes: Map<FactKey, boolean>;
  splits: Map<FactKey, string>;
  merges: FactKey[][];
}

function gather(gathered: Gathered, { id, at, by, body }: Decision): void {
  const { verdicts, edits, notes, scopes, splits, merges } = gathered;
  if (body.act === "merge") merges.push(body.facts);
  for (const key of decidedFacts(body)) {
    switch (body.act) {
      case "accept":
      case "reject":
        verdicts.set(key, body.act);
        break;
      case "edit":
        edits.set(key, { ...edits.get(key), ...body.fields });
        break;
      case "note":
        notes.set(key, [...(notes.get(key) ?? []), { fact: key, by, at, text: body.text }]);
        break;
      case "scope":
        scopes.set(key, body.inScope);
        break;
      case "split":
        splits.set(key, id);
        break;
      case "merge":
        splits.delete(key);
    }
  }
}

/** Folds decisions in the order in which they were taken: of accept and reject the later one holds. */
function decisionState(decisions: readonly Decision[]): DecisionState {
  const standing = standingDecisions(decisions);
  const gathered: Gathered = {
    verdicts: new Map(),
    edits: new Map(),
    notes: new Map(),
    scopes: new Map(),
    splits: new Map(),
    merges: [],
  };
  for (const decision of standing) gather(gathered, decision);
  const { verdicts, edits, notes, scopes, splits, merges } = gathered;
  return {
    isRejected: (key) => verdicts.get(key) === "reject",
    isAccepted: (key) => verdicts.get(key) === "accept",
    editsOf: (key) => edits.get(key) ?? null,
    notesOf: (key) => notes.get(key) ?? [],
    scopeOf: (key) => scopes.get(key) ?? null,
    splitGroup: (key) => splits.get(key),
    mergedLine: (id, lines) => (merges.length === 0 ? id : mergedLine(id, merges, lines)),
    keys: new Set(standing.flatMap(({ body }) => decidedFacts(body))),
    joinKeys: new Set(standing.flatMap(({ body }) => (body.act === "merge" || body.act === "split" ? body.facts : []))),
    standing,
  };
}

function mergedLine(id: LineId, merges: readonly FactKey[][], lines: LineLookup): LineId {
  const joined = new Set([id]);
  for (let size = 0; size !== joined.size; ) {
    size = joined.size;
    for (const facts of merges) {
      const ids = facts.flatMap((key) => lines.clusterOf(key) ?? []);
      if (ids.some((one) => joined.has(one))) for (const one of ids) joined.add(one);
    }
  }
  const firstOrder = (line: LineId) => lines.clusters.get(line)?.members[0]?.member.order ?? "";
  return (
    [...joined].sort((a, b) =>
      firstOrder(a) < firstOrder(b) || (firstOrder(a) === firstOrder(b) && a < b) ? -1 : 1,
    )[0] ?? id
  );
}

/** Decisions that can be replaced while others hold on to them. */
export interface ReplaceableDecisions extends DecisionState {
  /** Puts other decisions in force and tells which keys they treat otherwise, and whether lines are joined otherwise. */
  replace(decisions: readonly Decision[]): { keys: Set<FactKey>; rejoins: boolean };
}

/** No decisions yet. */
export function openDecisions(): ReplaceableDecisions {
  let state = decisionState([]);
  return {
    isRejected: (key) => state.isRejected(key),
    isAccepted: (key) => state.isAccepted(key),
    editsOf: (key) => state.editsOf(key),
    notesOf: (key) => state.notesOf(key),
    scopeOf: (key) => state.scopeOf(key),
    splitGroup: (key) => state.splitGroup(key),
    mergedLine: (id, lines) => state.mergedLine(id, lines),
    get keys() {
      return state.keys;
    },
    get joinKeys() {
      return state.joinKeys;
    },
    get standing() {
      return state.standing;
    },
    replace: (decisions) => {
      const before = new Map(state.standing.map((one) => [one.id, one]));
      state = decisionState(decisions);
      const now = new Map(state.standing.map((one) => [one.id, one]));
      const differing = [...before.values(), ...now.values()].filter((one) => before.has(one.id) !== now.has(one.id));
      return {
        keys: new Set(differing.flatMap(({ body }) => decidedFacts(body))),
        rejoins: differing.some(({ body }) => body.act === "merge" || body.act === "split"),
      };
    },
  };
}
