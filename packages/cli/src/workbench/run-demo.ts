import { readFile } from "node:fs/promises";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseReading, type Reading } from "@parley/annotation";
import { type OpenRecord, openRecord } from "@parley/record";
import { tellRebuilding } from "../record/open-dossier.ts";
import { type OpenOptions, serve } from "./run-open.ts";

/** An invented negotiation, annotated by hand: what a reading without a mistake gives. */
const READINGS = new URL("../../demo/trade-talks.jsonl.gz", import.meta.url);
const DOSSIER = "Trade talks - invented";
/** Reports that the reader is shown as new. */
const NEW_COUNT = 5;

/** `parley demo`: puts an invented negotiation into a record of its own and opens it as of its last report. */
export async function runDemo(options: OpenOptions): Promise<void> {
  const readings = await demoReadings();
  const folder = join(process.env.PARLEY_HOME ?? join(homedir(), ".parley"), "demo");
  const record = await openRecord({ folder }, { rebuilding: tellRebuilding });
  try {
    const by = userInfo().username;
    await fill(record, readings, by);
    process.stdout.write("Invented trade talks, annotated by hand: what a reading without a mistake gives.\n");
    const last = readings.at(-1);
    const today = last ? new Date(cameIn(last)) : new Date();
    const path = `/d/${encodeURIComponent(DOSSIER)}/changes`;
    await serve({ record, by, path, now: () => today }, options);
  } finally {
    await record.close();
  }
}

/** Oldest first. */
async function demoReadings(): Promise<Reading[]> {
  const lines = gunzipSync(await readFile(READINGS))
    .toString("utf8")
    .split("\n");
  return lines.map((line) => parseReading(JSON.parse(line)));
}

/** Each came in at noon of the day on which it was published. */
function cameIn({ document }: Reading): string {
  return `${(document.publishedAt ?? "2029-01-01").slice(0, 10)}T12:00:00.000Z`;
}

async function fill(record: OpenRecord, readings: readonly Reading[], by: string): Promise<void> {
  const known = (await record.dossiers()).some(({ name }) => name === DOSSIER);
  if (known && (await record.summary(DOSSIER)).documentCount >= readings.length) return;
  const [first] = readings;
  if (!known && first) {
    const scope = { parties: [], issues: [], exclusions: [] };
    await record.createDossier(DOSSIER, { scope, at: cameIn(first) });
  }
  process.stderr.write("Parley: filling the demo's record (once) …\n");
  for (const reading of readings) await record.store(DOSSIER, { reading, at: cameIn(reading) });
  await record.settle(DOSSIER);
  const seen = readings.at(-NEW_COUNT - 1);
  if (seen) await record.setBookmark(DOSSIER, { reader: by, at: cameIn(seen) });
}
