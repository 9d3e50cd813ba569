import { randomUUID } from "node:crypto";
import type { Document, DocumentFacts, Reading } from "@parley/annotation";
import type { Stored } from "@parley/record";
import { document, openSource, type Source, SourceError } from "@parley/sources";
import type { Intake } from "./contract/index.ts";
import type { EventHub } from "./event-hub.ts";

/** How many reports of a dossier are remembered in the list of what came in. */
const REMEMBERED = 500;

/** A report as a person hands it in: bytes with the file's name, or pasted words without one. */
export interface HandedIn {
  bytes: Uint8Array;
  fileName: string | null;
  given: Partial<DocumentFacts>;
  force: boolean;
}

/** What the desk that takes reports in works with. */
export interface IntakeMeans {
  read(document: Document): Promise<Reading>;
  add(dossier: string, reading: Reading): Promise<Stored>;
  hub: EventHub;
  now(): string;
}

/** Takes reports in and reads them one after the other. */
export interface IntakeDesk {
  handIn(dossier: string, reports: readonly HandedIn[]): Intake[];
  /** Latest first. */
  list(dossier: string): Intake[];
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/** A desk without reports. One report that cannot be read does not stop the others. */
export function openIntakeDesk(means: IntakeMeans): IntakeDesk {
  const lists = new Map<string, Intake[]>();
  let queue: Promise<void> = Promise.resolve();

  const tell = (dossier: string, intake: Intake, change: Partial<Intake>) => {
    Object.assign(intake, change);
    means.hub.tell({ event: "intake", dossier, intake: { ...intake } });
  };
  const take = async (dossier: string, intake: Intake, report: HandedIn) => {
    tell(dossier, intake, { state: "reading" });
    try {
      const source = await sourceOf(report);
      const name = source.title ?? intake.name;
      tell(dossier, intake, { name, warnings: source.warnings.map(({ message }) => message) });
      const reading = await means.read(document(source));
      const shelved = await means.add(dossier, reading);
      const state = shelved.outcome === "known" ? "known" : "read";
      tell(dossier, intake, { state, document: shelved.document, factCount: factCount(reading) });
      means.hub.tell({ event: "record", dossier });
    } catch (error) {
      tell(dossier, intake, { state: "failed", reason: reasonOf(error) });
    }
  };
  return {
    handIn: (dossier, reports) => {
      const list = lists.get(dossier) ?? [];
      const added = reports.map((report): Intake => waiting(report, means.now()));
      lists.set(dossier, [...added.toReversed(), ...list].slice(0, REMEMBERED));
      added.forEach((intake, place) => {
        const report = reports[place];
        if (report) queue = queue.then(() => take(dossier, intake, report));
      });
      return added.map((intake) => ({ ...intake }));
    },
    list: (dossier) => (lists.get(dossier) ?? []).map((intake) => ({ ...intake })),
    settled: () => queue,
  };
}

function waiting({ fileName, given, bytes }: HandedIn, addedAt: string): Intake {
  const words = new TextDecoder().decode(bytes.subarray(0, 200)).trim().split("\n")[0] ?? "";
  const name = fileName ?? given.title ?? (words.slice(0, 80) || "A report without words");
  return {
    id: randomUUID(),
    name,
    state: "waiting",
    addedAt,
    document: null,
    factCount: null,
    reason: null,
    warnings: [],
  };
}

function sourceOf({ bytes, fileName, given, force }: HandedIn): Promise<Source> {
  return openSource(bytes, given, { name: fileName ?? "pasted.txt", force });
}

function factCount(reading: Reading): number {
  const { statements, meetings, outcomes, texts, textEvents, positions, deadlines, events } = reading;
  return [statements, meetings, outcomes, texts, textEvents, positions, deadlines, events].reduce(
    (sum, layer) => sum + layer.length,
    0,
  );
}

/** What is foreseen is told as it is; the rest keeps its particulars to the terminal. */
function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message;
  if (error instanceof Error && "code" in error) return error.message;
  console.error(error);
  return "An error inside Parley. Its particulars are in the terminal where Parley runs.";
}
