import type { DocumentId, FactKey, LineId } from "../evidence.ts";
import type { LineKind } from "../record.ts";
import type { PlacedActor } from "./assemble-actors.ts";
import { clusterId } from "./clustering.ts";
import type { LineSource } from "./derive-lines.ts";
import { type Fold, from } from "./fold.ts";
import type { Placed, PlacedReport } from "./joined.ts";
import type { Arrivals } from "./journal.ts";
import { actorsAround, LINE_OF_LAYER, lineOfFact, linesPointedAt, placedFacts } from "./membership.ts";
import type { Origin } from "./origins.ts";

/** Which facts make up which line, and which lines speak of which others. */
export interface LineMembers {
  has(id: LineId): boolean;
  kindOf(id: LineId): LineKind | null;
  lineOf(key: FactKey): LineId | null;
  sourceOf(id: LineId): LineSource;
  /** Lines that show the label of this one. */
  followersOf(id: LineId): LineId[];
  arrived: Arrivals;
  /** Looks again at reports from `order` on; gives the lines whose facts or sources changed, and the documents. */
  update(reports: readonly PlacedReport[], order: string): Dirty;
}

/** What has to be derived and written again. */
interface Dirty {
  lines: Set<LineId>;
  documents: Set<DocumentId>;
}

interface Entry {
  kind: Exclude<LineKind, "discrepancy">;
  facts: Map<FactKey, Placed>;
  actors: Map<FactKey, PlacedActor>;
}

/** What one report adds to lines. */
interface Share {
  line: LineId;
  kind: Entry["kind"];
  placed: Placed | null;
  actor: PlacedActor | null;
  /** Actors and lines whose labels it shows. */
  shows: readonly LineId[];
}

/** No lines yet. */
export function openMembers(fold: Fold): LineMembers {
  const entries = new Map<LineId, Entry>();
  const homes = new Map<FactKey, LineId>();
  /** By report order: what it added, so that it can be taken back. */
  const shares = new Map<string, Share[]>();
  const origins = new Map<string, Origin>();
  const arrivals = new Map<string, string>();
  const followers = new Map<LineId, Set<LineId>>();
  const takeBack = (share: Share) => {
    const entry = entries.get(share.line);
    const key = keyOf(share);
    if (homes.get(key) === share.line) homes.delete(key);
    entry?.facts.delete(key);
    entry?.actors.delete(key);
    if (entry && entry.facts.size + entry.actors.size === 0) entries.delete(share.line);
  };
  const add = (share: Share) => {
    const entry = entries.get(share.line) ?? {
      kind: share.kind,
      facts: new Map(),
      actors: new Map(),
    };
    entries.set(share.line, entry);
    homes.set(keyOf(share), share.line);
    if (share.placed) entry.facts.set(share.placed.fact.key, share.placed);
    if (share.actor) entry.actors.set(share.actor.actor.key, share.actor);
    for (const shown of share.shows) {
      const known = followers.get(shown);
      if (known) known.add(share.line);
      else followers.set(shown, new Set([share.line]));
    }
  };
  return {
    has: (id) => entries.has(id),
    kindOf: (id) => entries.get(id)?.kind ?? null,
    lineOf: (key) => homes.get(key) ?? null,
    followersOf: (id) => [...(followers.get(id) ?? [])].filter((line) => line !== id && entries.has(line)),
    arrived: ({ document, version, added }) => added?.at ?? arrivals.get(`${document}/${version}`) ?? "",
    sourceOf: (id) => sourceOf(fold, entries, id),
    update: (reports, order) => {
      const dirty: Dirty = { lines: new Set(), documents: new Set() };
      const before = new Map([...shares].filter(([at]) => at >= order));
      for (const share of [...before.values()].flat()) takeBack(share);
      for (const at of before.keys()) shares.delete(at);
      for (const report of from(reports, order)) {
        arrivals.set(`${report.facts.document}/${report.facts.version}`, report.addedAt);
        const told = sharesOf(fold, report);
        told.forEach(add);
        shares.set(report.order, told);
        markChanged(dirty, before.get(report.order), told);
        before.delete(report.order);
      }
      for (const share of [...before.values()].flat()) mark(dirty, share);
      markOrigins({ fold, origins, shares }, reports, { order, dirty });
      return dirty;
    },
  };
}

