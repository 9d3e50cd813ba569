import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { dossierSchema, newDossierSchema, scopeSchema, sessionSchema, summarySchema } from "../contract/index.ts";
import { answers, dossierParameters, dossierRoute, jsonBody, type Means, routeGroup, today } from "./route.ts";

const session = createRoute({
  method: "get",
  path: "/api/session",
  summary: "What this server is, whom it serves, and which dossiers there are",
  responses: answers("The session", sessionSchema),
});
const open = createRoute({
  method: "post",
  path: "/api/dossiers",
  summary: "Opens an empty dossier",
  request: { body: jsonBody(newDossierSchema) },
  responses: answers("The new dossier", dossierSchema),
});
const summary = dossierRoute({
  path: "summary",
  summary: "The numbers that a reader wants first",
  query: z.object({}),
  answer: summarySchema,
});
const scope = createRoute({
  method: "put",
  path: "/api/dossiers/{dossier}/scope",
  summary: "Sets what the dossier follows; its lines are derived again",
  request: { params: dossierParameters, body: jsonBody(scopeSchema) },
  responses: answers("The dossier's numbers under the new scope", summarySchema),
});

const OPEN_SCOPE = { parties: [], issues: [], exclusions: [] };

/** The session and its dossiers. */
export function dossierRoutes({ desk, engine, hub, reader, version, now }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(session, async (context) => {
    const model = { name: engine.name, problem: engine.problem() };
    const dossiers = await desk.dossiers();
    return context.json({ version, reader, model, today: today(now()), dossiers }, 200);
  });
  group.openapi(open, async (context) => {
    const asked = context.req.valid("json");
    return context.json(
      await desk.createDossier(asked.name, { scope: asked.scope ?? OPEN_SCOPE, at: now().toISOString() }),
      200,
    );
  });
  group.openapi(summary, async (context) => context.json(await desk.summary(context.req.valid("param").dossier), 200));
  group.openapi(scope, async (context) => {
    const { dossier } = context.req.valid("param");
    await desk.setScope(dossier, context.req.valid("json"));
    hub.tell({ event: "record", dossier });
    return context.json(await desk.summary(dossier), 200);
  });
  return group;
}
