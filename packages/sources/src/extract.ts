import { Worker } from "node:worker_threads";
import { SourceError, type SourceErrorCode, type SourceFault } from "./errors.ts";
import type { Extracted } from "./extracted.ts";

/** What the worker is asked. */
export interface ExtractRequest {
  format: "page" | "markdown";
  characters: string;
}

/** What the worker answers; `failed` is an exception of a parser. */
export type ExtractAnswer =
  | { extracted: Extracted }
  | { refused: { code: SourceErrorCode; fault: SourceFault } }
  | { failed: string };

/** What a page may take. */
export interface ExtractLimits {
  timeMs: number;
  memoryMb: number;
}

/** Enough for the largest page that is let in, on a slow machine. */
const EXTRACT_LIMITS: ExtractLimits = { timeMs: 15_000, memoryMb: 512 };

/** A worker is replaced after so many pages, so that nothing a parser keeps can add up. */
const PAGES_A_WORKER = 200;

let idle: { worker: Worker; pageCount: number } | null = null;

/**
 * The words of a page or Markdown report, taken out in a worker whose time and memory are limited. The worker waits
 * for the next page and never keeps the process alive.
 * @throws {SourceError} PAGE_TOO_SLOW or PAGE_TOO_BIG_IN_MEMORY at a limit, and whatever the parsers refuse.
 */
export async function extract(request: ExtractRequest, limits: ExtractLimits = EXTRACT_LIMITS): Promise<Extracted> {
  const own = limits !== EXTRACT_LIMITS;
  const used = (own ? null : idle) ?? { worker: startWorker(limits), pageCount: 0 };
  if (!own) idle = null;
  used.worker.ref();
  const answer = await answerOf(used.worker, request, limits).catch(async (error) => {
    await used.worker.terminate();
    throw error;
  });
  used.pageCount++;
  used.worker.unref();
  if (own || idle || used.pageCount >= PAGES_A_WORKER) void used.worker.terminate();
  else idle = used;
  if ("extracted" in answer) return answer.extracted;
  throw "refused" in answer ? new SourceError(answer.refused.code, answer.refused.fault) : unparsable(answer.failed);
}

function startWorker({ memoryMb }: ExtractLimits): Worker {
  const worker = new Worker(new URL("./extract-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 8 },
    stdout: true,
    stderr: true,
  });
  // A worker may also die while nobody waits for it.
  worker.on("error", () => {
    if (idle?.worker === worker) idle = null;
  });
  return worker;
}

function answerOf(worker: Worker, request: ExtractRequest, limits: ExtractLimits): Promise<ExtractAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ExtractAnswer>();
  const timer = setTimeout(() => reject(tooSlow(limits)), limits.timeMs);
  const onError = (error: NodeJS.ErrnoException) =>
    reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooBigInMemory(limits) : error);
  worker.on("message", resolve).on("error", onError);
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", onError);
  });
}

function tooSlow({ timeMs }: ExtractLimits): SourceError {
  return new SourceError("PAGE_TOO_SLOW", {
    expected: `a page that can be taken apart in ${timeMs / 1000} seconds`,
    came: "one that takes longer",
    advice: "Save the report as text.",
  });
}

function tooBigInMemory({ memoryMb }: ExtractLimits): SourceError {
  return new SourceError("PAGE_TOO_BIG_IN_MEMORY", {
    expected: `a page that can be taken apart in ${memoryMb} MB of memory`,
    came: "one that needs more",
    advice: "Save the report as text.",
  });
}

function unparsable(reason: string): SourceError {
  return new SourceError("PAGE_WITHOUT_TEXT", {
    expected: "a page that can be taken apart",
    came: `one that the parser gives up on (${reason.slice(0, 200)})`,
    advice: "Save the report as text.",
  });
}
