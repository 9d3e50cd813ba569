import type { OpenRecord } from "@parley/record";

/** What the server needs of the record. */
export type RecordDesk = Omit<OpenRecord, "backup" | "restore" | "close">;
