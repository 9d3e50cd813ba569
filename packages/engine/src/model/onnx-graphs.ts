import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ModelError } from "../errors.ts";
import type { ModelFiles } from "./manifest.ts";

/** A batch of windows for the encoder; `batch` rows of equal length, padded with mask 0. */
export interface EncoderInput {
  batch: number;
  /** [batch, subword] */
  ids: BigInt64Array;
  shape: BigInt64Array;
  mask: BigInt64Array;
  /** [batch, word]: index of each word's first sub-word; 0 = padding */
  first: BigInt64Array;
}

/** A named output with its shape. */
export interface Matrix {
  values: Float32Array;
  dims: readonly number[];
}

/** The three graphs of a model, ready to run. */
export interface OnnxGraphs {
  /** words [batch, word, hidden] and tags [batch, word, tag] */
  encode: (input: EncoderInput) => Promise<{ words: Matrix; tags: Matrix }>;
  /** roles [trigger, word, role] and attributes [trigger, value] of the triggers of one window */
  readFrames: (input: FramesInput) => Promise<{ roles: Matrix; attributes: Matrix }>;
  /** scores [anaphor, candidate] */
  scorePairs: (input: PairsInput) => Promise<Matrix>;
  close: () => Promise<void>;
}

/** Words of one window with the triggers to be read. */
export interface FramesInput {
  /** [word, hidden] */
  words: Float32Array;
  hidden: number;
  sentence: readonly number[];
  paragraph: readonly number[];
  /** First word and past the last, of each trigger. */
  triggers: readonly (readonly [number, number])[];
  /** Index of each trigger's frame type. */
  types: readonly number[];
}

/** Mentions of a text as first and last word's vectors, and how they stand to one another. */
export interface PairsInput {
  /** [anaphor, 2 × hidden] */
  anaphors: Float32Array;
  /** [candidate, 2 × hidden] */
  candidates: Float32Array;
  /** [anaphor, candidate, 4] */
  relation: BigInt64Array;
  anaphorCount: number;
  candidateCount: number;
}

/**
 * Loads the graphs of a model whose files were checked. The encoder alone gets several threads: those of another graph, idle and
 * spinning after its run, would take the encoder half of its speed.
 * @throws {ModelError} MODEL_RUNTIME if ONNX Runtime cannot load one.
 */
export async function openOnnxGraphs({ folder, name }: ModelFiles, threadCount: number): Promise<OnnxGraphs> {
  const open = async (graph: string) => {
    const path = join(folder, name, `${graph}.onnx`);
    try {
      return await InferenceSession.create(path, {
        intraOpNumThreads: graph === "encoder" ? threadCount : 1,
        interOpNumThreads: 1,
        graphOptimizationLevel: "all",
      });
    } catch (error) {
      throw new ModelError("MODEL_RUNTIME", path, `ONNX Runtime cannot load ${path}: ${(error as Error).message}`);
    }
  };
  const [encoder, frames, pairs] = await Promise.all([open("encoder"), open("frames"), open("pairs")]);
  return {
    encode: (input) => runEncoder(encoder, input),
    readFrames: (input) => runFrames(frames, input),
    scorePairs: (input) => runPairs(pairs, input),
    close: async () => {
      await Promise.all([encoder.release(), frames.release(), pairs.release()]);
    },
  };
}

async function runEncoder(
  session: InferenceSession,
  { batch, ids, shape, mask, first }: EncoderInput,
): Promise<{ words: Matrix; tags: Matrix }> {
  const rows = (values: BigInt64Array) => new Tensor("int64", values, [batch, values.length / batch]);
  const { words, tags } = await session.run({
    ids: rows(ids),
    shape: rows(shape),
    mask: rows(mask),
    first: rows(first),
  });
  return { words: matrix(words), tags: matrix(tags) };
}

async function runFrames(
  session: InferenceSession,
  input: FramesInput,
): Promise<{ roles: Matrix; attributes: Matrix }> {
  const { words, hidden, sentence, paragraph, triggers, types } = input;
  const { roles, attributes } = await session.run({
    words: new Tensor("float32", words, [sentence.length, hidden]),
    sentence: integers(sentence, [sentence.length]),
    paragraph: integers(paragraph, [paragraph.length]),
    triggers: integers(triggers.flat(), [triggers.length, 2]),
    types: integers(types, [types.length]),
  });
  return { roles: matrix(roles), attributes: matrix(attributes) };
}

async function runPairs(session: InferenceSession, input: PairsInput): Promise<Matrix> {
  const { anaphors, candidates, relation, anaphorCount, candidateCount } = input;
  const { scores } = await session.run({
    anaphors: new Tensor("float32", anaphors, [anaphorCount, anaphors.length / anaphorCount]),
    candidates: new Tensor("float32", candidates, [candidateCount, candidates.length / candidateCount]),
    relation: new Tensor("int64", relation, [anaphorCount, candidateCount, 4]),
  });
  return matrix(scores);
}

function integers(values: readonly number[], dims: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values, BigInt), dims);
}

function matrix(tensor: Tensor | undefined): Matrix {
  if (!(tensor?.data instanceof Float32Array)) {
    throw new ModelError(
      "MODEL_RUNTIME",
      "model",
      "The model gave an output of another type than its manifest says. Restore the folder models/.",
    );
  }
  return { values: tensor.data, dims: tensor.dims };
}
