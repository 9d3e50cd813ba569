export type { RecordDesk } from "./desk.ts";
export { ApiError, type ApiErrorCode } from "./errors.ts";
export { type RunningServer, type ServerOptions, startServer } from "./server.ts";
