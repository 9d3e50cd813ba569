import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DEFAULT_MODEL, openEngine } from "@parley/engine";
import type { Measure } from "./evaluate/measure.ts";
import { allMeasures } from "./evaluate/measures.ts";
import { resultsPage } from "./evaluate/results-page.ts";
import { type Figure, type Outcome, runMeasure } from "./evaluate/run-measure.ts";
import { worstErrors } from "./evaluate/worst-errors.ts";

/**
 * `npm run evaluate -- [--model NAME] [--models FOLDER] [--only WORDS] [--keep]`: every figure on development data, through the program itself.
 * Writes evaluation/RESULTS.md (with --keep it is left as it is) and the worst errors with their text to evaluation/errors/, which is
 * not committed. --only measures those whose title contains the words, and writes no page.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SHARED = process.env.PARLEY_SHARED ?? join(ROOT, "../shared");
const { values } = parseArgs({
  options: {
    model: { type: "string", default: DEFAULT_MODEL },
    models: { type: "string", default: join(ROOT, "models") },
    only: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});

const measures = allMeasures(SHARED, join(ROOT, "corpus")).filter(
  ({ title }) => !values.only || title.includes(values.only),
);
if (measures.length === 0) {
  console.error(
    "evaluate: no data. Expected the folder ../shared with data, gold and scorers beside the checkout, or PARLEY_SHARED.",
  );
  process.exit(69);
}
const engine = await openEngine({ model: values.model, modelsFolder: values.models });
const outcomes: Outcome[] = [];
for (const measure of measures) {
  const outcome = await runMeasure(engine, measure, join(SHARED, "score"));
  outcomes.push(outcome);
  console.log(
    `${measure.title}: ${told(measure, outcome.figures)} (${Math.round(outcome.wordCount / (outcome.tookMs / 1000))} words/s)`,
  );
  measure.parts?.forEach(({ label, textCount }, place) => {
    console.log(`  ${label.padEnd(14)} ${String(textCount).padStart(3)}  ${told(measure, outcome.parts[place] ?? {})}`);
  });
}
await engine.close();
writeErrors(outcomes);
if (!values.only && !values.keep) writeResults(outcomes);

/** The wanted figures on one line; those that the scorer does not have are left out. */
function told(measure: Measure, figures: Record<string, Figure>): string {
  return measure.figures
    .flatMap(({ key, label }) => {
      const value = figures[key]?.value;
      return value === null || value === undefined ? [] : `${label} ${value.toFixed(value < 1 ? 3 : 1)}`;
    })
    .join(" · ");
}

function writeErrors(done: readonly Outcome[]): void {
  const folder = join(ROOT, "evaluation/errors");
  mkdirSync(folder, { recursive: true });
  for (const { measure, readings } of done) {
    const gold = measure.before[0];
    if (measure.scorer !== "score_attribution.py" || !gold) continue;
    writeFileSync(join(folder, "statements.txt"), worstErrors(gold, readings, 50));
  }
}

function writeResults(done: readonly Outcome[]): void {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
  const identity = done[0]?.readings.values().next().value?.model;
  const model = `${identity?.name} ${identity?.version} (${identity?.sha256.slice(0, 12)})`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(join(ROOT, "evaluation/RESULTS.md"), resultsPage(done, { date, commit, model }));
}
