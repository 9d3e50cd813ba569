import { parseArgs } from "node:util";
import type { Reading } from "@parley/annotation";
import { briefOf, type DatabasePlace, type OpenRecord, openRecord } from "@parley/record";
import { generateHistory } from "@parley/record/generator";
import { folders, server } from "@parley/record/test-databases";
import { median } from "./median.ts";

/**
 * `npm run measure:sizes -- [--documents N] [--only pglite|postgres]`: how long the record takes in a dossier of so many generated
 * reports, on a folder and on a PostgreSQL of its own, against the goals. Wall time, and the processor time of this process beside
 * it: on a busy machine the latter is the steadier figure, without what a PostgreSQL server does.
 */
const { values } = parseArgs({
  options: { documents: { type: "string", default: "10000" }, only: { type: "string" } },
});
const SIZE = Number(values.documents);
const DOSSIER = "sizes";
const AT = "2031-06-01T10:00:00.000Z";
const DAY = "2031-02-20";
const REPORTS_A_WORLD = 100;
/** Documents that are added one by one, to a small dossier and to the whole one. */
const ONE_BY_ONE = 60;
const SMALL = 1000;
const ROUNDS = 15;

interface Taken {
  wallMs: number;
  processorMs: number;
}

async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wallMs: performance.now() - started, processorMs: (user + system) / 1000 };
}

function medianOf(taken: readonly Taken[]): Taken {
  return { wallMs: median(taken.map((one) => one.wallMs)), processorMs: median(taken.map((one) => one.processorMs)) };
}

function tell(what: string, { wallMs, processorMs }: Taken, goal: string): void {
  const ms = (number: number) => (number >= 10_000 ? `${(number / 1000).toFixed(1)} s` : `${number.toFixed(1)} ms`);
  console.log(
    `  ${what.padEnd(34)} ${ms(wallMs).padStart(10)}  processor ${ms(processorMs).padStart(10)}   goal ${goal}`,
  );
}

/** Readings of so many different texts. */
function readings(count: number): Reading[] {
  const spare = count + ONE_BY_ONE * 2;
  const worldCount = Math.max(1, Math.round(spare / REPORTS_A_WORLD));
  const { reports } = generateHistory(77, { reportCount: Math.ceil(spare * 1.05), worldCount });
  const byId = new Map(reports.map(({ reading }) => [reading.document.id, reading]));
  return [...byId.values()].slice(0, spare);
}

async function addOneByOne(record: OpenRecord, all: Reading[]): Promise<Taken> {
  const taken: Taken[] = [];
  for (const reading of all.splice(0, ONE_BY_ONE))
    taken.push(await timed(() => record.add(DOSSIER, { reading, at: AT })));
  return medianOf(taken);
}

async function addMany(record: OpenRecord, some: readonly Reading[]): Promise<Taken> {
  return timed(async () => {
    for (const reading of some) await record.store(DOSSIER, { reading, at: AT });
    await record.settle(DOSSIER);
  });
}

/** What each screen asks for. */
function questions(record: OpenRecord): Record<string, () => Promise<unknown>> {
  return {
    summary: () => record.summary(DOSSIER),
    "changes since a day": () => record.changes(DOSSIER, { since: "2031-05-01", reader: "reader", limit: 200 }),
    meetings: () => record.meetings(DOSSIER, { day: DAY }),
    texts: () => record.texts(DOSSIER),
    positions: () => record.positions(DOSSIER),
    statements: () => record.statements(DOSSIER),
    "statements with a word": () => record.statements(DOSSIER, { words: "talks" }),
    discrepancies: () => record.discrepancies(DOSSIER),
    actors: () => record.actors(DOSSIER),
    documents: () => record.documents(DOSSIER),
    "facts of a document": async () => {
      const [first] = (await record.documents(DOSSIER, { limit: 1 })).lines;
      return record.facts(DOSSIER, { document: first?.id ?? "" });
    },
    "facts to look at": () => record.facts(DOSSIER, { review: true }),
  };
}

async function measure(kind: string, place: DatabasePlace): Promise<void> {
  const all = readings(SIZE);
  const record = await openRecord(place);
  console.log(`\n${kind}, ${SIZE} documents`);
  await record.createDossier(DOSSIER, { scope: { parties: [], issues: [], exclusions: [] }, at: AT });
  await addMany(record, all.splice(0, Math.min(SMALL, SIZE / 2)));
  tell(`a document more, of ${SMALL} (median)`, await addOneByOne(record, all), "< 20 ms");
  const rest = all.splice(0, all.length - ONE_BY_ONE);
  const bulk = await addMany(record, rest);
  const perSecond = (ms: number) => Math.round(rest.length / (ms / 1000));
  tell(
    `bulk import of ${rest.length}`,
    bulk,
    `>= 50 a second: ${perSecond(bulk.wallMs)} (processor ${perSecond(bulk.processorMs)})`,
  );
  tell(`a document more, of ${SIZE} (median)`, await addOneByOne(record, all), "< 20 ms, as above");
  for (const [what, ask] of Object.entries(questions(record))) {
    const taken: Taken[] = [];
    for (let round = 0; round < ROUNDS; round++) taken.push(await timed(ask));
    tell(`${what} (median)`, medianOf(taken), "< 100 ms");
  }
  tell(
    "brief since a day",
    await timed(() => briefOf(record, { dossier: DOSSIER, day: DAY, since: "2031-05-01", reader: "reader" })),
    "none",
  );
  tell(
    "opened again, first question",
    await timed(async () => {
      await record.close();
      const again = await openRecord(place);
      await again.summary(DOSSIER);
      await again.close();
    }),
    "none",
  );
  const rebuilt = await openRecord(place);
  tell("full rebuild", await timed(() => rebuilt.rebuild(DOSSIER)), "< 10 minutes");
  await rebuilt.close();
  console.log(`  memory at the end                  ${Math.round(process.memoryUsage.rss() / (1 << 20))} MiB`);
}

for (const databases of [folders(), server()]) {
  if (values.only !== undefined && values.only !== databases.kind) continue;
  await databases.start();
  try {
    await measure(databases.kind, await databases.empty());
  } finally {
    await databases.stop();
  }
}
