import type { OpenAPIHono } from "@hono/zod-openapi";
import { pageSchema, searchHitSchema, searchQuerySchema } from "../contract/index.ts";
import { dossierRoute, given, type Means, routeGroup } from "./route.ts";

const search = dossierRoute({
  path: "search",
  summary: "Sentences of reports that contain the words, also those without a fact; each with the facts in it",
  query: searchQuerySchema,
  answer: pageSchema(searchHitSchema),
});

/** Search over the reports' sentences and the facts in them. */
export function searchRoutes({ desk }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(search, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.sentences(context.req.valid("param").dossier, filter), 200);
  });
  return group;
}
