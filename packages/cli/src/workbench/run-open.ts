import { once } from "node:events";
import { ApiError, startServer } from "@parley/api";
import type { OpenRecord } from "@parley/record";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { withDossier } from "../record/open-dossier.ts";
import { programVersion } from "../version.ts";
import { builtWorkbench } from "./built-workbench.ts";
import { openBrowser } from "./open-browser.ts";

/** How the workbench is opened. */
export interface OpenOptions {
  dossier?: string;
  port?: number;
  browser: boolean;
  model?: string;
}

/** What is shown: the record, and the clock by which it is looked at. */
interface Shown {
  record: OpenRecord;
  by: string;
  /** Address below the server's that is opened first. */
  path: string;
  now?: () => Date;
}

/** `parley open`: serves the record on this machine and opens the browser, until it is interrupted. */
export async function runOpen(options: OpenOptions): Promise<void> {
  await withDossier(options.dossier, ({ record, dossier, by }) =>
    serve(
      { record, by, path: options.dossier === undefined ? "/" : `/d/${encodeURIComponent(dossier)}/changes` },
      options,
    ),
  );
}

/**
 * Serves a record until the process is interrupted.
 * @throws {CommandError} UNAVAILABLE if the port is taken or the screens cannot be built
 */
export async function serve({ record, by, path, now }: Shown, options: OpenOptions): Promise<void> {
  const workbench = await builtWorkbench();
  const server = await startServer({
    desk: record,
    workbench,
    version: programVersion(),
    reader: by,
    port: options.port ?? 0,
    ...(options.model === undefined ? {} : { engine: { model: options.model } }),
    ...(now === undefined ? {} : { now }),
  }).catch((error: unknown) => {
    throw error instanceof ApiError ? new CommandError("UNAVAILABLE", EXIT.unavailable, error.message) : error;
  });
  const address = server.address.replace("/?", `${path}?`);
  process.stdout.write(`Parley is open at ${address}\nOnly this machine reaches it. Ctrl-C ends it.\n`);
  if (options.browser) openBrowser(address);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  process.stderr.write("\nParley: closing …\n");
  await server.close();
}
