import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCodebook } from "@parley/engine";
import { type Manner, mannerOf, sharedRunShare } from "./corpus/corpus-measures.ts";
import { goldFaults } from "./corpus/gold-faults.ts";
import type { Gold } from "./corpus/gold-schema.ts";
import { type CorpusReport, loadCorpus } from "./corpus/load-corpus.ts";

/**
 * `npm run corpus:check [FOLDER]`: counts and measures the corpus, and fails (exit status 1) on any fault in it.
 * Real annotated reports in ../shared/gold are measured beside it where they are there.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = process.argv[2] ?? join(ROOT, "corpus");
const { reports, worlds, faults } = loadCorpus(folder);
const codebook = await loadCodebook();
const issueCodes = new Set(codebook.issues.map(({ code }) => code));
const all = [
  ...faults,
  ...reports.flatMap((report) => goldFaults(report, { world: worlds.get(report.negotiation) ?? null, issueCodes })),
];

printCounts(reports);
const told = written(reports).filter(({ split }) => split !== "robust");
printManner("corpus, written reports", mannerOf(told));
for (const [name, manner] of realManners()) printManner(`../shared/gold/${name}`, manner);
const runs = sharedRunShare(told.map(({ negotiation, text }) => ({ group: negotiation, text: bodyOf(text) })));
console.log(
  `\nsix-word runs in reports of two or more negotiations: ${(100 * runs.share).toFixed(2)} % (wanted: between 0.17 and 1.1)`,
);
for (const example of runs.examples) console.log(`  ${example}`);
for (const fault of all) console.error(fault);
console.log(`\n${reports.length} reports, ${worlds.size} negotiations, ${all.length} faults`);
process.exitCode = all.length === 0 ? 0 : 1;

type WrittenReport = CorpusReport & { text: string };

function written(list: readonly CorpusReport[]): WrittenReport[] {
  return list.filter((report): report is WrittenReport => report.text !== null);
}

/** The text without its headline. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf("\n") + 1);
}

function printCounts(list: readonly CorpusReport[]): void {
  for (const split of ["train", "development", "test", "real", "robust"] as const) {
    const part = list.filter((report) => report.split === split);
    const words = written(part).reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
    const sets = split === "robust" ? [] : [...new Set(part.map(({ negotiation }) => negotiation))];
    console.log(
      `${split.padEnd(12)} ${String(part.length).padStart(4)} reports ${String(words).padStart(7)} words  ${sets.join(", ")}`,
    );
  }
  const kinds = new Map<string, number>();
  for (const { gold, split } of list) {
    if (split === "robust") continue;
    const kind = gold.document.kind ?? "real";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  console.log(
    `\nkinds: ${[...kinds]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ")}`,
  );
}

function printManner(name: string, manner: Manner): void {
  console.log(`\n${name}: ${manner.reportCount} reports, ${manner.wordCount} words`);
  console.log(
    `  sentences of ${manner.sentenceMean.toFixed(1)} ± ${manner.sentenceDeviation.toFixed(1)} words, ${(100 * manner.reportedShare).toFixed(0)} % of statements wholly reported`,
  );
  console.log(
    `  per 100 words: ${Object.entries(manner.per100)
      .map(([layer, count]) => `${layer} ${count.toFixed(2)}`)
      .join(" · ")}`,
  );
}

/** The manner of the annotated real reports for development, where they are there. */
function realManners(): [string, Manner][] {
  const shared = join(ROOT, "../shared");
  return ["voa", "reuters1987"].flatMap((set) => {
    const gold = join(shared, "gold", set);
    if (!existsSync(gold)) return [];
    const list = readdirSync(gold).map((name) => ({
      text: readFileSync(join(shared, "data", set, `${name}.txt`), "utf8").trim(),
      gold: JSON.parse(readFileSync(join(gold, name, "gold.json"), "utf8")) as Gold,
    }));
    return [[set, mannerOf(list)] satisfies [string, Manner]];
  });
}
