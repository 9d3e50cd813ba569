import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** One line of a gold file, as far as every measure needs it. */
export interface GoldLine {
  id: string;
  text: string;
  /** Publication date in the files of times. */
  creationDate?: string;
}

/** The lines of a gold file, `.gz` or plain. */
export function goldLines(file: string): GoldLine[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line): GoldLine => JSON.parse(line));
}

/**
 * Reads each text of the gold files named on the command line with `read`, prints how long that took, and runs the scorer
 * on these Readings. Options are handed on to the scorer. PARLEY_SCORERS names the scorers' folder (default ../shared/score).
 */
export function scoreReadings(scorer: string, read: (text: string, line: GoldLine) => object): void {
  const words = process.argv.slice(2);
  const files = words.filter((word) => !word.startsWith("--"));
  const lines = files.flatMap(goldLines);
  const started = performance.now();
  const readings = lines.map((line) => JSON.stringify(read(line.text, line)));
  const tookMs = performance.now() - started;
  const characterCount = lines.reduce((sum, line) => sum + line.text.length, 0);
  console.log(`${lines.length} texts, ${characterCount} characters, read in ${tookMs.toFixed(0)} ms`);
  const folder = mkdtempSync(path.join(tmpdir(), "parley-measure-"));
  const readingsFile = path.join(folder, "readings.jsonl");
  writeFileSync(readingsFile, `${readings.join("\n")}\n`);
  const script = path.join(process.env.PARLEY_SCORERS ?? "../shared/score", scorer);
  const options = words.filter((word) => word.startsWith("--"));
  const { status } = spawnSync("python3", [script, ...files, readingsFile, ...options], { stdio: "inherit" });
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}
