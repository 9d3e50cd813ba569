import { join } from "node:path";
import type { Document, Reading } from "@parley/annotation";
import { codebookFinders } from "./codebook/codebook-finders.ts";
import { loadCodebook } from "./codebook/load-codebook.ts";
import { MODELS_FOLDER, modelSha256, openModelFiles } from "./model/manifest.ts";
import { openOnnxGraphs } from "./model/onnx-graphs.ts";
import { encodeOnly, predict } from "./model/predict.ts";
import { loadWordTokenizer } from "./model/word-tokenizer.ts";
import { readReport, tokenize } from "./read-report.ts";

/** How an engine is opened; everything has a default. */
export interface EngineOptions {
  /** Name of a model in the manifest. */
  model?: string;
  /** Folder with manifest.json. */
  modelsFolder?: string;
  /** Path of a codebook; the default one comes with Parley. */
  codebook?: string | URL;
  /** Threads for the model's arithmetic; 2 by default. */
  threadCount?: number;
}

/** Reads reports; holds the model in memory until it is closed. */
export interface Engine {
  /** The Reading of a document: pure, the same text gives the same Reading. */
  read: (document: Document) => Promise<Reading>;
  /** The bare encoder over the document's windows, for benchmarks: the number of sub-words that it read. */
  encode: (document: Document) => Promise<number>;
  close: () => Promise<void>;
}

/** The model that reads where none is named. */
export const DEFAULT_MODEL = "small";

/**
 * Loads model and codebook.
 * @throws {ModelError} if the model's files are missing or damaged
 * @throws {CodebookError} if the codebook cannot be used
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const [files, codebook] = await Promise.all([
    openModelFiles(options.model ?? DEFAULT_MODEL, options.modelsFolder ?? MODELS_FOLDER),
    loadCodebook(options.codebook),
  ]);
  const [graphs, tokenizer] = await Promise.all([
    openOnnxGraphs(files, options.threadCount ?? 2),
    loadWordTokenizer(join(files.folder, files.manifest.tokenizer.file)),
  ]);
  const predictor = { manifest: files.manifest, hidden: files.entry.hidden, tokenizer, graphs };
  const means = {
    identity: { name: files.name, version: files.entry.version ?? "1", sha256: modelSha256(files.entry) },
    codebook: codebookFinders(codebook),
    curves: files.entry.calibration ?? {},
    predict: (text: string, tokens: Parameters<typeof predict>[2]) => predict(predictor, text, tokens),
  };
  return {
    read: (document) => readReport(document, means),
    encode: ({ text }) => encodeOnly(predictor, text, tokenize(text)),
    close: graphs.close,
  };
}
