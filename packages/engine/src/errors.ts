/** A codebook that cannot be used. `place` is the file, with the line where one is at fault. */
export class CodebookError extends Error {
  readonly code: "CODEBOOK_UNREADABLE" | "CODEBOOK_INVALID";
  readonly place: string;

  constructor(code: CodebookError["code"], place: string, message: string) {
    super(message);
    this.name = "CodebookError";
    this.code = code;
    this.place = place;
  }
}

/** Model files that cannot be used. `file` is the one at fault. */
export class ModelError extends Error {
  readonly code: "MODEL_MISSING" | "MODEL_DAMAGED" | "MODEL_MANIFEST" | "MODEL_RUNTIME";
  readonly file: string;

  constructor(code: ModelError["code"], file: string, message: string) {
    super(message);
    this.name = "ModelError";
    this.code = code;
    this.file = file;
  }
}
