import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { JournalEntry } from "@parley/record";
import { bookmarkSchema, type Change, changesQuerySchema, changesSchema } from "../contract/index.ts";
import type { RecordDesk } from "../desk.ts";
import { answers, dossierParameters, dossierRoute, jsonBody, type Means, routeGroup } from "./route.ts";

const DEFAULT_LIMIT = 200;
/** How many sentences stand under an entry. */
const SENTENCES = 2;

const changes = dossierRoute({
  path: "changes",
  summary: "What happened since the reader last looked, or since a moment, each entry with its sentence",
  query: changesQuerySchema,
  answer: changesSchema,
});
const bookmark = createRoute({
  method: "put",
  path: "/api/dossiers/{dossier}/bookmark",
  summary: "Marks the journal as read up to a moment",
  request: { params: dossierParameters, body: jsonBody(bookmarkSchema) },
  responses: answers("The bookmark", bookmarkSchema),
});

/** The journal and the reader's place in it. */
export function changeRoutes({ desk, reader }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(changes, async (context) => {
    const { dossier } = context.req.valid("param");
    const { since = "last", kind, scope, limit = DEFAULT_LIMIT } = context.req.valid("query");
    const lookedAt = await desk.bookmark(dossier, reader);
    const entries = await desk.changes(dossier, {
      since: since === "all" ? null : since,
      reader,
      limit,
      ...(kind ? { kinds: [kind] } : {}),
      ...(scope ? { scope } : {}),
    });
    return context.json({ entries: await withSentences(desk, dossier, entries), lookedAt }, 200);
  });
  group.openapi(bookmark, async (context) => {
    const { dossier } = context.req.valid("param");
    const { at } = context.req.valid("json");
    await desk.setBookmark(dossier, { reader, at });
    return context.json({ at }, 200);
  });
  return group;
}

async function withSentences(desk: RecordDesk, dossier: string, entries: readonly JournalEntry[]): Promise<Change[]> {
  const wanted = new Set(entries.flatMap((entry) => entry.facts.slice(0, SENTENCES)));
  const { lines: found } = await desk.facts(dossier, { keys: [...wanted], limit: wanted.size });
  const evidence = new Map(found.map((fact) => [fact.evidence.fact, fact.evidence]));
  return entries.map((entry) => ({
    ...entry,
    evidence: entry.facts.slice(0, SENTENCES).flatMap((key) => evidence.get(key) ?? []),
  }));
}
