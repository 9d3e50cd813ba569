import type { OpenAPIHono } from "@hono/zod-openapi";
import { pageSchema, searchHitSchema, searchQuerySchema } from "../contract/index.ts";
import { search as searchRecord } from "../search.ts";
import { dossierRoute, given, type Means, routeGroup, today } from "./route.ts";

const search = dossierRoute({
  path: "search",
  summary: "Sentences that contain the words; each with the line that it belongs to",
  query: searchQuerySchema,
  answer: pageSchema(searchHitSchema),
});

/** Search over facts and reports. */
export function searchRoutes({ desk, now }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(search, async (context) => {
    const filter = given(context.req.valid("query"));
    const { dossier } = context.req.valid("param");
    return context.json(await searchRecord(desk, dossier, { ...filter, day: today(now()) }), 200);
  });
  return group;
}
