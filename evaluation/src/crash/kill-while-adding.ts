import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { openRecord } from "@parley/record";
import { openRandom, type Random } from "@parley/record/generator";
import { CRASH_DOSSIER } from "./crash-plan.ts";
import { wholeRecord } from "./whole-record.ts";

/** What was seen after one kill. */
export interface Kill {
  /** What the process had said last. */
  at: string;
  /** Documents and decisions that had been acknowledged, in this and all earlier processes. */
  acknowledgedCount: number;
  /** Documents in the record that was opened again. */
  documentCount: number;
  /** Acknowledged and not there any more. */
  lost: string[];
  /** The first thing of each kind in which the record differs from its rebuild. */
  differing: string[];
}

/** How often and where to kill. */
export interface KillPlan {
  folder: string;
  seed: number;
  kills: number;
}

const WORKER = new URL("../adding-process.ts", import.meta.url).pathname;
/** One kill in so many falls while the record is opened, the others while it is added to. */
const OPENING_SHARE = 0.2;
const OPENING_MS = 1200;
const MOST_ACKNOWLEDGED = 6;
const AFTER_MS = 40;

/** Kills a process that adds reports, again and again on one folder, and looks at the record after each. */
export async function* killWhileAdding({ folder, seed, kills }: KillPlan): AsyncGenerator<Kill> {
  const random = openRandom(seed);
  const acknowledged: string[] = [];
  for (let rank = 0; rank < kills; rank++) {
    const said = await addUntilKilled({ folder, seed }, random);
    acknowledged.push(...said.filter((line) => /^(document|decision) /.test(line)));
    yield {
      at: said.at(-1) ?? "nothing",
      acknowledgedCount: acknowledged.length,
      ...(await lookedAt(folder, acknowledged)),
    };
  }
}

/** Lines that the process said before SIGKILL reached it. */
async function addUntilKilled({ folder, seed }: Pick<KillPlan, "folder" | "seed">, random: Random): Promise<string[]> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", WORKER, folder, String(seed)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  const kill = (ms: number) => setTimeout(() => child.kill("SIGKILL"), ms);
  const isOpening = random.chance(OPENING_SHARE);
  const openingMs = random.below(OPENING_MS);
  const acknowledgements = 1 + random.below(MOST_ACKNOWLEDGED);
  const afterMs = random.next() * AFTER_MS;
  if (isOpening) kill(openingMs);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (!isOpening && said.length === 1 + acknowledgements) kill(afterMs);
  }
  await ended;
  return said;
}

/** Opens the record again and compares: with what was acknowledged, and with its rebuild. */
async function lookedAt(
  folder: string,
  acknowledged: readonly string[],
): Promise<Pick<Kill, "documentCount" | "lost" | "differing">> {
  const record = await openRecord({ folder });
  try {
    if ((await record.dossiers()).length === 0) return { documentCount: 0, lost: [...acknowledged], differing: [] };
    await record.settle(CRASH_DOSSIER);
    const before = await wholeRecord(record, CRASH_DOSSIER);
    await record.rebuild(CRASH_DOSSIER);
    const after = await wholeRecord(record, CRASH_DOSSIER);
    const documents = before.documents as { id: string; versions: string[] }[];
    const there = new Set([
      ...documents.flatMap(({ id, versions }) => versions.map((version) => `document ${id} ${version}`)),
      ...(before.decisions as { id: string }[]).map(({ id }) => `decision ${id}`),
    ]);
    return {
      documentCount: documents.length,
      lost: acknowledged.filter((line) => !there.has(line)),
      differing: Object.keys(before).flatMap((kind) => differences(kind, before[kind], after[kind])),
    };
  } finally {
    await record.close();
  }
}

/** The first thing of a kind that is not the same. */
function differences(kind: string, before: unknown[] = [], after: unknown[] = []): string[] {
  const longer = before.length > after.length ? before : after;
  const rank = longer.findIndex((_, at) => !isDeepStrictEqual(before[at], after[at]));
  return rank < 0 ? [] : [`${kind} ${rank}: ${JSON.stringify(before[rank])} / ${JSON.stringify(after[rank])}`];
}
