import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ActorKind, parseReading, type Reading } from "@parley/annotation";
import type { GoldReport } from "./gold-form.ts";
import { goldReading } from "./gold-readings.ts";

/** What is true in an invented negotiation, whatever its reports say. */
export interface NegotiationTruth {
  id: string;
  kind: string;
  split: "train" | "development" | "test";
  actors: { id: string; name: string; aliases: string[]; kind: ActorKind; of: string | null }[];
  meetings: { id: string; what: string; truth: string }[];
  texts: { id: string; what: string; revises: string | null }[];
  discrepancies: { id: string; kind: string; of: string; values: string[]; reports: string[] }[];
}

/** A report of a negotiation: its gold and the Reading made of it. */
export interface NegotiationReport {
  name: string;
  gold: GoldReport;
  reading: Reading;
}

/** A negotiation of the corpus with its truth and its reports in order of date. */
export interface Negotiation {
  truth: NegotiationTruth;
  reports: NegotiationReport[];
}

/** Every negotiation of a corpus folder that has its truth beside it. Each Reading made is checked against the contract. */
export function loadNegotiations(folder: string): Negotiation[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "negotiation.json")))
    .sort()
    .map((name) => loadNegotiation(join(folder, name)));
}

/** One negotiation of the corpus. */
export function loadNegotiation(folder: string): Negotiation {
  const truth = JSON.parse(readFileSync(join(folder, "negotiation.json"), "utf8")) as NegotiationTruth;
  const known = new Map(
    truth.actors.flatMap((actor) => [actor.name, ...actor.aliases].map((name) => [name.toLowerCase(), actor] as const)),
  );
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const reports = names
    .map((entry) => entry.name)
    .sort()
    .filter((name) => existsSync(join(folder, name, "gold.json")) && existsSync(join(folder, name, "text.txt")))
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name, "gold.json"), "utf8")) as GoldReport;
      const text = readFileSync(join(folder, name, "text.txt"), "utf8");
      return { name, gold, reading: parseReading(goldReading(gold, text, known)) };
    });
  return { truth, reports };
}
