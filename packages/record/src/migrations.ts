import { RecordError } from "./errors.ts";
import type { Database, Queries } from "./sql.ts";

/** One step of the tables' history. */
export interface Migration {
  number: number;
  name: string;
  statements: readonly string[];
}

/**
 * The tables of the record, step by step. Steps are only ever added: a released one stays as it is.
 * What is stored: dossier, document, document_version, reading, decision, bookmark, removal. All others are derived and may
 * be dropped and rebuilt; with a step that adds or changes such a table, DERIVATION is raised.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: "stored and derived tables",
    statements: [
      `create table dossier (
        id text primary key, name text not null unique, created_at timestamptz not null, scope json not null)`,
      `create table document (
        dossier text not null references dossier on delete cascade, id text not null, address text,
        added_at timestamptz not null, primary key (dossier, id))`,
      "create unique index document_address on document (dossier, address) where address is not null",
      `create table document_version (
        dossier text not null, document text not null, version text not null, rank integer not null,
        added_at timestamptz not null, settled boolean not null,
        primary key (dossier, version),
        foreign key (dossier, document) references document on delete cascade)`,
      "create index version_of_document on document_version (dossier, document, rank)",
      "create index version_unsettled on document_version (dossier) where not settled",
      `create table reading (
        dossier text not null, version text not null, model text not null, read_at timestamptz not null, body json not null,
        primary key (dossier, version, model),
        foreign key (dossier, version) references document_version on delete cascade)`,
      `create table decision (
        dossier text not null references dossier on delete cascade, id text not null,
        at timestamptz not null, made_by text not null, body json not null, primary key (dossier, id))`,
      `create table bookmark (
        dossier text not null references dossier on delete cascade, reader text not null, at timestamptz not null,
        primary key (dossier, reader))`,
      `create table removal (
        dossier text not null references dossier on delete cascade, document text not null,
        at timestamptz not null, made_by text not null, reason text not null, primary key (dossier, document, at))`,
      `create table report_facts (
        dossier text not null, version text not null, body json not null, primary key (dossier, version),
        foreign key (dossier, version) references document_version on delete cascade)`,
      `create table line (
        dossier text not null references dossier on delete cascade, id text not null, kind text not null,
        in_scope boolean not null, first_day text, last_day text, starts text, ends text, weight integer not null,
        subject text, words text not null, body json not null, primary key (dossier, id))`,
      "create index line_by_day on line (dossier, kind, in_scope, last_day desc, id)",
      "create index line_by_start on line (dossier, kind, starts)",
      "create index line_by_weight on line (dossier, kind, weight desc, id)",
      `create table line_actor (
        dossier text not null, line text not null, actor text not null, primary key (dossier, actor, line),
        foreign key (dossier, line) references line on delete cascade)`,
      "create index actor_of_line on line_actor (dossier, line)",
      `create table fact (
        dossier text not null references dossier on delete cascade, key text not null, layer text not null,
        document text not null, version text not null, line text, place integer not null, confidence real not null,
        changed boolean not null, body json not null, primary key (dossier, key))`,
      "create index fact_of_document on fact (dossier, document, place)",
      "create index fact_of_line on fact (dossier, line)",
      "create index fact_in_doubt on fact (dossier, confidence) where confidence < 0.6 or changed",
      `create table journal (
        dossier text not null references dossier on delete cascade, id text not null, at timestamptz not null,
        kind text not null, line text, weight integer not null, in_scope boolean not null, body json not null,
        primary key (dossier, id))`,
      "create index journal_by_time on journal (dossier, at desc, weight desc)",
      "create index journal_of_line on journal (dossier, line)",
      `create table record_document (
        dossier text not null references dossier on delete cascade, id text not null, published text, words text not null,
        body json not null, primary key (dossier, id))`,
    ],
  },
  {
    number: 2,
    name: "sentences of reports, to search",
    statements: [
      `create table sentence (
        dossier text not null, document text not null, version text not null, starts integer not null,
        ends integer not null, published text, words text not null, primary key (dossier, document, starts),
        foreign key (dossier, document) references document on delete cascade)`,
      "create index sentence_by_words on sentence using gin (to_tsvector('english', words))",
      "create index sentence_by_day on sentence (dossier, published desc, document, starts)",
      "delete from report_facts",
      "update document_version set settled = false",
    ],
  },
  {
    number: 3,
    name: "version of the derivation",
    statements: [
      `create table derivation (
        dossier text primary key references dossier on delete cascade, version integer not null)`,
    ],
  },
];

/** Brings the tables to this program's version, each step in a transaction of its own. */
export async function migrate(database: Database): Promise<void> {
  await database.query(
    "create table if not exists migration (number integer primary key, name text not null, applied_at timestamptz not null)",
  );
  const applied = await database.query<{ number: number }>("select number from migration order by number");
  const newest = applied.at(-1)?.number ?? 0;
  const known = MIGRATIONS.at(-1)?.number ?? 0;
  if (newest > known) {
    throw new RecordError(
      "RECORD_NEWER",
      `The record is of version ${newest}; this Parley knows versions up to ${known}. Update Parley to open it.`,
      { found: newest, known },
    );
  }
  for (const migration of MIGRATIONS.filter((one) => one.number > newest)) {
    await database.transaction((queries) => apply(queries, migration));
  }
}

async function apply(queries: Queries, { number, name, statements }: Migration): Promise<void> {
  for (const statement of statements) await queries.query(statement);
  await queries.query("insert into migration values ($1, $2, now())", [number, name]);
}
