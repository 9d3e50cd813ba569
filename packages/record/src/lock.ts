import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { RecordError } from "./errors.ts";

/** Who holds a record's folder. */
interface Holder {
  pid: number;
  host: string;
  started: string;
}

/**
 * Takes a folder's lock file for this process and gives what releases it. A lock whose process no longer runs on this
 * host is taken over.
 * @throws {RecordError} RECORD_LOCKED with the holder's pid, host and start.
 */
export function takeLock(path: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, "wx");
      const holder: Holder = { pid: process.pid, host: hostname(), started: new Date().toISOString() };
      writeSync(file, JSON.stringify(holder));
      closeSync(file);
      return () => release(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = holderOf(path);
      if (holder && isRunning(holder)) throw lockedBy(holder);
      release(path);
    }
  }
  throw new RecordError("RECORD_LOCKED", `The lock file ${path} cannot be taken. Remove it if no Parley is running.`);
}

function release(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Null for a lock that was cut off while it was written. */
function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isRunning({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function lockedBy({ pid, host, started }: Holder): RecordError {
  return new RecordError(
    "RECORD_LOCKED",
    `The record is open in another Parley (process ${pid} on ${host}, since ${started}). End it first, or use that one.`,
    { pid, host, started },
  );
}
