import { type DossierRecord, type RecordDiscrepancy, reconcile, reportFactsOf } from "@parley/record";
import { generateHistory } from "@parley/record/generator";
import { bCubed, type Placement, pairwise } from "./clustering-scores.ts";
import type { GoldReport } from "./gold-form.ts";
import { loadNegotiations, type Negotiation } from "./gold-negotiations.ts";

const SCOPE = { parties: [], issues: [], exclusions: [] };
const percent = (share: number) => (share * 100).toFixed(1);

/** The record of Readings, and the line of each fact key. */
function recordOf(readings: readonly Parameters<typeof reportFactsOf>[0][]): {
  record: DossierRecord;
  lineOf: Map<string, string>;
} {
  const documents = readings.map((reading) => [
    { facts: reportFactsOf(reading, reading.document.id), addedAt: "2030-01-01T00:00:00Z", changed: null },
  ]);
  const record = reconcile({ scope: SCOPE, documents, decisions: [], removals: [] });
  const lineOf = new Map<string, string>();
  for (const actor of record.actors) for (const one of actor.evidence) lineOf.set(one.fact, actor.id);
  for (const meeting of record.meetings)
    for (const entry of meeting.history) lineOf.set(entry.evidence.fact, meeting.id);
  for (const text of record.texts) for (const one of text.mentions) lineOf.set(one.fact, text.id);
  return { record, lineOf };
}

function report(name: string, layers: Record<string, Placement[]>): void {
  const told = Object.entries(layers).map(([layer, placements]) => {
    const [all, pairs] = [bCubed(placements), pairwise(placements)];
    return `${layer} ${percent(all.f1)} (P ${percent(all.precision)} R ${percent(all.recall)}, pairs ${percent(pairs.f1)})`;
  });
  process.stdout.write(`${name}: ${told.join(" · ")}\n`);
}

type Layers = Record<"actors" | "meetings" | "all meetings" | "texts", Placement[]>;

/** Placements and planned discrepancies of the negotiations of one split. */
interface Total {
  layers: Layers;
  /** Planned discrepancies found, and those of them with evidence from two of their reports. */
  one: number;
  both: number;
  planned: number;
}

const noLayers = (): Layers => ({ actors: [], meetings: [], "all meetings": [], texts: [] });

/**
 * Joining on one negotiation of the corpus, against the ids that its annotators gave. A meeting without a thread is told
 * of once: among "all meetings" it stands for itself, so that joining it with anything is wrong.
 */
function measureNegotiation({ truth, reports }: Negotiation, total: Total): void {
  const { record, lineOf } = recordOf(reports.map((one) => one.reading));
  const idByName = new Map(
    truth.actors.flatMap((actor) =>
      [actor.name, ...actor.aliases].map((name) => [name.toLowerCase(), actor.id] as const),
    ),
  );
  const layers = noLayers();
  for (const { reading, gold } of reports) {
    const facts = reportFactsOf(reading, reading.document.id);
    for (const actor of facts.actors) {
      const id = actor.names.map((name) => idByName.get(name.toLowerCase())).find((one) => one !== undefined);
      if (id !== undefined) layers.actors.push({ found: lineOf.get(actor.key) ?? actor.key, true: id });
    }
    for (const layer of ["meetings", "texts"] as const) {
      const keys = facts.facts.filter((fact) => fact.layer === layer).map((fact) => fact.key);
      reading[layer].forEach((fact, rank) => {
        const id = threadOf(gold, layer, fact.id);
        const key = keys[rank] ?? "";
        const found = lineOf.get(key) ?? key;
        if (id !== undefined) layers[layer].push({ found, true: id });
        if (layer === "meetings") layers["all meetings"].push({ found, true: id ?? key });
      });
    }
  }
  report(`${truth.id} (${truth.split})`, layers);
  for (const layer of Object.keys(layers) as (keyof Layers)[]) {
    const own = layers[layer].map((one) => ({ found: one.found, true: `${truth.id}/${one.true}` }));
    total.layers[layer].push(...own);
  }
  const found = findPlanned({ truth, reports }, { record, lineOf });
  total.one += found.one;
  total.both += found.both;
  total.planned += truth.discrepancies.length;
  process.stdout.write(
    `  discrepancies: ${found.one} of ${truth.discrepancies.length} planned ones found (${found.both} from both their reports), ${record.discrepancies.length} told\n`,
  );
}

