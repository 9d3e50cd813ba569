import type { Reading } from "@parley/annotation";
import { type Backup, readBackup, writeBackup } from "./backup.ts";
import { type Database, type DatabasePlace, openDatabase } from "./database.ts";
import type { Decision, DecisionBody } from "./decision.ts";
import type { Dossier, DossierScope } from "./dossier.ts";
import type { DocumentId } from "./evidence.ts";
import { openReader } from "./open-reader.ts";
import { storeBookmark } from "./queries/changes.ts";
import type { RecordReader } from "./reader.ts";
import type { Reconciliation } from "./reconcile/reconciliation.ts";
import { checkPlace, documentsAddedTo, standingAdditions } from "./store/additions.ts";
import { checkedBody, findKey, listDecisions, storeDecision } from "./store/decisions.ts";
import { markDerived, type Rebuilding, rebuildOutdated } from "./store/derivation.ts";
import { dropDerived, writeSettled } from "./store/derived.ts";
import { findDossier, listDossiers, storeDossier, storeScope } from "./store/dossiers.ts";
import { forgetDocument } from "./store/forget.ts";
import { type Stored, storeReading } from "./store/readings.ts";
import { loadReconciliation, settleDocuments, settleDossier } from "./store/settle.ts";

/** Who does something, and when (ISO date and time). */
export interface Act {
  by: string;
  at: string;
}

/** The record: every question, and what changes it. Dossiers are named by id or name. */
export interface OpenRecord extends RecordReader {
  readonly kind: Database["kind"];
  createDossier(name: string, told: { scope: DossierScope; at: string }): Promise<Dossier>;
  /** Changes what is followed; every line is looked at again. */
  setScope(dossier: string, scope: DossierScope): Promise<void>;
  /** Puts a Reading in: stored and in the record in one transaction. */
  add(dossier: string, told: { reading: Reading; at: string }): Promise<Stored>;
  /** Only stores a Reading, in one transaction; `settle` brings all such ones into the record. For many at once. */
  store(dossier: string, told: { reading: Reading; at: string }): Promise<Stored>;
  /** Brings everything stored into the record; gives how many documents waited. An interrupted import goes on here. */
  settle(dossier: string): Promise<number>;
  /** Takes a decision. Keys may be given by their beginnings. */
  decide(dossier: string, body: DecisionBody, act: Act): Promise<Decision>;
  setBookmark(dossier: string, told: { reader: string; at: string }): Promise<void>;
  /** Removes a document with its texts, Readings and facts; only that something was removed remains. */
  forget(dossier: string, document: DocumentId, act: Act & { reason: string }): Promise<void>;
  /** Drops everything derived and derives it again; gives how many documents there are. */
  rebuild(dossier: string): Promise<number>;
  backup(): Promise<Uint8Array>;
  /** @throws {RecordError} BACKUP_INVALID; DOSSIER_EXISTS if a dossier of the backup is there already */
  restore(backup: Uint8Array): Promise<Backup>;
  close(): Promise<void>;
}

/**
 * Opens the record in its database. A dossier that another version of the derivation left is derived anew, and told of before.
 * @see openDatabase for what it throws
 */
export async function openRecord(place: DatabasePlace, told: { rebuilding?: Rebuilding } = {}): Promise<OpenRecord> {
  const database = await openDatabase(place);
  try {
    await rebuildOutdated(database, { dossiers: await listDossiers(database), rebuilding: told.rebuilding });
  } catch (error) {
    await database.close();
    throw error;
  }
  return recordIn(database);
}

