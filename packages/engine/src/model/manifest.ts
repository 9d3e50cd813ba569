import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CALIBRATED, type Curves } from "../calibration.ts";
import { ModelError } from "../errors.ts";

const labelList = z.array(z.string());
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What models/manifest.json says: label lists in the order of the tensors, limits, and each model's files. */
export interface Manifest {
  manifest: 1;
  labels: {
    layers: Record<string, { offset: number; tags: string[] }>;
    frames: { name: string; roles: string[]; attributes: string[] }[];
    roles: string[];
    attributes: Record<string, { offset: number; values: string[] }>;
    mentionForms: string[];
  };
  decoding: { switchCost: number; forbidden: number };
  limits: { subwords: number; contextSubwords: number };
  tokenizer: { file: string; sha256: string };
  models: Record<string, ModelEntry>;
}

/** One model's entry. */
export interface ModelEntry {
  version?: string | undefined;
  hidden: number;
  files: Record<string, { bytes: number; sha256: string }>;
  /** Absent: confidences are the model's own. */
  calibration?: Curves | undefined;
}

const manifestSchema: z.ZodType<Manifest> = z.object({
  manifest: z.literal(1),
  labels: z.object({
    layers: z.record(z.string(), z.object({ offset: z.int(), tags: labelList })),
    frames: z.array(z.object({ name: z.string(), roles: labelList, attributes: labelList })),
    roles: labelList,
    attributes: z.record(z.string(), z.object({ offset: z.int(), values: labelList })),
    mentionForms: labelList,
  }),
  decoding: z.object({ switchCost: z.number(), forbidden: z.number() }),
  limits: z.object({ subwords: z.int(), contextSubwords: z.int() }),
  tokenizer: z.object({ file: z.string(), sha256 }),
  models: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      hidden: z.int(),
      files: z.record(z.string(), z.object({ bytes: z.int(), sha256 })),
      calibration: z.partialRecord(z.enum(CALIBRATED), z.object({ scale: z.number(), shift: z.number() })).optional(),
    }),
  ),
});

/** A model of the manifest, with the folder that its files are in. */
export interface ModelFiles {
  name: string;
  folder: string;
  manifest: Manifest;
  entry: ModelEntry;
}

/** The folder of models: PARLEY_MODELS, or the one that comes with Parley. */
export const MODELS_FOLDER: string =
  process.env.PARLEY_MODELS ?? fileURLToPath(new URL("../../../../models/", import.meta.url));

/**
 * The manifest's entry for a model, after every file was compared with its SHA-256.
 * @throws {ModelError} MODEL_MISSING if the manifest, the model or a file is not there; MODEL_MANIFEST if the manifest has another
 *   form; MODEL_DAMAGED if a file is not the one that the manifest names.
 */
export async function openModelFiles(name: string, folder: string = MODELS_FOLDER): Promise<ModelFiles> {
  const manifest = await readManifest(join(folder, "manifest.json"));
  const entry = manifest.models[name];
  if (!entry) {
    const known = Object.keys(manifest.models).join(", ");
    throw new ModelError("MODEL_MISSING", name, `Expected one of the models ${known}, got "${name}".`);
  }
  await checkFile(join(folder, manifest.tokenizer.file), manifest.tokenizer.sha256);
  for (const [file, { sha256: expected }] of Object.entries(entry.files))
    await checkFile(join(folder, name, file), expected);
  return { name, folder, manifest, entry };
}

async function readManifest(path: string): Promise<Manifest> {
  const source = await readFile(path, "utf8").catch(() => {
    throw new ModelError(
      "MODEL_MISSING",
      path,
      `Expected the models' manifest at ${path}, but it is not there. Restore the folder models/ from the repository.`,
    );
  });
  try {
    return manifestSchema.parse(JSON.parse(source));
  } catch (error) {
    throw new ModelError(
      "MODEL_MANIFEST",
      path,
      `${path} is not a manifest that this version of Parley reads: ${(error as Error).message}`,
    );
  }
}

async function checkFile(path: string, expected: string): Promise<void> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    throw new ModelError(
      "MODEL_MISSING",
      path,
      `Expected the model file ${path}, but it cannot be read. Restore the folder models/ from the repository.`,
    );
  }
  const found = hash.digest("hex");
  if (found !== expected) {
    throw new ModelError(
      "MODEL_DAMAGED",
      path,
      `The model file ${path} is not the one that the manifest names (expected SHA-256 ${expected.slice(0, 12)}…, found ${found.slice(0, 12)}…). Restore it from the repository.`,
    );
  }
}

/** One SHA-256 for all of a model's files, in order of their names. */
export function modelSha256(entry: ModelEntry): string {
  const files = Object.entries(entry.files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(files.map(([name, file]) => `${name} ${file.sha256}\n`).join(""))
    .digest("hex");
}
