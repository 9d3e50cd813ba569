import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Document } from "@parley/annotation";
import { DEFAULT_MODEL, type Engine, openEngine } from "@parley/engine";
import { bareDocument } from "./bare-document.ts";
import { median } from "./median.ts";

/**
 * `npm run bench -- [--model NAME] [--models FOLDER]`: words a second of the whole way beside the bare encoder on the same windows in
 * the same run, time to the first fact, memory, and growth over 1,000 reports. Ratios count: the machine may be noisy. Reads our own corpus.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    model: { type: "string", default: DEFAULT_MODEL },
    models: { type: "string", default: join(ROOT, "models") },
  },
});

const REPORT_COUNT = 60;
const ROUNDS = 5;
const MANY = 1000;
const MEBIBYTE = 1 << 20;

const documents = corpusDocuments(join(ROOT, "corpus/reports"), REPORT_COUNT);
const engine = await openEngine({ model: values.model, modelsFolder: values.models });
for (const document of documents.slice(0, 10)) await engine.read(document);
printRatio(await measureRatio(engine));
printFirstFact();
await printGrowth(engine);
await engine.close();

function corpusDocuments(folder: string, count: number): Document[] {
  const paths = readdirSync(folder).flatMap((negotiation) =>
    readdirSync(join(folder, negotiation)).map((report) => join(folder, negotiation, report, "text.txt")),
  );
  const step = Math.max(1, Math.floor(paths.length / count));
  return paths
    .filter((path) => existsSync(path))
    .filter((_, place) => place % step === 0)
    .slice(0, count)
    .map((path) => bareDocument(readFileSync(path, "utf8"), "2031-04-09"));
}

function wordCount(list: readonly Document[]): number {
  return list.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
}

interface Round {
  readMs: number;
  encodeMs: number;
}

/** Rounds alternate, so that whatever else the machine does falls on both. */
async function measureRatio(reader: Engine): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const readMs = await timeMs(async () => {
      for (const document of documents) await reader.read(document);
    });
    const encodeMs = await timeMs(async () => {
      for (const document of documents) await reader.encode(document);
    });
    rounds.push({ readMs, encodeMs });
  }
  return rounds;
}

async function timeMs(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function printRatio(rounds: readonly Round[]): void {
  const words = wordCount(documents);
  const perSecond = (ms: number) => Math.round(words / (ms / 1000));
  const ratios = rounds.map(({ readMs, encodeMs }) => encodeMs / readMs);
  console.log(
    `whole way      ${perSecond(median(rounds.map(({ readMs }) => readMs)))} words/s (median of ${ROUNDS} rounds over ${words} words)`,
  );
  console.log(
    `bare encoder   ${perSecond(median(rounds.map(({ encodeMs }) => encodeMs)))} words/s on the same windows`,
  );
  console.log(
    `ratio          ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(", ")}), goal 0.80`,
  );
}

/** Typing the command to its output, on one report of about 500 words, in a process of its own. */
function printFirstFact(): void {
  const text =
    documents.map((document) => document.text).find((one) => one.split(/\s+/u).length > 380) ??
    documents[0]?.text ??
    "";
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    const run = spawnSync(join(ROOT, "parley"), ["read", "-", "--format", "json", "--model", values.model], {
      input: text,
      env: { ...process.env, PARLEY_MODELS: values.models },
    });
    if (run.status !== 0) throw new Error(`parley read failed: ${run.stderr}`);
    return performance.now() - started;
  });
  console.log(
    `first fact     ${(median(times) / 1000).toFixed(2)} s after the command, ${text.split(/\s+/u).length} words (goal < 2.5 s)`,
  );
}

/** Resident memory while many reports are read in one process. */
async function printGrowth(reader: Engine): Promise<void> {
  const sizes: number[] = [];
  for (let place = 0; place < MANY; place++) {
    await reader.read(documents[place % documents.length] as Document);
    if (place % 100 === 99) sizes.push(Math.round(process.memoryUsage.rss() / MEBIBYTE));
  }
  console.log(`memory         ${sizes.join(", ")} MiB after each 100 of ${MANY} reports (goal < 600, no growth)`);
}
