import { EXIT } from "../exit-codes.ts";
import { shown } from "../view/shown.ts";

/** A report that was not read, and why. */
export interface Failure {
  path: string;
  error: Error;
}

/** What came of a call. */
export interface Tally {
  readCount: number;
  failures: readonly Failure[];
  /** Folder that was written to; null = standard output. */
  outFolder: string | null;
  interrupted: boolean;
}

/** What is said at the end of a call, on standard error; empty where all went well and it can be seen. */
export function summaryLines({ readCount, failures, outFolder, interrupted }: Tally): string[] {
  const only = failures.length === 1 && readCount === 0 && !interrupted ? failures[0] : undefined;
  if (only) return [`parley: ${failureLine(only)}`];
  const where = outFolder === null ? "" : `, written to ${outFolder}`;
  const read = `${readCount} report${readCount === 1 ? "" : "s"} read${readCount === 0 ? "" : where}`;
  const head = interrupted ? `interrupted: ${read}` : read;
  if (failures.length === 0) return interrupted || outFolder !== null ? [`parley: ${head}.`] : [];
  return [`parley: ${head}, ${failures.length} not:`, ...failures.map((failure) => `  ${failureLine(failure)}`)];
}

/** What the process ends with. */
export function exitCodeFor({ readCount, failures, interrupted }: Tally): number {
  if (interrupted) return EXIT.interrupted;
  if (failures.length === 0) return EXIT.fine;
  if (readCount > 0) return EXIT.someFailed;
  return failures.every(({ error }) => error.name === "SourceError") ? EXIT.badInput : EXIT.internal;
}

function failureLine({ path, error }: Failure): string {
  const code = "code" in error && typeof error.code === "string" ? ` [${error.code}]` : "";
  const inside = error.name === "SourceError" ? "" : "an error inside Parley: ";
  return shown(`${path === "-" ? "standard input" : path}: ${inside}${error.message}${code}`);
}
