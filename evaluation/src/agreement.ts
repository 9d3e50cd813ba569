import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GoldReport } from "./gold-form.ts";
import { goldReading } from "./gold-readings.ts";

/**
 * `npm run agreement -- FIRST SECOND [--texts=DIR]`: how far two annotations of the same reports agree, layer by layer, as the scorer
 * counts a Reading against gold. FIRST and SECOND hold one folder a report with gold.json, and text.txt where DIR/NAME.txt is not it.
 */
const [first, second, ...options] = process.argv.slice(2);
if (!first || !second) {
  console.error("agreement: expected two folders of annotated reports, as in: npm run agreement -- FIRST SECOND");
  process.exit(64);
}
const SCORERS = process.env.PARLEY_SCORERS ?? fileURLToPath(new URL("../../../shared/score", import.meta.url));
const texts = options.find((option) => option.startsWith("--texts="))?.slice("--texts=".length);
const readings = mkdtempSync(join(tmpdir(), "parley-agreement-"));
for (const name of readdirSync(second)) {
  const gold = join(second, name, "gold.json");
  if (!existsSync(gold)) continue;
  const beside = join(second, name, "text.txt");
  const text = readFileSync(existsSync(beside) ? beside : join(texts ?? second, `${name}.txt`), "utf8");
  const reading = goldReading(JSON.parse(readFileSync(gold, "utf8")) as GoldReport, text, new Map());
  writeFileSync(join(readings, `${name}.json`), JSON.stringify(reading));
}
const run = spawnSync("python3", [join(SCORERS, "score_reading.py"), first, readings, ...options], {
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