function keyOf(share: Share): FactKey {
  return share.placed?.fact.key ?? share.actor?.actor.key ?? "";
}

function sourceOf(fold: Fold, entries: ReadonlyMap<LineId, Entry>, id: LineId): LineSource {
  const entry = entries.get(id);
  const facts = [...(entry?.facts.values() ?? [])];
  const outcomes = entry?.kind === "meeting" ? entries.get(clusterId("o", id))?.facts.values() : undefined;
  return {
    kind: entry?.kind ?? "actor",
    id,
    facts,
    actors: [...(entry?.actors.values() ?? [])].sort((a, b) => (a.report.order < b.report.order ? -1 : 1)),
    outcomes: [...(outcomes ?? [])].filter((one): one is Placed<"outcomes"> => one.fact.layer === "outcomes"),
    reasons: new Map(facts.map(({ fact }) => [fact.key, fold.reasonsOf(fact.key)])),
  };
}

function sharesOf(fold: Fold, report: PlacedReport): Share[] {
  const { joined } = fold;
  const shares: Share[] = [];
  report.facts.actors.forEach((actor, rank) => {
    const line = joined.actors.idOf(report.facts, rank);
    if (line === null) return;
    const reasons = fold.reasonsOf(actor.key);
    const masters = [actor.of, ...actor.titles.map((title) => title.of)];
    const shows = masters.flatMap((master) => joined.actors.idOf(report.facts, master) ?? []);
    shares.push({ line, kind: "actor", placed: null, actor: { report, actor, reasons }, shows });
  });
  for (const placed of placedFacts(report)) {
    const line = lineOfFact(joined, placed, fold.statementLine);
    if (line === null || placed.fact.layer === "events") continue;
    const kind = LINE_OF_LAYER[placed.fact.layer] as Entry["kind"];
    const shows = [...actorsAround(joined, report.facts, placed.fact), ...linesPointedAt(joined, placed.fact)];
    shares.push({ line, kind, placed, actor: null, shows });
  }
  return shares;
}

/** Lines that gained, lost or renewed a fact; all of a report that is new or was read anew. */
function markChanged(dirty: Dirty, before: readonly Share[] | undefined, now: readonly Share[]): void {
  const known = new Map(before?.map((share) => [keyOf(share), share]));
  for (const share of now) {
    const old = known.get(keyOf(share));
    known.delete(keyOf(share));
    const isSame = old && old.line === share.line && reportOf(old) === reportOf(share) && sameShows(old, share);
    if (isSame) continue;
    mark(dirty, share);
    if (old) mark(dirty, old);
  }
  for (const share of known.values()) mark(dirty, share);
}

function reportOf(share: Share): PlacedReport | undefined {
  return share.placed?.report ?? share.actor?.report;
}

function sameShows(a: Share, b: Share): boolean {
  return a.shows.length === b.shows.length && a.shows.every((line, at) => line === b.shows[at]);
}

/** The line itself and the meeting that an outcome is of, with the document. */
function mark(dirty: Dirty, share: Share): void {
  dirty.lines.add(share.line);
  const document = reportOf(share)?.facts.document;
  if (document !== undefined) dirty.documents.add(document);
  if (share.placed?.fact.layer === "outcomes")
    for (const line of share.shows) if (line.startsWith("m:")) dirty.lines.add(line);
}

/** Reports whose origin changed since: a copy of them came in or went, or an agency was found. */
function markOrigins(
  { fold, origins, shares }: { fold: Fold; origins: Map<string, Origin>; shares: ReadonlyMap<string, Share[]> },
  reports: readonly PlacedReport[],
  { order, dirty }: { order: string; dirty: Dirty },
): void {
  const { originOf, copiesOf, takeCut } = fold.joined.origins;
  const touched = new Set([...takeCut(), ...from(reports, order).flatMap(({ facts }) => copiesOf(facts))]);
  for (const report of reports.filter((one) => touched.has(one.facts.document))) {
    const origin = originOf(report.facts);
    const known = origins.get(report.order);
    origins.set(report.order, origin);
    if (isSameOrigin(known, origin)) continue;
    dirty.documents.add(report.facts.document);
    if (known && known.id !== origin.id) for (const share of shares.get(report.order) ?? []) mark(dirty, share);
  }
}

function isSameOrigin(a: Origin | undefined, b: Origin): boolean {
  return a?.id === b.id && a.because === b.because && a.name === b.name;
}
