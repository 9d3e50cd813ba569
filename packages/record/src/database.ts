import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { RecordError } from "./errors.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrations.ts";
import type { Database, Queries } from "./sql.ts";

export type { Database, Queries } from "./sql.ts";

/** Where the record is kept: a folder of its own, or a PostgreSQL server. */
export type DatabasePlace = { folder: string } | { url: string };

/**
 * Opens the database and brings its tables to this program's version.
 * @throws {RecordError} RECORD_LOCKED if another process has the folder; RECORD_UNREACHABLE if the server does not answer;
 *   RECORD_NEWER if a newer program wrote it; RECORD_DISK_FULL, RECORD_FAILED.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = "url" in place ? await openPostgres(place.url) : await openFolder(place.folder);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function openFolder(folder: string): Promise<Database> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw plainError(error, `The folder ${folder} cannot be made. Choose one that can be written.`);
  }
  const unlock = takeLock(join(folder, "lock"));
  try {
    const lite = await PGlite.create(join(folder, "pglite"), { parsers: TEXT_TIMES });
    return {
      kind: "pglite",
      query: (sql, parameters) => guarded(lite, sql, parameters),
      transaction: async (work) => {
        try {
          return (await lite.transaction((open) =>
            work({ query: (sql, parameters) => guarded(open, sql, parameters) }),
          )) as never;
        } catch (error) {
          throw plainError(error);
        }
      },
      close: async () => {
        await lite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw plainError(error, `The record in ${folder} cannot be opened. Restore a backup, or choose another folder.`);
  }
}

/** TIMESTAMPTZ as it is written, not as a Date. */
const TIMESTAMPTZ = 1184;
const TEXT_TIMES = { [TIMESTAMPTZ]: isoTime };

function isoTime(written: string): string {
  return new Date(written).toISOString();
}

async function openPostgres(url: string): Promise<Database> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(TIMESTAMPTZ, isoTime);
  const pool = new pg.Pool({ connectionString: url, max: 4, types, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the pool; the query that needs it gets the error.
  pool.on("error", () => undefined);
  // So does a broken one that is in use between two queries: without this the process would end.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const reached = await pool.query("select 1").then(
    () => null,
    (error: unknown) => error,
  );
  if (reached !== null) {
    await pool.end();
    const where = url.replace(/\/\/[^@/]*@/, "//");
    throw new RecordError(
      "RECORD_UNREACHABLE",
      `The database ${where} does not answer. Check PARLEY_DATABASE_URL and that the server runs.`,
      { reason: codeOf(reached) },
    );
  }
  return {
    kind: "postgres",
    query: (sql, parameters) => guarded(pool, sql, parameters),
    transaction: (work) => pgTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function pgTransaction<Result>(pool: pg.Pool, work: (queries: Queries) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => {
    throw plainError(error);
  });
  try {
    await client.query("begin");
    const result = await work({ query: (sql, parameters) => guarded(client, sql, parameters) });
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query("rollback").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw plainError(error);
  }
}

interface Runner {
  query(sql: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
}

async function guarded<Row>(runner: Runner, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  try {
    return (await runner.query(sql, [...parameters])).rows as Row[];
  } catch (error) {
    throw plainError(error);
  }
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : null;
}

const DISK_FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);
const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
]);

/** A connection that ended while it was used has no code. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && /connection (terminated|ended|error)|not queryable/i.test(error.message);
}

/** A database's error without its query and parameters, which may hold what a source said in confidence. */
function plainError(error: unknown, message?: string): RecordError {
  if (error instanceof RecordError) return error;
  const code = codeOf(error);
  if (code !== null && DISK_FULL.has(code)) {
    return new RecordError("RECORD_DISK_FULL", "The disk is full. Free some space; nothing acknowledged is lost.", {
      reason: code,
    });
  }
  if (code === null ? isBroken(error) : UNREACHABLE.has(code)) {
    return new RecordError("RECORD_UNREACHABLE", "The database went away. Start it again, then repeat the command.", {
      reason: code,
    });
  }
  const told = message ?? `The database refused a statement (${code ?? "no code"}). Nothing was changed.`;
  return new RecordError("RECORD_FAILED", told, { reason: code });
}
