import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "@parley/annotation";
import type { Engine } from "@parley/engine";
import { bareDocument } from "../bare-document.ts";
import type { Measure } from "./measure.ts";

/** A figure with its interval; null where the scorer has none. */
export interface Figure {
  value: number | null;
  interval: [number, number] | null;
}

/** What came of a measure. */
export interface Outcome {
  measure: Measure;
  /** Key of the scorer's headline → figure. */
  figures: Record<string, Figure>;
  /** One entry for each part of the measure, in its order. */
  parts: Record<string, Figure>[];
  readings: Map<string, Reading>;
  wordCount: number;
  tookMs: number;
}

/** Reads a measure's texts with the engine and lets the scorer compare them with gold. @throws {Error} if the scorer fails. */
export async function runMeasure(engine: Engine, measure: Measure, scorers: string): Promise<Outcome> {
  const started = performance.now();
  const readings = new Map<string, Reading>();
  for (const text of measure.texts) readings.set(text.id, await engine.read(bareDocument(text.text, text.publishedAt)));
  const tookMs = performance.now() - started;
  const folder = mkdtempSync(join(tmpdir(), "parley-readings-"));
  for (const [id, reading] of readings) writeReading(folder, id, reading);
  const target = measure.scorer === "score_reading.py" ? folder : writeLines(folder, readings);
  const scored = (before: readonly string[]) => score(measure, [...before, target, ...measure.after], scorers);
  const wordCount = measure.texts.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const figures = scored(measure.before);
  const parts = (measure.parts ?? []).map(({ before }) => scored(before));
  return { measure, figures, parts, readings, wordCount, tookMs };
}

function score({ scorer, title }: Measure, words: readonly string[], scorers: string): Record<string, Figure> {
  const run = spawnSync("python3", [join(scorers, scorer), ...words, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${scorer} failed on "${title}":\n${run.stderr}`);
  return headlineOf(run.stdout);
}

function writeReading(folder: string, id: string, reading: Reading): void {
  const path = join(folder, `${id}.json`);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, JSON.stringify(reading));
}

function writeLines(folder: string, readings: Map<string, Reading>): string {
  const path = join(folder, "readings.jsonl");
  writeFileSync(path, [...readings.values()].map((reading) => `${JSON.stringify(reading)}\n`).join(""));
  return path;
}

/** The scorer's headline: {"name": {"value": n, "interval": [a, b]}}. */
function headlineOf(output: string): Record<string, Figure> {
  const { headline } = JSON.parse(output) as {
    headline: Record<string, { value?: number | null; interval?: [number, number] | null }>;
  };
  return Object.fromEntries(
    Object.entries(headline).map(([key, { value = null, interval = null }]) => [key, { value, interval }]),
  );
}
