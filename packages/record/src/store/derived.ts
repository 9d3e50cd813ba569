import type { Queries } from "../database.ts";
import type { DocumentId, LineId } from "../evidence.ts";
import type { DerivedLine } from "../reconcile/derive-lines.ts";
import { factRows } from "../reconcile/fact-rows.ts";
import { lineColumns } from "../reconcile/line-columns.ts";
import { documentOf } from "../reconcile/reconcile.ts";
import type { Reconciliation, Settled } from "../reconcile/reconciliation.ts";
import type { RecordActor } from "../record.ts";
import { eachChunk } from "./rows.ts";

/** Writes what a settling changed into the derived tables. */
export async function writeSettled(
  queries: Queries,
  dossier: string,
  { reconciliation, settled }: { reconciliation: Reconciliation; settled: Settled },
): Promise<void> {
  const lines = [...settled.changed].flatMap((id) => reconciliation.lines.get(id) ?? []);
  await deleteLines(queries, dossier, [...settled.removed, ...settled.changed]);
  await writeLines(queries, dossier, lines);
  await writeSourceEntries(queries, dossier, reconciliation);
  await writeDocuments(queries, dossier, { reconciliation, documents: settled.documents });
}

async function deleteLines(queries: Queries, dossier: string, ids: readonly LineId[]): Promise<void> {
  if (ids.length === 0) return;
  await queries.query("delete from line where dossier = $1 and id = any($2)", [dossier, ids]);
  await queries.query("delete from journal where dossier = $1 and line = any($2)", [dossier, ids]);
}

async function writeLines(queries: Queries, dossier: string, lines: readonly DerivedLine[]): Promise<void> {
  const columns = lines.map(lineColumns);
  await eachChunk(
    queries,
    {
      dossier,
      statement: `insert into line select $1, r.id, r.kind, r.in_scope, r.first_day, r.last_day, r.starts, r.ends, r.weight, r.subject, r.words, r.body
        from json_to_recordset($2) as r(id text, kind text, in_scope boolean, first_day text, last_day text, starts text, ends text,
        weight integer, subject text, words text, body json)`,
    },
    columns.map(({ actors, ...row }) => ({ ...row, body: keptBody(row.kind, row.body) })),
  );
  await eachChunk(
    queries,
    {
      dossier,
      statement:
        "insert into line_actor select $1, r.line, r.actor from json_to_recordset($2) as r(line text, actor text)",
    },
    columns.flatMap(({ id, actors }) => actors.map((actor) => ({ line: id, actor }))),
  );
  await eachChunk(
    queries,
    { dossier, statement: JOURNAL },
    lines.flatMap(({ journal, line }) =>
      journal.map((entry) => ({ ...entry, line: entry.line?.id ?? null, in_scope: line.scope.inScope, body: entry })),
    ),
  );
}

/** Of the places of an actor so many of the first and of the latest are kept with the line. */
const FIRST_PLACES = 4;
const LATEST_PLACES = 8;

/** An actor of thousands of reports has a place in each: all of them are facts of its line, and with it stand a few. */
function keptBody(kind: DerivedLine["kind"], line: DerivedLine["line"]): DerivedLine["line"] {
  if (kind !== "actor") return line;
  const { evidence } = line as RecordActor;
  if (evidence.length <= FIRST_PLACES + LATEST_PLACES) return line;
  return { ...line, evidence: [...evidence.slice(0, FIRST_PLACES), ...evidence.slice(-LATEST_PLACES)] } as RecordActor;
}

const JOURNAL = `insert into journal select $1, r.id, r.at, r.kind, r.line, r.weight, r.in_scope, r.body
  from json_to_recordset($2) as r(id text, at timestamptz, kind text, line text, weight integer, in_scope boolean, body json)
  on conflict do nothing`;

/** Ids of the entries of no line as they were last written; none = not yet by this process. */
const written = new WeakMap<Reconciliation, string>();

/** Entries that belong to no line are written anew where one of them came or went. */
async function writeSourceEntries(queries: Queries, dossier: string, reconciliation: Reconciliation): Promise<void> {
  const entries = reconciliation.sourceEntries();
  const ids = entries.map((entry) => entry.id).join();
  if (written.get(reconciliation) === ids) return;
  await queries.query("delete from journal where dossier = $1 and line is null", [dossier]);
  const rows = entries.map((entry) => ({ ...entry, line: null, in_scope: true, body: entry }));
  await eachChunk(queries, { dossier, statement: JOURNAL }, rows);
  written.set(reconciliation, ids);
}

async function writeDocuments(
  queries: Queries,
  dossier: string,
  { reconciliation, documents }: { reconciliation: Reconciliation; documents: ReadonlySet<DocumentId> },
): Promise<void> {
  if (documents.size === 0) return;
  const ids = [...documents];
  await queries.query("delete from fact where dossier = $1 and document = any($2)", [dossier, ids]);
  await queries.query("delete from record_document where dossier = $1 and id = any($2)", [dossier, ids]);
  const reports = ids.map((id) => reconciliation.read(id)).filter((read) => read.length > 0);
  await eachChunk(
    queries,
    {
      dossier,
      statement: `insert into fact select $1, r.key, r.layer, r.document, r.version, r.line, r.place, r.confidence, r.changed, r.body
        from json_to_recordset($2) as r(key text, layer text, document text, version text, line text, place integer, confidence real,
        changed boolean, body json) on conflict do nothing`,
    },
    reports.flatMap((read) => read.flatMap((report) => factRows(reconciliation, report))),
  );
  await eachChunk(
    queries,
    {
      dossier,
      statement: `insert into record_document select $1, r.id, r.published, r.words, r.body
        from json_to_recordset($2) as r(id text, published text, words text, body json)`,
    },
    reports.map((read) => {
      const body = documentOf(reconciliation, read);
      const words = [body.title, body.publisher, body.byline, body.url].filter(Boolean).join(" ").toLowerCase();
      return { id: body.id, published: body.publishedAt, words, body };
    }),
  );
}

/** Empties the derived tables of a dossier and marks every text version as not settled. */
export async function dropDerived(queries: Queries, dossier: string): Promise<void> {
  for (const table of ["line", "fact", "journal", "record_document", "report_facts", "sentence"]) {
    await queries.query(`delete from ${table} where dossier = $1`, [dossier]);
  }
  await queries.query("update document_version set settled = false where dossier = $1", [dossier]);
}
