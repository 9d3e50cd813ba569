/** Every reason why something offered as a report is not read. */
export type SourceErrorCode =
  | "NOT_FOUND"
  | "NOT_READABLE"
  | "EMPTY"
  | "BINARY"
  | "SUFFIX_UNKNOWN"
  | "SUFFIX_WRONG"
  | "FILE_TOO_BIG"
  | "TEXT_TOO_LONG"
  | "CHARSET_UNKNOWN"
  | "PAGE_TOO_COMPLEX"
  | "PAGE_TOO_SLOW"
  | "PAGE_TOO_BIG_IN_MEMORY"
  | "PAGE_WITHOUT_TEXT"
  | "LANGUAGE"
  | "FACT_INVALID"
  | "META_INVALID";

/** What the message of a {@link SourceError} is made of. */
export interface SourceFault {
  /** What Parley can read here, as a noun phrase. */
  expected: string;
  /** What came instead, as a noun phrase. */
  came: string;
  /** What the user can do, as a sentence. */
  advice: string;
}

/** A report that cannot be read as it is. Nothing of it was kept. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  readonly fault: SourceFault;

  constructor(code: SourceErrorCode, fault: SourceFault) {
    super(`Expected ${fault.expected}, got ${fault.came}. ${fault.advice}`);
    this.name = "SourceError";
    this.code = code;
    this.fault = fault;
  }
}
