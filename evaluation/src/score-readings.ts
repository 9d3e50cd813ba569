import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** One line of a gold file, as far as every measure needs it. */
export interface GoldLine {
  id: string;
  text: string;
  /** Publication date, in the files of times. */
  creationDate?: string;
}

/** How texts are read and scored. */
interface Measure {
  /** The scorer's file name in the folder of scorers. */
  scorer: string;
  /** The part of a Reading that the scorer looks at. */
  read(text: string, line: GoldLine): object;
  /** The lines to measure, of all that the files hold; absent = all. */
  choose?(lines: readonly GoldLine[], options: readonly string[]): readonly GoldLine[];
}

/**
 * Reads the texts of the gold files named on the command line, prints how long that took, and runs the scorer on these
 * Readings. Options are handed on to the scorer, `--our-…` ones to `choose`. PARLEY_SCORERS names the scorers' folder
 * (default ../shared/score).
 */
export function runMeasure({ scorer, read, choose }: Measure): void {
  const words = process.argv.slice(2);
  const files = words.filter((word) => !word.startsWith("--"));
  const ours = words.filter((word) => word.startsWith("--our-"));
  const theirs = words.filter((word) => word.startsWith("--") && !ours.includes(word));
  const all = files.flatMap(goldLines);
  const lines = choose?.(all, ours) ?? all;
  const started = performance.now();
  const readings = lines.map((line) => read(line.text, line));
  const tookMs = performance.now() - started;
  const characterCount = lines.reduce((sum, line) => sum + line.text.length, 0);
  console.log(`${lines.length} texts, ${characterCount} characters, read in ${tookMs.toFixed(0)} ms`);
  const folder = mkdtempSync(path.join(tmpdir(), "parley-measure-"));
  const [goldFile, readingsFile] = [path.join(folder, "gold.jsonl"), path.join(folder, "readings.jsonl")];
  writeLines(goldFile, lines);
  writeLines(readingsFile, readings);
  const script = path.join(process.env.PARLEY_SCORERS ?? "../shared/score", scorer);
  const { status } = spawnSync("python3", [script, goldFile, readingsFile, ...theirs], { stdio: "inherit" });
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}

/** The lines of a gold file, `.gz` or plain, whole. */
export function goldLines(file: string): GoldLine[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line): GoldLine => JSON.parse(line));
}

function writeLines(file: string, lines: readonly object[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