function recordIn(database: Database): OpenRecord {
  const kept = new Map<string, Promise<Reconciliation>>();
  const reconciliationOf = (dossier: Dossier): Promise<Reconciliation> => {
    const known = kept.get(dossier.id) ?? loadReconciliation(database, dossier);
    kept.set(dossier.id, known);
    known.catch(() => kept.delete(dossier.id));
    return known;
  };
  /** Writes to one dossier one after another, and forgets what is kept of it if one fails halfway. */
  const change = serially(async (name: string, work: (dossier: Dossier) => Promise<unknown>) => {
    const dossier = await findDossier(database, name);
    try {
      return await work(dossier);
    } catch (error) {
      kept.delete(dossier.id);
      throw error;
    }
  });
  const rebuild = async (dossier: Dossier) => {
    kept.delete(dossier.id);
    await database.transaction((queries) => dropDerived(queries, dossier.id));
    return settleDossier(database, dossier, await reconciliationOf(dossier));
  };
  return {
    ...openReader(database),
    kind: database.kind,
    createDossier: (name, { scope, at }) => createDossier(database, { name, scope, at }),
    setScope: (name, scope) =>
      change(name, async (dossier) => {
        await storeScope(database, dossier.id, scope);
        await rebuild({ ...dossier, scope });
      }) as Promise<void>,
    add: (name, told) =>
      change(name, async (dossier) => {
        const reconciliation = await reconciliationOf(dossier);
        return database.transaction(async (queries) => {
          const stored = await storeReading(queries, dossier.id, told);
          if (stored.outcome !== "known")
            await settleDocuments(queries, dossier, { reconciliation, documents: [stored.document] });
          return stored;
        });
      }) as Promise<Stored>,
    store: (name, told) =>
      change(name, (dossier) =>
        database.transaction((queries) => storeReading(queries, dossier.id, told)),
      ) as Promise<Stored>,
    settle: (name) =>
      change(name, async (dossier) =>
        settleDossier(database, dossier, await reconciliationOf(dossier)),
      ) as Promise<number>,
    decide: (name, body, act) =>
      change(name, (dossier) => decide({ database, reconciliationOf }, dossier, { body, ...act })) as Promise<Decision>,
    setBookmark: async (name, told) => storeBookmark(database, (await findDossier(database, name)).id, told),
    forget: (name, document, act) =>
      change(name, async (dossier) => {
        await forgetDocument(database, dossier, { document, ...act, reconciliation: await reconciliationOf(dossier) });
      }) as Promise<void>,
    rebuild: (name) => change(name, rebuild) as Promise<number>,
    ...storageOf(database),
  };
}

async function createDossier(
  database: Database,
  told: { name: string; scope: DossierScope; at: string },
): Promise<Dossier> {
  return database.transaction(async (queries) => {
    const dossier = await storeDossier(queries, told);
    await markDerived(queries, [dossier.id]);
    return dossier;
  });
}

function storageOf(database: Database): Pick<OpenRecord, "backup" | "restore" | "close"> {
  return {
    backup: () => writeBackup(database),
    restore: (bytes) => readBackup(database, bytes),
    close: () => database.close(),
  };
}

async function decide(
  { database, reconciliationOf }: { database: Database; reconciliationOf(dossier: Dossier): Promise<Reconciliation> },
  dossier: Dossier,
  { body: told, by, at }: Act & { body: DecisionBody },
): Promise<Decision> {
  const body = checkedBody(told);
  const reconciliation = await reconciliationOf(dossier);
  return database.transaction(async (queries) => {
    await checkPlace(queries, dossier.id, body);
    const whole = "facts" in body ? { ...body, facts: await wholeKeys(queries, dossier.id, body.facts) } : body;
    const before = await standingAdditions(queries, dossier.id);
    const decision = await storeDecision(queries, dossier.id, { body: whole, by, at });
    reconciliation.decide(await listDecisions(queries, dossier.id));
    const documents = documentsAddedTo(before, await standingAdditions(queries, dossier.id));
    if (documents.length > 0) await settleDocuments(queries, dossier, { reconciliation, documents });
    else await writeSettled(queries, dossier.id, { reconciliation, settled: reconciliation.settle() });
    return decision;
  });
}

async function wholeKeys(
  queries: Parameters<typeof findKey>[0],
  dossier: string,
  keys: readonly string[],
): Promise<string[]> {
  const whole: string[] = [];
  for (const key of keys) whole.push(await findKey(queries, dossier, key));
  return whole;
}

/** Runs calls one after another, in the order in which they were made. */
function serially<Parameters extends unknown[], Result>(
  work: (...parameters: Parameters) => Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (...parameters) => {
    const next = last.then(
      () => work(...parameters),
      () => work(...parameters),
    );
    last = next;
    return next;
  };
}
