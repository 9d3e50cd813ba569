import type { Reading } from "@parley/annotation";
import type { FactDetail, OpenRecord, RecordDocument } from "@parley/record";

/** What the server needs of the record. */
export type RecordDesk = Omit<OpenRecord, "backup" | "restore" | "close"> & {
  /** The current Reading of each text version of a document, oldest version first. */
  readings(dossier: string, document: string): Promise<Reading[]>;
  /** @throws {RecordError} DOCUMENT_UNKNOWN */
  document(dossier: string, document: string): Promise<RecordDocument>;
  /** ISO date and time up to which a reader has looked; null = never. */
  bookmark(dossier: string, reader: string): Promise<string | null>;
  /** The facts of these keys that are in the record, in no order. */
  factsByKey(dossier: string, keys: readonly string[]): Promise<FactDetail[]>;
};
