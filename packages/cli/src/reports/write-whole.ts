import { unlinkSync } from "node:fs";
import { mkdir, rename, unlink, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

/** Files that are being written: what an interruption has to take away. */
const unfinished = new Set<string>();

/**
 * Writes a file so that it is there whole or not at all, with its folders.
 * @throws {CommandError} OUTPUT if it cannot be written.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    unfinished.add(part);
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await unlink(part).catch(() => undefined);
    throw new CommandError("OUTPUT", EXIT.notWritten, `${path} cannot be written: ${(error as Error).message}.`);
  } finally {
    unfinished.delete(part);
  }
}

/** Takes away what is half written; for the moment before the process ends. */
export function removeUnfinished(): void {
  for (const part of unfinished) {
    try {
      unlinkSync(part);
    } catch {
      // It was not there yet, or is finished already.
    }
  }
}
