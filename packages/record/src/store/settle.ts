import type { Database, Queries } from "../database.ts";
import type { Dossier } from "../dossier.ts";
import type { DocumentId, FactKey } from "../evidence.ts";
import { openReconciliation, type Reconciliation, type SourceReport } from "../reconcile/reconciliation.ts";
import type { ReportFacts } from "../reconcile/report-facts.ts";
import type { Removal } from "../reconcile/source-journal.ts";
import { sourceReports } from "../reconcile/source-reports.ts";
import { standingAdditions } from "./additions.ts";
import { listDecisions } from "./decisions.ts";
import { writeSettled } from "./derived.ts";
import { readingsOf, unsettledDocuments } from "./readings.ts";
import { eachChunk } from "./rows.ts";
import { keepSentences } from "./sentences.ts";

/** What is kept of a report so that it need not be made from its Reading again. */
interface KeptReport {
  facts: ReportFacts;
  addedAt: string;
  changed: [FactKey, string | null][] | null;
}

const LOAD_CHUNK = 500;
/** Documents that are settled and written in one transaction. */
const SETTLE_CHUNK = 200;

/** The reconciliation of a dossier as it was last settled; what came in since is left to `settleDossier`. */
export async function loadReconciliation(database: Queries, dossier: Dossier): Promise<Reconciliation> {
  const removals = await database.query<{ document: string; at: string; made_by: string; reason: string }>(
    "select document, at, made_by, reason from removal where dossier = $1 order by at, document",
    [dossier.id],
  );
  const told = removals.map(({ made_by, ...removal }): Removal => ({ ...removal, by: made_by }));
  const reconciliation = openReconciliation(dossier.scope, told);
  const documents = new Map<DocumentId, SourceReport[]>();
  for (let after = ""; ; ) {
    const rows = await database.query<{ version: string; body: KeptReport }>(
      "select version, body from report_facts where dossier = $1 and version > $2 order by version limit $3",
      [dossier.id, after, LOAD_CHUNK],
    );
    for (const { body } of rows) {
      const report = { ...body, changed: body.changed === null ? null : new Map(body.changed) };
      documents.set(body.facts.document, [...(documents.get(body.facts.document) ?? []), report]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < LOAD_CHUNK) break;
    after = last.version;
  }
  for (const [document, reports] of documents) reconciliation.put(document, reports.sort(oldestFirst));
  reconciliation.decide(await listDecisions(database, dossier.id));
  reconciliation.settle();
  return reconciliation;
}

function oldestFirst(a: SourceReport, b: SourceReport): number {
  if ((a.changed === null) !== (b.changed === null)) return a.changed === null ? 1 : -1;
  return a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0;
}

/** Derives what came in since the last settling, some documents a transaction. Gives how many documents there were. */
export async function settleDossier(
  database: Pick<Database, "query" | "transaction">,
  dossier: Dossier,
  reconciliation: Reconciliation,
): Promise<number> {
  const waiting = await unsettledDocuments(database, dossier.id);
  for (let at = 0; at < waiting.length; at += SETTLE_CHUNK) {
    await database.transaction((queries) =>
      settleDocuments(queries, dossier, { reconciliation, documents: waiting.slice(at, at + SETTLE_CHUNK) }),
    );
  }
  return waiting.length;
}

/** Derives these documents within an open transaction. */
export async function settleDocuments(
  queries: Queries,
  dossier: Dossier,
  { reconciliation, documents }: { reconciliation: Reconciliation; documents: readonly DocumentId[] },
): Promise<void> {
  const additions = await standingAdditions(queries, dossier.id);
  for (const document of documents) {
    const readings = await readingsOf(queries, dossier.id, { document, additions });
    const reports = sourceReports(document, readings);
    await keepSentences(queries, dossier.id, { document, reading: readings.at(-1)?.reading });
    reconciliation.put(document, reports);
    await keepReports(queries, dossier.id, { document, reports });
  }
  await writeSettled(queries, dossier.id, { reconciliation, settled: reconciliation.settle() });
}

async function keepReports(
  queries: Queries,
  dossier: string,
  { document, reports }: { document: DocumentId; reports: readonly SourceReport[] },
): Promise<void> {
  await queries.query(
    `delete from report_facts f using document_version v
     where f.dossier = $1 and v.dossier = $1 and v.version = f.version and v.document = $2`,
    [dossier, document],
  );
  await eachChunk(
    queries,
    {
      dossier,
      statement:
        "insert into report_facts select $1, r.version, r.body from json_to_recordset($2) as r(version text, body json)",
    },
    reports.map(({ facts, addedAt, changed }) => ({
      version: facts.version,
      body: { facts, addedAt, changed: changed === null ? null : [...changed] } satisfies KeptReport,
    })),
  );
  await queries.query("update document_version set settled = true where dossier = $1 and document = $2", [
    dossier,
    document,
  ]);
}
