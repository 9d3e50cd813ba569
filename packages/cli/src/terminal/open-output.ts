import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where Readings are printed. */
export interface Output {
  /** Waits until the reader has room. False once nobody reads any more. */
  write(words: string): Promise<boolean>;
  /** Waits until all is written, or the pager is left. */
  close(): Promise<void>;
  /** Whether a pager shows it. */
  paged: boolean;
}

/** Standard output, through a pager (`PAGER`, else less) where it is a terminal and `paged` is asked for. */
export function openOutput(paged: boolean, environment: NodeJS.ProcessEnv = process.env): Output {
  const pager = paged && process.stdout.isTTY ? (environment.PAGER ?? "less") : "";
  return pager === "" || pager === "cat" ? plainOutput() : pagerOutput(pager, environment);
}

function plainOutput(): Output {
  const { write } = writer(process.stdout);
  return { write, close: () => drained(process.stdout), paged: false };
}

function pagerOutput(pager: string, environment: NodeJS.ProcessEnv): Output {
  const child = spawn(pager, {
    shell: true,
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: "FRX", ...environment },
  });
  const ended = once(child, "close").catch(() => undefined);
  const { write } = writer(child.stdin);
  return {
    write,
    close: async () => {
      child.stdin.end();
      await ended;
    },
    paged: true,
  };
}

/** Writes that wait for room, and that end quietly when the other side has closed (`parley read … | head`). */
function writer(stream: Writable): { write: (words: string) => Promise<boolean> } {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== "EPIPE") throw error;
  });
  const write = async (words: string) => {
    if (!open || words === "") return open;
    if (!stream.write(words)) await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
    return open;
  };
  return { write };
}

async function drained(stream: Writable): Promise<void> {
  if (stream.writableLength > 0 && !stream.destroyed) {
    await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
  }
}
