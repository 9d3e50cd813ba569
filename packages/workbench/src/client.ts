import type { Problem } from "@parley/api/contract";

/** An answer of the server that tells a problem; the message is for a person. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.code = problem.code;
    this.status = problem.status;
  }
}

const UNREACHABLE: Problem = {
  type: "urn:parley:problem:unreachable",
  title: "Parley does not answer",
  status: 0,
  detail:
    "Parley does not answer. Look whether it still runs in its terminal; if not, start it again with ./parley open.",
  code: "UNREACHABLE",
};

async function answered<Answer>(request: Promise<Response>): Promise<Answer> {
  const response = await request.catch(() => {
    throw new ProblemError(UNREACHABLE);
  });
  if (response.ok) return (await response.json()) as Answer;
  const told = await response.json().catch(() => ({ ...UNREACHABLE, status: response.status }));
  throw new ProblemError(told as Problem);
}

/** What may stand in a query. */
export type QueryValues = Record<string, string | number | undefined>;

/** The path below /api with a query of what is given. */
export function apiPath(path: string, query: QueryValues = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `/api/${path}${given.length > 0 ? `?${search}` : ""}`;
}

/**
 * Asks the server.
 * @throws {ProblemError}
 */
export function ask<Answer>(path: string, query: QueryValues = {}): Promise<Answer> {
  return answered(fetch(apiPath(path, query)));
}

/**
 * Sends JSON to the server.
 * @throws {ProblemError}
 */
export function send<Answer>(method: "POST" | "PUT", path: string, body?: unknown): Promise<Answer> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return answered(fetch(apiPath(path), { method, headers: { "content-type": "application/json" }, ...json }));
}

/**
 * Sends files to the server.
 * @throws {ProblemError}
 */
export function sendFiles<Answer>(path: string, files: readonly File[]): Promise<Answer> {
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  return answered(fetch(apiPath(path), { method: "POST", body: form }));
}
