import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { z } from "zod";
import type { Database, Queries } from "./database.ts";
import { RecordError } from "./errors.ts";
import { MIGRATIONS } from "./migrations.ts";
import { markDerived } from "./store/derivation.ts";
import { eachChunk } from "./store/rows.ts";

/** What a backup held. */
export interface Backup {
  dossierCount: number;
  documentCount: number;
  decisionCount: number;
}

/** Stored tables in an order in which each row's references come before it. Derived ones are rebuilt. */
const STORED: Record<string, string> = {
  dossier: "id text, name text, created_at timestamptz, scope json",
  document: "dossier text, id text, address text, added_at timestamptz",
  document_version: "dossier text, document text, version text, rank integer, added_at timestamptz, settled boolean",
  reading: "dossier text, version text, model text, read_at timestamptz, body json",
  decision: "dossier text, id text, at timestamptz, made_by text, body json",
  bookmark: "dossier text, reader text, at timestamptz",
  removal: "dossier text, document text, at timestamptz, made_by text, reason text",
};
const HEAD = z.strictObject({ parley: z.literal("backup"), version: z.int().min(1) });
const ROW = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const PAGE = 200;

/** Everything stored, as gzipped JSON lines: a head, then a row a line. */
export async function writeBackup(database: Database): Promise<Uint8Array> {
  const lines = [JSON.stringify({ parley: "backup", version: MIGRATIONS.at(-1)?.number ?? 0 })];
  await database.transaction(async (queries) => {
    for (const table of Object.keys(STORED)) await writeTable(queries, table, lines);
  });
  return gzipSync(strToU8(`${lines.join("\n")}\n`));
}

async function writeTable(queries: Queries, table: string, lines: string[]): Promise<void> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await queries.query<Record<string, unknown>>(
      `select * from ${table} order by 1, 2, 3 limit ${PAGE} offset ${offset}`,
    );
    for (const row of rows) lines.push(JSON.stringify({ table, row }));
    if (rows.length < PAGE) return;
  }
}

/**
 * Puts a backup's rows into the database, all or none. Its lines are derived when a dossier is next settled.
 * @throws {RecordError} BACKUP_INVALID; DOSSIER_EXISTS
 */
export async function readBackup(database: Database, bytes: Uint8Array): Promise<Backup> {
  const tables = parse(bytes);
  const names = (tables.get("dossier") ?? []).map((row) => row.name);
  const there = await database.query<{ name: string }>("select name from dossier where name = any($1)", [names]);
  if (there[0]) {
    throw new RecordError(
      "DOSSIER_EXISTS",
      `There is a dossier "${there[0].name}" already. Restore into an empty record.`,
    );
  }
  await database.transaction(async (queries) => {
    for (const [table, columns] of Object.entries(STORED)) {
      const rows = tables.get(table) ?? [];
      const fresh = table === "document_version" ? rows.map((row) => ({ ...row, settled: false })) : rows;
      await eachChunk(
        queries,
        {
          dossier: "",
          statement: `insert into ${table} select r.* from json_to_recordset($2) as r(${columns}) where $1::text is not null`,
        },
        fresh,
      );
    }
    await markDerived(
      queries,
      (tables.get("dossier") ?? []).map((row) => String(row.id)),
    );
  });
  const countOf = (table: string) => tables.get(table)?.length ?? 0;
  return { dossierCount: names.length, documentCount: countOf("document"), decisionCount: countOf("decision") };
}

function parse(bytes: Uint8Array): Map<string, Record<string, unknown>[]> {
  const [head, ...lines] = unpacked(bytes)
    .split("\n")
    .filter((line) => line !== "");
  const told = HEAD.safeParse(json(head ?? ""));
  if (!told.success) throw invalid("its first line is not the head of one");
  const known = MIGRATIONS.at(-1)?.number ?? 0;
  if (told.data.version > known) {
    throw new RecordError(
      "RECORD_NEWER",
      `The backup is of version ${told.data.version}; this Parley knows up to ${known}. Update Parley.`,
    );
  }
  const tables = new Map<string, Record<string, unknown>[]>();
  lines.forEach((line, rank) => {
    const row = ROW.safeParse(json(line));
    if (!row.success || !(row.data.table in STORED)) throw invalid(`line ${rank + 2} is not a row`);
    const rows = tables.get(row.data.table);
    if (rows) rows.push(row.data.row);
    else tables.set(row.data.table, [row.data.row]);
  });
  return tables;
}

function unpacked(bytes: Uint8Array): string {
  try {
    return strFromU8(gunzipSync(bytes));
  } catch {
    throw invalid("it cannot be unpacked");
  }
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function invalid(reason: string): RecordError {
  return new RecordError(
    "BACKUP_INVALID",
    `Not a backup of Parley: ${reason}. Expected a file that "parley backup" made.`,
    { reason },
  );
}
