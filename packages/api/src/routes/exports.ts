import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { attachment } from "../attachment.ts";
import { calendarOf } from "../calendar.ts";
import { factTable } from "../fact-table.ts";
import { dossierParameters, type Means, routeGroup, today } from "./route.ts";

const PAGE = 1000;

function download(path: string, summary: string, type: string) {
  return createRoute({
    method: "get",
    path: `/api/dossiers/{dossier}/export/${path}` as const,
    summary,
    request: { params: dossierParameters },
    responses: { 200: { description: summary, content: { [type]: { schema: z.string() } } } },
  });
}

const calendar = download("meetings.ics", "Meetings as iCalendar", "text/calendar");
const table = download("facts.csv", "Every fact of the record as a table", "text/csv");
const whole = download("record.json", "All lines of the record as JSON", "application/json");

/** The record in other tools' forms. */
export function exportRoutes({ desk, now }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(calendar, async (context) => {
    const { dossier } = context.req.valid("param");
    const meetings = await everyLine((offset) => desk.meetings(dossier, { day: today(now()), limit: PAGE, offset }));
    const { name } = (await desk.summary(dossier)).dossier;
    return attachment(calendarOf(name, meetings, now()), "text/calendar; charset=utf-8", `${name} meetings.ics`);
  });
  group.openapi(table, async (context) => {
    const { dossier } = context.req.valid("param");
    const facts = await everyLine((offset) => desk.facts(dossier, { limit: PAGE, offset }));
    const { name } = (await desk.summary(dossier)).dossier;
    return attachment(factTable(facts), "text/csv; charset=utf-8", `${name} facts.csv`);
  });
  group.openapi(whole, async (context) => {
    const { dossier } = context.req.valid("param");
    const { dossier: about } = await desk.summary(dossier);
    const lines = {
      documents: await everyLine((offset) => desk.documents(dossier, { scope: "all", limit: PAGE, offset })),
      actors: await everyLine((offset) => desk.actors(dossier, { scope: "all", limit: PAGE, offset })),
      meetings: await everyLine((offset) =>
        desk.meetings(dossier, { day: today(now()), scope: "all", limit: PAGE, offset }),
      ),
      outcomes: await everyLine((offset) => desk.outcomes(dossier, { scope: "all", limit: PAGE, offset })),
      texts: await everyLine((offset) => desk.texts(dossier, { scope: "all", limit: PAGE, offset })),
      positions: await everyLine((offset) => desk.positions(dossier, { scope: "all", limit: PAGE, offset })),
      statements: await everyLine((offset) => desk.statements(dossier, { scope: "all", limit: PAGE, offset })),
      deadlines: await everyLine((offset) => desk.deadlines(dossier, { scope: "all", limit: PAGE, offset })),
      discrepancies: await everyLine((offset) => desk.discrepancies(dossier, { scope: "all", limit: PAGE, offset })),
      decisions: await desk.decisions(dossier),
    };
    const json = JSON.stringify({ dossier: about, ...lines }, null, 1);
    return attachment(json, "application/json; charset=utf-8", `${about.name} record.json`);
  });
  return group;
}

async function everyLine<Of>(pageAt: (offset: number) => Promise<{ lines: Of[]; totalCount: number }>): Promise<Of[]> {
  const all: Of[] = [];
  for (;;) {
    const { lines, totalCount } = await pageAt(all.length);
    all.push(...lines);
    if (lines.length === 0 || all.length >= totalCount) return all;
  }
}
