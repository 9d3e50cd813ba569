import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

/** Where Readings are printed. */
export interface Output {
  /**
   * Writes words and waits until they are taken. False once nobody takes them any more.
   * @throws {CommandError} OUTPUT for a fault of another kind, such as a full disk.
   */
  write(words: string): Promise<boolean>;
  /** Waits until all is written, or the pager is left. */
  close(): Promise<void>;
}

/**
 * Standard output, through a pager (`PAGER`, else less) where it is a terminal and `paged` is asked for. Where the pager
 * cannot be started, output is printed without one.
 */
export async function openOutput(paged: boolean, environment: NodeJS.ProcessEnv = process.env): Promise<Output> {
  const pager = paged && process.stdout.isTTY ? (environment.PAGER ?? "less").trim() : "";
  if (pager === "" || pager === "cat") return plainOutput();
  return (await pagerOutput(pager, environment)) ?? plainOutput();
}

function plainOutput(): Output {
  return { write: writer(process.stdout), close: async () => undefined };
}

async function pagerOutput(pager: string, environment: NodeJS.ProcessEnv): Promise<Output | null> {
  const [command = "", ...args] = pager.split(/\s+/);
  const child = spawn(command, args, { stdio: ["pipe", "inherit", "inherit"], env: { LESS: "FRX", ...environment } });
  const isStarted = await once(child, "spawn").then(
    () => true,
    () => false,
  );
  if (!isStarted) return null;
  const ended = once(child, "close");
  return {
    write: writer(child.stdin),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** What a stream says once its other side is closed (`parley read … | head`). */
const CLOSED = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** Writes that wait until their words are taken, and end quietly when nobody takes them any more. */
function writer(stream: Writable): Output["write"] {
  // The callback of each write has the error already.
  stream.on("error", () => undefined);
  return (words) =>
    new Promise((resolve, reject) => {
      stream.write(words, (error: NodeJS.ErrnoException | null | undefined) => {
        if (!error) resolve(true);
        else if (CLOSED.has(error.code ?? "")) resolve(false);
        else reject(new CommandError("OUTPUT", EXIT.notWritten, `The output cannot be written: ${error.message}.`));
      });
    });
}
