import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type Gold, goldSchema, negotiationSchema, type World, writtenCaseSchema } from "./gold-schema.ts";

/** A report of the corpus; `text` null = a real report, of which only the gold is kept. */
export interface CorpusReport {
  /** "negotiation/report" */
  name: string;
  negotiation: string;
  split: World["split"] | "real" | "robust";
  text: string | null;
  gold: Gold;
}

/** A corpus folder read: what can be used, and what is at fault. */
export interface Corpus {
  reports: CorpusReport[];
  worlds: Map<string, World>;
  /** "place: what was expected" */
  faults: string[];
}

/** Reads corpus/reports (NEGOTIATION/negotiation.json, NEGOTIATION/REPORT/{gold.json,text.txt}) corpus/real (SET/REPORT/gold.json) and corpus/robust (CASE/{gold.json,text.txt}). */
export function loadCorpus(folder: string): Corpus {
  const corpus: Corpus = { reports: [], worlds: new Map(), faults: [] };
  for (const negotiation of foldersOf(join(folder, "reports"))) {
    const world = readWorld(join(folder, "reports", negotiation), corpus);
    if (world) corpus.worlds.set(negotiation, world);
    for (const report of foldersOf(join(folder, "reports", negotiation))) {
      addReport(corpus, {
        folder: join(folder, "reports", negotiation, report),
        negotiation,
        split: world?.split ?? "train",
      });
    }
  }
  for (const set of foldersOf(join(folder, "real"))) {
    for (const report of foldersOf(join(folder, "real", set))) {
      addReport(corpus, { folder: join(folder, "real", set, report), negotiation: set, split: "real" });
    }
  }
  for (const name of foldersOf(join(folder, "robust"))) {
    addReport(corpus, { folder: join(folder, "robust", name), negotiation: name, split: "robust" });
  }
  return corpus;
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readWorld(folder: string, corpus: Corpus): World | null {
  const path = join(folder, "negotiation.json");
  if (!existsSync(path)) {
    corpus.faults.push(`${folder}: expected negotiation.json`);
    return null;
  }
  return parsed(path, negotiationSchema, corpus.faults);
}

function parsed<T>(path: string, schema: z.ZodType<T>, faults: string[]): T | null {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    faults.push(`${path}: not JSON: ${(error as Error).message}`);
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success && result.data) return result.data;
  for (const issue of result.error?.issues ?? []) faults.push(`${path}: ${issue.path.join(".")}: ${issue.message}`);
  return null;
}

interface Place {
  folder: string;
  negotiation: string;
  split: CorpusReport["split"];
}

function addReport(corpus: Corpus, { folder, negotiation, split }: Place): void {
  const gold = parsed(join(folder, "gold.json"), split === "robust" ? writtenCaseSchema : goldSchema, corpus.faults);
  if (!gold) return;
  const name = folder.split("/").slice(-2).join("/");
  const path = join(folder, "text.txt");
  const text = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim() : null;
  if (text === null && split !== "real") corpus.faults.push(`${name}: expected text.txt beside gold.json`);
  if (text !== null && split === "real")
    corpus.faults.push(`${name}: words of a real report are not kept; remove text.txt`);
  if (text !== null && text !== text.normalize("NFC")) corpus.faults.push(`${name}: text.txt is not in NFC`);
  const sha = text === null ? gold.document.sha256 : createHash("sha256").update(text, "utf8").digest("hex");
  if (sha !== gold.document.sha256) corpus.faults.push(`${name}: document.sha256 is that of another text`);
  corpus.reports.push({ name, negotiation, split, text, gold });
}
