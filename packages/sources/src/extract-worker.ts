import { parentPort } from "node:worker_threads";
import { SourceError } from "./errors.ts";
import type { ExtractAnswer, ExtractRequest } from "./extract.ts";
import { readPage } from "./page/read-page.ts";
import { readMarkdown } from "./read-markdown.ts";

parentPort?.on("message", (request: ExtractRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer({ format, characters }: ExtractRequest): ExtractAnswer {
  try {
    return { extracted: format === "page" ? readPage(characters) : readMarkdown(characters) };
  } catch (error) {
    if (error instanceof SourceError) return { refused: { code: error.code, fault: error.fault } };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