/** How many planned discrepancies the record tells; `both` = with evidence from two of the reports that were planned for it. */
function findPlanned(
  { truth, reports }: Negotiation,
  { record, lineOf }: { record: DossierRecord; lineOf: ReadonlyMap<string, string> },
): { one: number; both: number } {
  const names = new Map(reports.map((report) => [report.reading.document.id, report.name]));
  const lines = linesOfThreads(reports, lineOf);
  const counts = truth.discrepancies.map(({ kind, of, reports: planned }) => {
    const isAbout = (line: RecordDiscrepancy) => line.kind === kind && lines.get(line.about.id)?.has(of);
    const shared = record.discrepancies.filter(isAbout).map((line) => {
      const told = new Set(line.sides.flatMap((side) => side.evidence.map((one) => names.get(one.document) ?? "")));
      return planned.filter((name) => told.has(name)).length / Math.min(2, planned.length);
    });
    return Math.max(0, ...shared);
  });
  return { one: counts.filter((share) => share > 0).length, both: counts.filter((share) => share >= 1).length };
}

/** The threads and ledger entries whose mentions each line of the record holds. */
function linesOfThreads(
  reports: Negotiation["reports"],
  lineOf: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const { reading, gold } of reports) {
    const { facts } = reportFactsOf(reading, reading.document.id);
    for (const layer of ["meetings", "texts"] as const) {
      const keys = facts.filter((fact) => fact.layer === layer).map((fact) => fact.key);
      reading[layer].forEach(({ id }, rank) => {
        const line = lineOf.get(keys[rank] ?? "");
        const thread = threadOf(gold, layer, id);
        if (line === undefined || thread === undefined) return;
        held.set(line, (held.get(line) ?? new Set()).add(thread));
      });
    }
  }
  return held;
}

/** The id in negotiation.json of a meeting or text of a report. */
function threadOf(gold: GoldReport, layer: "meetings" | "texts", id: string): string | undefined {
  if (layer === "meetings") return gold.meetings?.find((one) => one.id === id)?.thread;
  return gold.texts?.find((one) => one.id === id)?.ledger;
}

/** What one generated report adds to the placements, and to which thing of the world each line belongs. */
function placeReport(
  { reading, truth }: ReturnType<typeof generateHistory>["reports"][number],
  {
    lineOf,
    worldOf,
    seed,
    layers,
  }: { lineOf: Map<string, string>; worldOf: Map<string, string>; seed: number; layers: Layers },
): void {
  const facts = reportFactsOf(reading, reading.document.id);
  for (const layer of ["actors", "meetings", "texts"] as const) {
    const keyed = layer === "actors" ? facts.actors : facts.facts.filter((fact) => fact.layer === layer);
    for (const [rank, fact] of reading[layer].entries()) {
      const id = truth[layer].get(fact.id) ?? "";
      const found = lineOf.get(keyed[rank]?.key ?? "") ?? `${fact.id}/${reading.document.id}`;
      layers[layer].push({ found: `${seed}/${found}`, true: `${seed}/${id}` });
      if (layer === "meetings") layers["all meetings"].push({ found: `${seed}/${found}`, true: `${seed}/${id}` });
      worldOf.set(found, id);
    }
  }
}

/** Joining and discrepancies on generated histories, whose truth is known. */
function measureGenerator(seeds: number): void {
  const layers = noLayers();
  const count = { planned: 0, found: 0, told: 0, right: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const { reports, discrepancies } = generateHistory(seed, { reportCount: 120, worldCount: 3 });
    const { record, lineOf } = recordOf(reports.map((one) => one.reading));
    const worldOf = new Map<string, string>();
    for (const one of reports) placeReport(one, { lineOf, worldOf, seed, layers });
    const told = record.discrepancies.map((line) => `${line.kind}/${worldOf.get(line.about.id)}`);
    const planned = discrepancies.map((one) => `${one.kind}/${one.of}`);
    count.planned += planned.length;
    count.found += planned.filter((one) => told.includes(one)).length;
    count.told += told.length;
    count.right += told.filter((one) => planned.includes(one)).length;
  }
  report(`generator, ${seeds} histories`, layers);
  const recall = `recall ${percent(count.found / count.planned)} (${count.found} of ${count.planned})`;
  const precision = `precision ${percent(count.right / count.told)} (${count.right} of ${count.told})`;
  process.stdout.write(`  discrepancies: ${recall}, ${precision}\n`);
}

process.stdout.write("B-cubed F1 (precision, recall; F1 over pairs)\n");
measureGenerator(10);
const totals = new Map<string, Total>();
for (const negotiation of loadNegotiations("corpus/reports")) {
  const { split } = negotiation.truth;
  const total = totals.get(split) ?? { layers: noLayers(), one: 0, both: 0, planned: 0 };
  totals.set(split, total);
  measureNegotiation(negotiation, total);
}
for (const [split, { layers, one, both, planned }] of totals) {
  report(`all of ${split}`, layers);
  process.stdout.write(`  discrepancies: ${one} of ${planned} planned ones found (${both} from both their reports)\n`);
}
