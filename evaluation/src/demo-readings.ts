import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { loadNegotiation } from "./gold-negotiations.ts";

/**
 * Writes the Readings of the demo: an invented negotiation as annotated by hand, up to a day on which something still
 * lies ahead. usage: node evaluation/src/demo-readings.ts
 */
const NEGOTIATION = fileURLToPath(new URL("../../corpus/reports/trade", import.meta.url));
const TARGET = new URL("../../packages/cli/demo/", import.meta.url);
const REPORT_COUNT = 20;

const readings = loadNegotiation(NEGOTIATION)
  .reports.map(({ reading }) => ({ ...reading, model: { ...reading.model, name: "hand annotation" } }))
  .sort((a, b) => ((a.document.publishedAt ?? "") < (b.document.publishedAt ?? "") ? -1 : 1))
  .slice(0, REPORT_COUNT);
mkdirSync(TARGET, { recursive: true });
const lines = readings.map((reading) => JSON.stringify(reading)).join("\n");
writeFileSync(new URL("trade-talks.jsonl.gz", TARGET), gzipSync(lines, { level: 9 }));
console.log(`${readings.length} readings, ${lines.length} characters`);
