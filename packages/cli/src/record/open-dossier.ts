import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import { type DossierScope, type OpenRecord, openRecord, RecordError } from "@parley/record";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

/** The dossier that commands mean when none is named. */
const DEFAULT_DOSSIER = "default";
const OPEN_SCOPE: DossierScope = { parties: [], issues: [], exclusions: [] };

/** What a command on the record works with. */
export interface Desk {
  record: OpenRecord;
  dossier: string;
  /** Who decides and reads. */
  by: string;
  now(): string;
}

/**
 * Opens the record (PARLEY_DATABASE_URL, else the folder PARLEY_HOME or ~/.parley), does the work and closes it.
 * The default dossier is made where it is missing.
 * @throws {CommandError} with what the record says: bad input, or the record cannot be had
 */
export async function withDossier<Result>(
  name: string | undefined,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  try {
    const url = process.env.PARLEY_DATABASE_URL;
    const folder = process.env.PARLEY_HOME ?? join(homedir(), ".parley");
    const record = await openRecord(url ? { url } : { folder }, { rebuilding: tellRebuilding });
    try {
      const now = () => new Date().toISOString();
      const dossiers = await record.dossiers();
      if (name === undefined && !dossiers.some((one) => one.name === DEFAULT_DOSSIER)) {
        await record.createDossier(DEFAULT_DOSSIER, { scope: OPEN_SCOPE, at: now() });
      }
      return await work({ record, dossier: name ?? DEFAULT_DOSSIER, by: userInfo().username, now });
    } finally {
      await record.close();
    }
  } catch (error) {
    throw commandError(error);
  }
}

/** Says, before it is done, that a dossier of another Parley is derived anew. */
export function tellRebuilding({ name }: { name: string }): void {
  process.stderr.write(`Parley: another version of Parley kept the dossier ${name}; deriving it anew …\n`);
}

function commandError(error: unknown): unknown {
  if (!(error instanceof RecordError)) return error;
  const isInput = /UNKNOWN|EXISTS|NAME|INVALID/.test(error.code);
  return new CommandError(isInput ? "USAGE" : "UNAVAILABLE", isInput ? EXIT.badInput : EXIT.unavailable, error.message);
}
