import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  actorSchema,
  deadlineSchema,
  discrepancySchema,
  lineQuerySchema,
  meetingQuerySchema,
  meetingSchema,
  outcomeSchema,
  pageSchema,
  positionQuerySchema,
  positionSchema,
  statementSchema,
  textSchema,
} from "../contract/index.ts";
import { dossierRoute, given, type Means, routeGroup, today } from "./route.ts";

const meetings = dossierRoute({
  path: "meetings",
  summary: "Meetings as they stand on a day: those ahead first, soonest first; then the past, latest first",
  query: meetingQuerySchema,
  answer: pageSchema(meetingSchema),
});
const positions = dossierRoute({
  path: "positions",
  summary: "Where each party stands on each subject, over time",
  query: positionQuerySchema,
  answer: pageSchema(positionSchema),
});
const listed = {
  actors: dossierRoute({
    path: "actors",
    summary: "Actors, all spellings of one joined",
    query: lineQuerySchema,
    answer: pageSchema(actorSchema),
  }),
  outcomes: dossierRoute({
    path: "outcomes",
    summary: "What came of contacts, as each voice tells it",
    query: lineQuerySchema,
    answer: pageSchema(outcomeSchema),
  }),
  texts: dossierRoute({
    path: "texts",
    summary: "Versions of negotiating texts with what was done with them",
    query: lineQuerySchema,
    answer: pageSchema(textSchema),
  }),
  statements: dossierRoute({
    path: "statements",
    summary: "Utterances, each through all reports that carry it",
    query: lineQuerySchema,
    answer: pageSchema(statementSchema),
  }),
  deadlines: dossierRoute({
    path: "deadlines",
    summary: "Times by which a party must do something",
    query: lineQuerySchema,
    answer: pageSchema(deadlineSchema),
  }),
  discrepancies: dossierRoute({
    path: "discrepancies",
    summary: "The same thing, told incompatibly",
    query: lineQuerySchema,
    answer: pageSchema(discrepancySchema),
  }),
};

/** The lines of the record, one list a kind. */
export function lineRoutes({ desk, now }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(meetings, async (context) => {
    const { day = today(now()), ...filter } = given(context.req.valid("query"));
    return context.json(await desk.meetings(context.req.valid("param").dossier, { ...filter, day }), 200);
  });
  group.openapi(positions, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.positions(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(listed.actors, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.actors(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(listed.outcomes, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.outcomes(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(listed.texts, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.texts(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(listed.statements, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.statements(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(listed.deadlines, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.deadlines(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(listed.discrepancies, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.discrepancies(context.req.valid("param").dossier, filter), 200);
  });
  return group;
}
