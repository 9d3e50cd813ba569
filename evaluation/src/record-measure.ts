import { type DossierRecord, type RecordDiscrepancy, reconcile, reportFactsOf } from "@parley/record";
import { generateHistory } from "@parley/record/generator";
import { bCubed, type Placement, pairwise } from "./clustering-scores.ts";
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

/** Joining on one negotiation of the corpus, against the ids that its annotators gave. */
function measureNegotiation({ truth, reports }: Negotiation): void {
  const { record, lineOf } = recordOf(reports.map((one) => one.reading));
  const idByName = new Map(
    truth.actors.flatMap((actor) =>
      [actor.name, ...actor.aliases].map((name) => [name.toLowerCase(), actor.id] as const),
    ),
  );
  const layers: Record<"actors" | "meetings" | "texts", Placement[]> = { actors: [], meetings: [], texts: [] };
  for (const { reading, gold } of reports) {
    const facts = reportFactsOf(reading, reading.document.id);
    for (const actor of facts.actors) {
      const id = actor.names.map((name) => idByName.get(name.toLowerCase())).find((one) => one !== undefined);
      if (id !== undefined) layers.actors.push({ found: lineOf.get(actor.key) ?? actor.key, true: id });
    }
    for (const layer of ["meetings", "texts"] as const) {
      const keys = facts.facts.filter((fact) => fact.layer === layer).map((fact) => fact.key);
      reading[layer].forEach((fact, rank) => {
        const one = (gold[layer] ?? []).find((candidate) => candidate.id === fact.id) as
          | { thread?: string; ledger?: string }
          | undefined;
        const id = one?.thread ?? one?.ledger;
        const key = keys[rank] ?? "";
        if (id !== undefined) layers[layer].push({ found: lineOf.get(key) ?? key, true: id });
      });
    }
  }
  report(`${truth.id} (${truth.split})`, layers);
  const names = new Map(reports.map((one) => [one.reading.document.id, one.name]));
  const found = truth.discrepancies.filter((one) => record.discrepancies.some((line) => tells(line, one, names)));
  process.stdout.write(
    `  discrepancies: ${found.length} of ${truth.discrepancies.length} planned ones found, ${record.discrepancies.length} told\n`,
  );
}

/** Whether a discrepancy of the record is the planned one: same kind, evidence from two of its reports. */
function tells(
  line: RecordDiscrepancy,
  planned: { kind: string; reports: string[] },
  names: ReadonlyMap<string, string>,
): boolean {
  const reports = new Set(line.sides.flatMap((side) => side.evidence.map((one) => names.get(one.document) ?? "")));
  return (
    line.kind === planned.kind &&
    planned.reports.filter((name) => reports.has(name)).length >= Math.min(2, planned.reports.length)
  );
}

/** Joining and discrepancies on generated histories, whose truth is known. */
function measureGenerator(seeds: number): void {
  const layers: Record<"actors" | "meetings" | "texts", Placement[]> = { actors: [], meetings: [], texts: [] };
  const count = { planned: 0, found: 0, told: 0, right: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const { reports, discrepancies } = generateHistory(seed, { reportCount: 120, worldCount: 3 });
    const { record, lineOf } = recordOf(reports.map((one) => one.reading));
    const worldOf = new Map<string, string>();
    for (const { reading, truth } of reports) {
      const facts = reportFactsOf(reading, reading.document.id);
      const place = (layer: keyof typeof layers, key: string, id: string | undefined) => {
        const found = lineOf.get(key) ?? key;
        if (id !== undefined) layers[layer].push({ found: `${seed}/${found}`, true: `${seed}/${id}` });
        if (id !== undefined) worldOf.set(found, id);
      };
      for (const [rank, actor] of reading.actors.entries()) {
        place("actors", facts.actors[rank]?.key ?? "", truth.actors.get(actor.id));
      }
      for (const layer of ["meetings", "texts"] as const) {
        const keys = facts.facts.filter((fact) => fact.layer === layer).map((fact) => fact.key);
        for (const [rank, fact] of reading[layer].entries()) place(layer, keys[rank] ?? "", truth[layer].get(fact.id));
      }
    }
    const isPlanned = (line: RecordDiscrepancy) =>
      discrepancies.some((one) => one.kind === line.kind && one.of === worldOf.get(line.about.id));
    count.planned += discrepancies.length;
    count.found += discrepancies.filter((one) =>
      record.discrepancies.some((line) => line.kind === one.kind && worldOf.get(line.about.id) === one.of),
    ).length;
    count.told += record.discrepancies.length;
    count.right += record.discrepancies.filter(isPlanned).length;
  }
  report(`generator, ${seeds} histories`, layers);
  process.stdout.write(
    `  discrepancies: recall ${percent(count.found / count.planned)} (${count.found} of ${count.planned}), precision ${percent(count.right / count.told)} (${count.right} of ${count.told})\n`,
  );
}

process.stdout.write("B-cubed F1 (precision, recall; F1 over pairs)\n");
measureGenerator(10);
for (const negotiation of loadNegotiations("corpus/reports")) measureNegotiation(negotiation);
