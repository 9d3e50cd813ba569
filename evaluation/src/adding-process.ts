import { writeSync } from "node:fs";
import type { Reading } from "@parley/annotation";
import { openRecord } from "@parley/record";
import { generateHistory } from "@parley/record/generator";
import { CRASH_DOSSIER, SIZE } from "./crash/crash-plan.ts";

/**
 * A process that adds generated reports to a record until it is killed; says each thing once it is acknowledged.
 * usage: node evaluation/src/adding-process.ts FOLDER SEED
 */
const [folder = "", seed = "1"] = process.argv.slice(2);
/** Every so many reports one is only stored and settled later, or a decision is taken. */
const SETTLE_EVERY = 4;
const DECIDE_EVERY = 3;
const AT = "2031-06-01T10:00:00.000Z";

/** Written at once, not buffered: what the other side reads was said before the kill. */
function say(words: string): void {
  writeSync(1, `${words}\n`);
}

const { reports } = generateHistory(Number(seed), SIZE);
const readings = [...new Map(reports.map(({ reading }) => [reading.document.id, reading])).values()];
const record = await openRecord({ folder });
say("open");
if (!(await record.dossiers()).some(({ name }) => name === CRASH_DOSSIER))
  await record.createDossier(CRASH_DOSSIER, { scope: { parties: [], issues: [], exclusions: [] }, at: AT });
await record.settle(CRASH_DOSSIER);
const known = (await record.summary(CRASH_DOSSIER)).documentCount;
for (const [rank, reading] of readings.entries()) {
  if (rank >= known) await put(reading, rank);
}
say("done");
await record.close();

async function put(reading: Reading, rank: number): Promise<void> {
  const told = { reading, at: AT };
  const isStored = rank % SETTLE_EVERY === 0;
  const { document } = await (isStored ? record.store(CRASH_DOSSIER, told) : record.add(CRASH_DOSSIER, told));
  say(`document ${document} ${reading.document.id}`);
  if (isStored) await record.settle(CRASH_DOSSIER);
  if (rank % DECIDE_EVERY !== 0) return;
  const { lines } = await record.facts(CRASH_DOSSIER, { document, limit: 1 });
  const fact = lines[0]?.evidence.fact;
  if (fact === undefined) return;
  const act =
    rank % 2 === 0
      ? { act: "note" as const, facts: [fact], text: `note ${rank}` }
      : { act: "reject" as const, facts: [fact] };
  say(`decision ${(await record.decide(CRASH_DOSSIER, act, { by: "reader", at: AT })).id}`);
}
