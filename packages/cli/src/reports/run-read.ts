import type { Document, Reading } from "@parley/annotation";
import { MAX_FILE_BYTES } from "@parley/sources";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { openOutput } from "../terminal/open-output.ts";
import { openProgressBar, type ProgressBar } from "../terminal/progress.ts";
import type { IssueNames } from "../view/reading-index.ts";
import { collectReports, type ReportFile, STANDARD_INPUT } from "./collect-reports.ts";
import { OUTPUT_SUFFIXES, outputPaths } from "./output-paths.ts";
import { readReports } from "./read-reports.ts";
import { type ReadSettings, readSettings } from "./read-settings.ts";
import { folderSink, outputSink, type Sink } from "./sinks.ts";
import { exitCodeFor, type Failure, summaryLines } from "./summary.ts";
import { removeUnfinished } from "./write-whole.ts";

const DEFAULT_COLUMNS = 80;

/** What Readings are made with. */
interface Reader {
  read: (document: Document) => Promise<Reading>;
  issueNames: IssueNames;
  close: () => Promise<void>;
}

/**
 * Reads reports as `parley read` was told and gives out their Readings; says at the end what failed.
 * @returns what the process is to end with.
 * @throws {CommandError} if nothing can be read at all.
 */
export async function runRead(inputs: readonly string[], flags: unknown): Promise<number> {
  const files = await collectReports(inputs.length > 0 ? inputs : standardInputOnly());
  const settings = readSettings(flags, files.length);
  const reader = openReader(settings);
  // A model that is missing is told where the first report needs it, after what is wrong with the report itself.
  reader.catch(() => undefined);
  const tally = { readCount: 0, failures: [] as Failure[], outFolder: settings.outFolder, interrupted: false };
  const bar = openProgressBar(process.stderr);
  // A pager has the keyboard: an interruption is its to answer, and leaving it ends the call.
  const hasPager = settings.paged && process.stdout.isTTY;
  const onInterrupt = () => hasPager || endInterrupted({ ...tally, interrupted: true }, bar);
  process.on("SIGINT", onInterrupt);
  try {
    await readAll(files, { settings, reader, tally, bar });
  } finally {
    bar.clear();
    process.off("SIGINT", onInterrupt);
    await reader.then(({ close }) => close()).catch(() => undefined);
  }
  for (const line of summaryLines(tally)) process.stderr.write(`${line}\n`);
  return exitCodeFor(tally);
}

interface Call {
  settings: ReadSettings;
  reader: Promise<Reader>;
  tally: { readCount: number; failures: Failure[] };
  bar: ProgressBar;
}

async function readAll(files: readonly ReportFile[], { settings, reader, tally, bar }: Call): Promise<void> {
  const startedAt = performance.now();
  const results = readReports(files, {
    ...settings,
    read: async (document) => (await reader).read(document),
    standardInput: standardInputBytes,
  });
  let sink: Sink | null = null;
  for await (const result of results) {
    if ("error" in result) noteFailure(result, tally);
    else {
      sink ??= await openSink(files, settings, (await reader).issueNames);
      if (!(await sink.put(result.reading, result.file))) break;
      tally.readCount++;
    }
    showProgress(bar, { totalCount: files.length, startedAt, tally, settings });
  }
  bar.clear();
  await sink?.close();
}

/** @throws {CommandError} if every other report would fail in the same way. */
function noteFailure({ file, error }: { file: ReportFile; error: Error }, { failures }: Call["tally"]): void {
  if (error.name === "ModelError") throw new CommandError("UNAVAILABLE", EXIT.unavailable, error.message);
  if (error.name === "CodebookError") throw new CommandError("USAGE", EXIT.badInput, error.message);
  failures.push({ path: file.path, error });
}

/** Only where several reports are read, and not over Readings that are printed on the same terminal. */
function showProgress(
  bar: ProgressBar,
  {
    totalCount,
    startedAt,
    tally,
    settings,
  }: Pick<Call, "tally" | "settings"> & { totalCount: number; startedAt: number },
): void {
  if (totalCount === 1 || (settings.outFolder === null && process.stdout.isTTY)) return;
  const failedCount = tally.failures.length;
  const elapsedMs = performance.now() - startedAt;
  bar.show({ doneCount: tally.readCount + failedCount, failedCount, totalCount, elapsedMs });
}

async function openSink(files: readonly ReportFile[], settings: ReadSettings, issueNames: IssueNames): Promise<Sink> {
  const { format, outFolder } = settings;
  const colours = outFolder === null && wantsColours(process.env, process.stdout.isTTY);
  const columns = process.stdout.columns ?? (Number(process.env.COLUMNS) || DEFAULT_COLUMNS);
  const context = { format, issueNames, colours, columns };
  if (outFolder === null) return outputSink(await openOutput(settings.paged), context);
  return folderSink(outputPaths(files, { folder: outFolder, suffix: OUTPUT_SUFFIXES[format] }), context);
}

/** @see https://no-color.org and https://force-color.org */
function wantsColours(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false;
  return isTerminal ? environment.TERM !== "dumb" : Boolean(environment.FORCE_COLOR);
}

async function openReader({ codebook, model, modelsFolder }: ReadSettings): Promise<Reader> {
  const { loadCodebook, openEngine } = await import("@parley/engine");
  const options = {
    ...(codebook === null ? {} : { codebook }),
    ...(model === null ? {} : { model }),
    ...(modelsFolder === null ? {} : { modelsFolder }),
  };
  const [engine, { issues }] = await Promise.all([openEngine(options), loadCodebook(options.codebook)]);
  return { ...engine, issueNames: new Map(issues.map(({ code, name }) => [code, name])) };
}

function standardInputOnly(): string[] {
  if (!process.stdin.isTTY) return [STANDARD_INPUT];
  throw new CommandError("USAGE", EXIT.badInput, "Expected a report to read, got none. See parley read --help.");
}

/** Standard input, as far as the largest file that is read, and a byte more. */
async function standardInputBytes(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE_BYTES.page) break;
  }
  return Buffer.concat(chunks);
}

function endInterrupted(tally: Parameters<typeof summaryLines>[0], bar: ProgressBar): never {
  bar.clear();
  removeUnfinished();
  for (const line of summaryLines(tally)) process.stderr.write(`${line}\n`);
  process.exit(EXIT.interrupted);
}
