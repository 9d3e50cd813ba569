import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { type Problem, problemSchema } from "../contract/index.ts";
import type { RecordDesk } from "../desk.ts";
import type { EventHub } from "../event-hub.ts";
import type { IntakeDesk } from "../intake.ts";
import { problemResponse } from "../problems.ts";
import type { LazyEngine } from "../reading-engine.ts";

/** What the routes answer from. */
export interface Means {
  desk: RecordDesk;
  intake: IntakeDesk;
  engine: LazyEngine;
  hub: EventHub;
  /** Who decides. */
  reader: string;
  version: string;
  /** Path or address of the codebook; undefined = Parley's own. */
  codebook: string | undefined;
  now(): Date;
}

/** A group of routes; a request that does not fit its schema is a problem. */
export function routeGroup(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const place = issue?.path.join(".") ?? "";
      const told: Problem = {
        type: "urn:parley:problem:request-invalid",
        title: "The request cannot be understood",
        status: 400,
        detail: `${place === "" ? "The request" : place}: ${issue?.message ?? "not as expected"}.`,
        code: "REQUEST_INVALID",
      };
      return problemResponse(told);
    },
  });
}

/** The path parameter that every route of a dossier has: its name or id. */
export const dossierParameters = z.object({ dossier: z.string().min(1).max(200) });

/** A day as the server's own clock has it. */
export function today(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Drops keys that are undefined, since "not given" and "undefined" differ for the record. */
export function given<Asked extends object>(asked: Asked): { [Key in keyof Asked]: Exclude<Asked[Key], undefined> } {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as never;
}

/** The answer of every route that cannot be carried out. */
export const problemAnswer = {
  description: "A problem (RFC 9457)",
  content: { "application/problem+json": { schema: problemSchema } },
};

/** The answers of every route: JSON of a schema, or a problem. */
export function answers<Answer extends z.ZodType>(description: string, schema: Answer) {
  return {
    200: { description, content: { "application/json": { schema } } },
    default: problemAnswer,
  };
}

/** A GET route below a dossier that answers with JSON of a schema. */
export function dossierRoute<Path extends string, Query extends z.ZodObject, Answer extends z.ZodType>(route: {
  path: Path;
  summary: string;
  query: Query;
  answer: Answer;
}) {
  return createRoute({
    method: "get",
    path: `/api/dossiers/{dossier}/${route.path}` as const,
    summary: route.summary,
    request: { params: dossierParameters, query: route.query },
    responses: answers(route.summary, route.answer),
  });
}

/** The body of a request in JSON. */
export function jsonBody<Body extends z.ZodType>(schema: Body) {
  return { required: true, content: { "application/json": { schema } } };
}
