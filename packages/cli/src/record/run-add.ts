import { openEngine } from "@parley/engine";
import { EXIT } from "../exit-codes.ts";
import { collectReports } from "../reports/collect-reports.ts";
import { readReports } from "../reports/read-reports.ts";
import { withDossier } from "./open-dossier.ts";

/** How reports are added. */
export interface AddOptions {
  dossier?: string;
  date?: string;
  publisher?: string;
  force?: boolean;
}

/**
 * Reads reports and puts them into the record, each in a transaction of its own: what was acknowledged stays after an
 * interruption, and the next call goes on.
 * @returns what the process is to end with
 */
export async function runAdd(inputs: readonly string[], options: AddOptions): Promise<number> {
  const files = await collectReports(inputs);
  const engine = await openEngine();
  const given = {
    ...(options.date ? { publishedAt: options.date } : {}),
    ...(options.publisher ? { publisher: options.publisher } : {}),
  };
  const results = readReports(files, {
    given,
    force: options.force ?? false,
    jobCount: 1,
    read: engine.read,
    standardInput: async () => new Uint8Array(),
  });
  try {
    return await withDossier(options.dossier, async ({ record, dossier, now }) => {
      let failedCount = 0;
      for await (const result of results) {
        if ("error" in result) {
          failedCount++;
          process.stderr.write(`${result.file.path}: ${result.error.message}\n`);
        } else {
          const { outcome } = await record.store(dossier, { reading: result.reading, at: now() });
          process.stderr.write(`${result.file.path}: ${OUTCOMES[outcome]}\n`);
        }
      }
      await record.settle(dossier);
      return failedCount === 0 ? EXIT.fine : EXIT.someFailed;
    });
  } finally {
    await engine.close();
  }
}

const OUTCOMES = {
  new: "added",
  "new version": "added as a new version of a known document",
  "read again": "read again by another model",
  known: "known already, nothing changed",
};
