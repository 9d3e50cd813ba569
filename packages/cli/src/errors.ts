/** A command that cannot be carried out as it was given; `exitCode` is what Parley ends with. */
export class CommandError extends Error {
  readonly code: "USAGE" | "NOTHING_FOUND" | "UNAVAILABLE" | "OUTPUT";
  readonly exitCode: number;

  constructor(code: CommandError["code"], exitCode: number, message: string) {
    super(message);
    this.name = "CommandError";
    this.code = code;
    this.exitCode = exitCode;
  }
}
