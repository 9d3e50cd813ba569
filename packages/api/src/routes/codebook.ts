import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { loadCodebook } from "@parley/engine";
import { codebookViewSchema } from "../contract/index.ts";
import { answers, type Means, routeGroup } from "./route.ts";

const codebook = createRoute({
  method: "get",
  path: "/api/codebook",
  summary: "The codebook by which facts are coded",
  responses: answers("The codebook", codebookViewSchema),
});

/** The codebook, to look at. */
export function codebookRoutes(means: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(codebook, async (context) => {
    const { name, issues, speechActs, meetingStatuses, textKinds } = await loadCodebook(means.codebook);
    return context.json({ name, issues, speechActs, meetingStatuses, textKinds }, 200);
  });
  return group;
}
