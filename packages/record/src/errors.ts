/** Why the record refuses or fails. */
export type RecordErrorCode =
  | "DOSSIER_UNKNOWN"
  | "DOSSIER_EXISTS"
  | "DOSSIER_NAME"
  | "FACT_UNKNOWN"
  | "DOCUMENT_UNKNOWN"
  | "DECISION_UNKNOWN"
  | "DECISION_INVALID"
  | "RECORD_LOCKED"
  | "RECORD_NEWER"
  | "RECORD_UNREACHABLE"
  | "RECORD_DISK_FULL"
  | "RECORD_FAILED"
  | "BACKUP_INVALID";

/**
 * A promise of the record that could not be kept. The message says what was expected, what came and what to do;
 * it never carries query parameters. `facts` holds the particulars that a program may want.
 */
export class RecordError extends Error {
  readonly code: RecordErrorCode;
  readonly facts: Record<string, string | number | null>;

  constructor(code: RecordErrorCode, message: string, facts: RecordError["facts"] = {}) {
    super(message);
    this.name = "RecordError";
    this.code = code;
    this.facts = facts;
  }
}
