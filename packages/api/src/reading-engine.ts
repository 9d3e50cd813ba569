import type { Document, Reading } from "@parley/annotation";
import { DEFAULT_MODEL, type Engine, type EngineOptions, ModelError, openEngine } from "@parley/engine";
import { ApiError } from "./errors.ts";

/** An engine that is opened when the first report comes. */
export interface LazyEngine {
  /** Name of the model. */
  name: string;
  /** Why it cannot read; null as long as nothing is known to be wrong. */
  problem(): string | null;
  /** @throws {ApiError} MODEL_UNAVAILABLE */
  read(document: Document): Promise<Reading>;
  close(): Promise<void>;
}

/** The engine of these options, not loaded yet. */
export function lazyEngine(options: EngineOptions = {}): LazyEngine {
  let opening: Promise<Engine> | null = null;
  let problem: string | null = null;
  const open = async () => {
    opening ??= openEngine(options);
    try {
      return await opening;
    } catch (error) {
      opening = null;
      problem = error instanceof Error ? error.message : String(error);
      throw error instanceof ModelError ? new ApiError("MODEL_UNAVAILABLE", error.message) : error;
    }
  };
  return {
    name: options.model ?? DEFAULT_MODEL,
    problem: () => problem,
    read: async (document) => (await open()).read(document),
    close: async () => (await opening)?.close(),
  };
}
