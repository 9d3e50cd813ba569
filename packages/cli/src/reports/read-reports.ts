import type { Document, DocumentFacts, Reading } from "@parley/annotation";
import { document, openSource } from "@parley/sources";
import { type ReportFile, STANDARD_INPUT } from "./collect-reports.ts";
import { inOrder } from "./in-order.ts";

/** A report that was read, or why not. */
export type ReportResult = { file: ReportFile; reading: Reading } | { file: ReportFile; error: Error };

/** How reports are read. */
export interface ReadOptions {
  given: Partial<DocumentFacts>;
  /** Reads texts that are not in English all the same. */
  force: boolean;
  /** How many reports are worked on at a time. */
  jobCount: number;
  /** Reads a document; the engine. */
  read: (document: Document) => Promise<Reading>;
  /** The bytes of standard input. */
  standardInput: () => Promise<Uint8Array>;
}

/** Reads reports one after the other, in order. One that cannot be read does not stop the others. */
export function readReports(files: readonly ReportFile[], options: ReadOptions): AsyncGenerator<ReportResult> {
  return inOrder(files, options.jobCount, (file) => readOne(file, options));
}

async function readOne(file: ReportFile, options: ReadOptions): Promise<ReportResult> {
  try {
    const input = file.path === STANDARD_INPUT ? await options.standardInput() : file.path;
    const source = await openSource(input, options.given, { force: options.force });
    const reading = await options.read(document(source));
    // The engine itself says that a date is missing.
    const warnings = source.warnings.filter(({ code }) => code !== "NO_DATE").map(({ message }) => message);
    return { file, reading: { ...reading, warnings: [...reading.warnings, ...warnings] } };
  } catch (error) {
    return { file, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
