import type { Database } from "../database.ts";
import type { Dossier } from "../dossier.ts";
import { RecordError } from "../errors.ts";
import type { DocumentId } from "../evidence.ts";
import type { Reconciliation } from "../reconcile/reconciliation.ts";
import { writeSettled } from "./derived.ts";
import { nearestOf } from "./dossiers.ts";

/**
 * Removes a document: its texts, Readings, facts, and decisions' words about it stay nowhere but in the journal's remark.
 * `document` may be the beginning of an id, or an address.
 * @throws {RecordError} DOCUMENT_UNKNOWN with the nearest id
 */
export async function forgetDocument(
  database: Database,
  dossier: Dossier,
  told: { document: string; by: string; at: string; reason: string; reconciliation: Reconciliation },
): Promise<void> {
  const document = await findDocument(database, dossier.id, told.document);
  const { by, at, reason, reconciliation } = told;
  await database.transaction(async (queries) => {
    await queries.query("delete from document where dossier = $1 and id = $2", [dossier.id, document]);
    await queries.query(
      "delete from report_facts where dossier = $1 and version not in (select version from document_version where dossier = $1)",
      [dossier.id],
    );
    await queries.query("insert into removal values ($1, $2, $3, $4, $5)", [dossier.id, document, at, by, reason]);
    await queries.query("delete from fact where dossier = $1 and document = $2", [dossier.id, document]);
    await queries.query("delete from record_document where dossier = $1 and id = $2", [dossier.id, document]);
    reconciliation.remove(document, { document, at, by, reason });
    await writeSettled(queries, dossier.id, { reconciliation, settled: reconciliation.settle() });
  });
}

async function findDocument(database: Database, dossier: string, beginning: string): Promise<DocumentId> {
  const rows = await database.query<{ id: string; address: string | null }>(
    "select id, address from document where dossier = $1",
    [dossier],
  );
  const found = rows.filter((row) => row.id.startsWith(beginning) || row.address === beginning);
  const [first, second] = found;
  if (first && !second) return first.id;
  const nearest =
    first?.id.slice(0, 12) ??
    nearestOf(
      beginning,
      rows.map((row) => row.id.slice(0, beginning.length)),
    );
  const problem = second ? "Several documents begin with" : "There is no document";
  const hint = nearest ? ` Did you mean ${nearest}?` : " See them with: parley show documents";
  throw new RecordError("DOCUMENT_UNKNOWN", `${problem} ${beginning}.${hint}`, { nearest });
}
