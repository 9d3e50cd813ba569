/** A Reading that does not keep the contract of reading.md. `path` leads to the first field at fault. */
export class ReadingError extends Error {
  readonly code: "READING_INVALID" | "READING_VERSION" | "READING_REFERENCE" | "READING_SPAN";
  readonly path: string;

  constructor(code: ReadingError["code"], path: string, message: string) {
    super(message);
    this.name = "ReadingError";
    this.code = code;
    this.path = path;
  }
}
