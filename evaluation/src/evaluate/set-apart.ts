import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GoldLine, goldLines } from "../score-readings.ts";

const APART_COUNT = 60;

/** The TimeBank documents kept for measuring: those whose ids have the 60 smallest SHA-1; also as a file for the scorer. */
export function setApart(source: string): { file: string; lines: GoldLine[] } {
  const hash = (id: string) => createHash("sha1").update(id).digest("hex");
  const lines = goldLines(source)
    .sort((a, b) => (hash(a.id) < hash(b.id) ? -1 : 1))
    .slice(0, APART_COUNT);
  const file = join(mkdtempSync(join(tmpdir(), "parley-apart-")), "times.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return { file, lines };
}
