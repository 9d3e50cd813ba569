import { readdir, readFile } from "node:fs/promises";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DocumentFacts } from "@parley/annotation";
import { type Engine, openEngine } from "@parley/engine";
import { type OpenRecord, openRecord } from "@parley/record";
import { document, openSource } from "@parley/sources";
import { type OpenOptions, serve } from "./run-open.ts";

/** An invented negotiation over a river whose reports the model was not trained on. */
const REPORTS = fileURLToPath(new URL("../../../../corpus/reports/river-water", import.meta.url));
const DOSSIER = "River talks - invented";
/** The story is told up to here, so that something lies ahead. */
const REPORT_COUNT = 19;
/** Reports that the reader is shown as new. */
const NEW_COUNT = 5;

interface DemoReport {
  path: string;
  facts: Pick<DocumentFacts, "title" | "publishedAt" | "publisher" | "byline">;
  at: string;
}

/** `parley demo`: reads an invented negotiation into a record of its own and opens it as of its last report. */
export async function runDemo(options: OpenOptions): Promise<void> {
  const reports = await demoReports();
  const home = process.env.PARLEY_HOME ?? join(homedir(), ".parley");
  const record = await openRecord({ folder: join(home, "demo") });
  try {
    const by = userInfo().username;
    await fill(record, { reports, by, model: options.model });
    const today = new Date(reports.at(-1)?.at ?? Date.now());
    const path = `/d/${encodeURIComponent(DOSSIER)}/changes`;
    await serve({ record, by, path, now: () => today }, options);
  } finally {
    await record.close();
  }
}

async function demoReports(): Promise<DemoReport[]> {
  const folders = (await readdir(REPORTS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const reports = await Promise.all(
    folders.map(async ({ name }): Promise<DemoReport> => {
      const gold = JSON.parse(await readFile(join(REPORTS, name, "gold.json"), "utf8")) as {
        document: DemoReport["facts"];
      };
      const { title, publishedAt, publisher, byline } = gold.document;
      const at = `${(publishedAt ?? "").slice(0, 10)}T12:00:00.000Z`;
      return { path: join(REPORTS, name, "text.txt"), facts: { title, publishedAt, publisher, byline }, at };
    }),
  );
  return reports.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, REPORT_COUNT);
}

/** Reads what is missing; what is read stays for the next time. */
async function fill(
  record: OpenRecord,
  { reports, by, model }: { reports: readonly DemoReport[]; by: string; model: string | undefined },
): Promise<void> {
  const known = (await record.dossiers()).find(({ name }) => name === DOSSIER);
  if (known && (await record.summary(DOSSIER)).documentCount >= reports.length) return;
  if (!known) {
    const scope = { parties: [], issues: [], exclusions: [] };
    await record.createDossier(DOSSIER, { scope, at: reports[0]?.at ?? new Date().toISOString() });
  }
  const engine = await openEngine(model === undefined ? {} : { model });
  try {
    for (const [place, report] of reports.entries()) {
      process.stderr.write(`\rParley: reading an invented negotiation, report ${place + 1} of ${reports.length} …`);
      await addReport(record, engine, report);
    }
    process.stderr.write("\n");
  } finally {
    await engine.close();
  }
  const lookedAt = reports.at(-NEW_COUNT - 1)?.at;
  if (lookedAt) await record.setBookmark(DOSSIER, { reader: by, at: lookedAt });
}

async function addReport(record: OpenRecord, engine: Engine, { path, facts, at }: DemoReport): Promise<void> {
  const source = await openSource(path, facts);
  await record.add(DOSSIER, { reading: await engine.read(document(source)), at });
}
