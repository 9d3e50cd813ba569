/** Why the server refuses a request before it reaches the record. */
export type ApiErrorCode =
  | "HOST_UNKNOWN"
  | "ORIGIN_FOREIGN"
  | "TOKEN_MISSING"
  | "REQUEST_INVALID"
  | "BODY_TOO_LARGE"
  | "NOT_FOUND"
  | "NOTHING_TO_UNDO"
  | "MODEL_UNAVAILABLE"
  | "PORT_TAKEN"
  | "WORKBENCH_MISSING";

/** The HTTP status that each code is told with. */
export const API_ERROR_STATUS: Readonly<Record<ApiErrorCode, number>> = {
  HOST_UNKNOWN: 421,
  ORIGIN_FOREIGN: 403,
  TOKEN_MISSING: 401,
  REQUEST_INVALID: 400,
  BODY_TOO_LARGE: 413,
  NOT_FOUND: 404,
  NOTHING_TO_UNDO: 409,
  MODEL_UNAVAILABLE: 503,
  PORT_TAKEN: 500,
  WORKBENCH_MISSING: 500,
};

/** A request that is refused; the message says what was expected, what came and what to do. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly status: number;

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.status = API_ERROR_STATUS[code];
  }
}
