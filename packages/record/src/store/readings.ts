import type { Reading } from "@parley/annotation";
import type { Queries } from "../database.ts";
import type { DocumentId } from "../evidence.ts";
import { completeVersions } from "../reconcile/carry-addition.ts";
import type { CompleteReading, StandingAddition } from "../reconcile/complete-reading.ts";
import { toJson } from "./rows.ts";

/** What became of a Reading that was put in. */
export interface Stored {
  /** `new`: a document not known before. `new version`: another text at a known address. `read again`: a known text by another model. `known`: nothing happened. */
  outcome: "new" | "new version" | "read again" | "known";
  document: DocumentId;
}

/** Names a model version: one Reading a text and model is kept. */
function modelOf({ model }: Reading): string {
  return `${model.name} ${model.version} ${model.sha256.slice(0, 12)}`;
}

/** Stores a Reading and its text version; what is derived from it is left to `settle`. Append-only. */
export async function storeReading(
  queries: Queries,
  dossier: string,
  { reading, at }: { reading: Reading; at: string },
): Promise<Stored> {
  const version = reading.document.id;
  const known = await queries.query<{ document: string }>(
    "select document from document_version where dossier = $1 and version = $2",
    [dossier, version],
  );
  if (known[0]) return readAgain(queries, { dossier, document: known[0].document, reading, at });
  const address = reading.document.url;
  const atAddress = address
    ? await queries.query<{ id: string }>("select id from document where dossier = $1 and address = $2", [
        dossier,
        address,
      ])
    : [];
  const document = atAddress[0]?.id ?? version;
  if (!atAddress[0]) {
    await queries.query("insert into document values ($1, $2, $3, $4)", [dossier, document, address, at]);
  }
  await queries.query(
    `insert into document_version
     select $1, $2, $3, coalesce(max(rank) + 1, 0), $4, false from document_version where dossier = $1 and document = $2`,
    [dossier, document, version, at],
  );
  await insertReading(queries, { dossier, reading, at });
  return { outcome: atAddress[0] ? "new version" : "new", document };
}

async function readAgain(
  queries: Queries,
  { dossier, document, reading, at }: { dossier: string; document: DocumentId; reading: Reading; at: string },
): Promise<Stored> {
  const isNew = await insertReading(queries, { dossier, reading, at });
  if (!isNew) return { outcome: "known", document };
  await queries.query("update document_version set settled = false where dossier = $1 and version = $2", [
    dossier,
    reading.document.id,
  ]);
  return { outcome: "read again", document };
}

async function insertReading(
  queries: Queries,
  { dossier, reading, at }: { dossier: string; reading: Reading; at: string },
): Promise<boolean> {
  const inserted = await queries.query(
    "insert into reading values ($1, $2, $3, $4, $5) on conflict do nothing returning model",
    [dossier, reading.document.id, modelOf(reading), at, toJson(reading)],
  );
  return inserted.length > 0;
}

/** The current Reading of each text version of a document with what people added to it, oldest version first. */
export async function readingsOf(
  queries: Queries,
  dossier: string,
  { document, additions }: { document: DocumentId; additions: readonly StandingAddition[] },
): Promise<(CompleteReading & { addedAt: string })[]> {
  const rows = await queries.query<{ body: Reading; added_at: string }>(
    `select r.body, v.added_at from document_version v
     join lateral (select body from reading where dossier = v.dossier and version = v.version order by read_at desc, model desc limit 1) r on true
     where v.dossier = $1 and v.document = $2 order by v.rank`,
    [dossier, document],
  );
  const read = rows.map(({ body, added_at }) => ({ reading: body, addedAt: added_at }));
  return completeVersions(
    read,
    additions.filter((one) => one.document === document),
  );
}

/**
 * Documents with text versions whose facts are not derived yet, in the order of their reports: each then joins at the end of
 * what is there, and nothing has to be joined anew.
 */
export async function unsettledDocuments(queries: Queries, dossier: string): Promise<DocumentId[]> {
  const rows = await queries.query<{ document: string }>(
    `select v.document from document_version v join reading r on r.dossier = v.dossier and r.version = v.version
     where v.dossier = $1 and not v.settled
     group by v.document order by min(r.body->'document'->>'publishedAt') collate "C" nulls last, v.document`,
    [dossier],
  );
  return rows.map((row) => row.document);
}
