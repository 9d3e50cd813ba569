import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { decisionBodySchema, decisionSchema, factQuerySchema, factSchema, pageSchema } from "../contract/index.ts";
import { ApiError } from "../errors.ts";
import { answers, dossierParameters, dossierRoute, given, jsonBody, type Means, routeGroup } from "./route.ts";

const facts = dossierRoute({
  path: "facts",
  summary: "Facts as they are kept, with what was decided about them",
  query: factQuerySchema,
  answer: pageSchema(factSchema),
});
const fact = createRoute({
  method: "get",
  path: "/api/dossiers/{dossier}/facts/{fact}",
  summary: "One fact; a unique beginning of its key is enough",
  request: { params: dossierParameters.extend({ fact: z.string().min(1) }) },
  responses: answers("The fact", factSchema),
});
const decisions = dossierRoute({
  path: "decisions",
  summary: "Every decision, latest first",
  query: z.object({}),
  answer: z.array(decisionSchema),
});
const decide = createRoute({
  method: "post",
  path: "/api/dossiers/{dossier}/decisions",
  summary: "Decides about facts; an undo is one more decision",
  request: { params: dossierParameters, body: jsonBody(decisionBodySchema) },
  responses: answers("The decision", decisionSchema),
});
const undo = createRoute({
  method: "post",
  path: "/api/dossiers/{dossier}/undo",
  summary: "Takes back the latest decision that stands",
  request: { params: dossierParameters },
  responses: answers("The decision that was taken back", decisionSchema),
});

/** Facts and what people decide about them. */
export function factRoutes({ desk, hub, reader, now }: Means): OpenAPIHono {
  const group = routeGroup();
  const act = () => ({ by: reader, at: now().toISOString() });
  group.openapi(facts, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.facts(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(fact, async (context) => {
    const { dossier, fact: key } = context.req.valid("param");
    return context.json(await desk.fact(dossier, key), 200);
  });
  group.openapi(decisions, async (context) =>
    context.json(await desk.decisions(context.req.valid("param").dossier), 200),
  );
  group.openapi(decide, async (context) => {
    const { dossier } = context.req.valid("param");
    const decision = await desk.decide(dossier, context.req.valid("json"), act());
    hub.tell({ event: "record", dossier });
    return context.json(decision, 200);
  });
  group.openapi(undo, async (context) => {
    const { dossier } = context.req.valid("param");
    const standing = latestStanding(await desk.decisions(dossier));
    if (!standing)
      throw new ApiError("NOTHING_TO_UNDO", "Expected a decision that stands, found none. Nothing was changed.");
    await desk.decide(dossier, { act: "undo", decisions: [standing.id] }, act());
    hub.tell({ event: "record", dossier });
    return context.json(standing, 200);
  });
  return group;
}

/** The latest decision that is no undo and was not taken back; `decisions` latest first. */
function latestStanding<Of extends { id: string; body: { act: string; decisions?: string[] } }>(
  decisions: readonly Of[],
): Of | undefined {
  const undone = new Set(decisions.flatMap(({ body }) => body.decisions ?? []));
  return decisions.find(({ id, body }) => body.act !== "undo" && !undone.has(id));
}
