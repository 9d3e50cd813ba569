import { RecordError, type RecordErrorCode } from "@parley/record";
import { SourceError } from "@parley/sources";
import type { Problem } from "./contract/index.ts";
import { ApiError } from "./errors.ts";

const RECORD_STATUS: Readonly<Partial<Record<RecordErrorCode, number>>> = {
  DOSSIER_UNKNOWN: 404,
  DOSSIER_EXISTS: 409,
  DOSSIER_NAME: 422,
  FACT_UNKNOWN: 404,
  DOCUMENT_UNKNOWN: 404,
  DECISION_UNKNOWN: 404,
  DECISION_INVALID: 422,
  RECORD_LOCKED: 423,
  RECORD_DISK_FULL: 507,
  BACKUP_INVALID: 422,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be understood",
  401: "Not let in",
  403: "Refused",
  404: "Not found",
  409: "It conflicts with what is there",
  413: "Too large",
  421: "Not for this server",
  422: "It cannot be done as asked",
  423: "The record is in use",
  503: "Not available",
  507: "The disk is full",
};

/** Any error as a problem; what is unforeseen keeps its particulars to itself. @see RFC 9457 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return problem(error.status, error.code, error.message);
  if (error instanceof RecordError) return problem(RECORD_STATUS[error.code] ?? 500, error.code, error.message);
  if (error instanceof SourceError) return problem(422, error.code, error.message);
  return problem(500, "INTERNAL", "An error inside Parley. Its particulars are in the terminal where Parley runs.");
}

function problem(status: number, code: string, detail: string): Problem {
  const type = `urn:parley:problem:${code.toLowerCase().replaceAll("_", "-")}`;
  return { type, title: TITLES[status] ?? "An error inside Parley", status, detail, code };
}

/** The answer that tells a problem. */
export function problemResponse(told: Problem): Response {
  return new Response(JSON.stringify(told), {
    status: told.status,
    headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
  });
}
