import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  actorSchema,
  changesSchema,
  codebookViewSchema,
  deadlineSchema,
  decisionSchema,
  discrepancySchema,
  documentSchema,
  factSchema,
  intakeSchema,
  meetingSchema,
  outcomeSchema,
  pageSchema,
  positionSchema,
  problemSchema,
  reportSchema,
  searchHitSchema,
  sessionSchema,
  statementSchema,
  summarySchema,
  textSchema,
} from "./contract/index.ts";
import { openTestServer, REPORTS, type TestServer } from "./test-server.ts";

let desk: TestServer;
const FRENCH = `La délégation a quitté la salle hier soir sans qu'un accord ait été trouvé, a indiqué le ministère des affaires
étrangères dans un communiqué. Les deux parties devraient se retrouver la semaine prochaine dans la capitale, mais aucune
date n'a encore été fixée. Selon plusieurs diplomates, le texte proposé par le médiateur reste insuffisant, et les
négociateurs veulent que les garanties soient écrites avant toute nouvelle rencontre entre leurs dirigeants.`;
const TALKS = "/api/dossiers/talks";
const json = (body: unknown): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});

beforeAll(async () => {
  desk = await openTestServer();
  for (const report of REPORTS) {
    const handed = await desk.ask(`${TALKS}/intake`, json(report));
    z.array(intakeSchema).parse(await handed.json());
  }
  await desk.server.settled();
});
afterAll(() => desk.close());

const answer = async <Answer>(path: string, schema: z.ZodType<Answer>, init?: RequestInit): Promise<Answer> => {
  const response = await desk.ask(path, init);
  expect(response.status, path).toBe(200);
  return schema.parse(await response.json());
};

describe("every answer keeps the contract, to the last field", () => {
  test.each([
    ["actors", actorSchema],
    ["meetings", meetingSchema],
    ["outcomes", outcomeSchema],
    ["texts", textSchema],
    ["positions", positionSchema],
    ["statements", statementSchema],
    ["deadlines", deadlineSchema],
    ["discrepancies", discrepancySchema],
    ["documents", documentSchema],
    ["facts", factSchema],
    ["search?words=the", searchHitSchema],
  ])("%s", async (path, schema) => {
    const page = await answer(`${TALKS}/${path}`, pageSchema(schema as z.ZodType));
    expect(page.totalCount).toBeGreaterThanOrEqual(page.lines.length);
  });

  test("session, summary, changes, codebook", async () => {
    const session = await answer("/api/session", sessionSchema);
    expect(session).toMatchObject({ reader: "analyst", today: "2031-04-13", model: { name: "tiny", problem: null } });
    const summary = await answer(`${TALKS}/summary`, summarySchema);
    expect(summary.documentCount).toBe(REPORTS.length);
    const { entries } = await answer(`${TALKS}/changes?since=all`, changesSchema);
    expect(entries.length).toBeGreaterThan(0);
    expect((await answer("/api/codebook", codebookViewSchema)).issues.length).toBeGreaterThan(10);
  });
});

test("what was handed in is read, and handing it in again changes nothing", async () => {
  const before = await answer(`${TALKS}/intake`, z.array(intakeSchema));
  expect(before.map(({ state }) => state)).toEqual(["read", "read", "read"]);
  await desk.ask(`${TALKS}/intake`, json(REPORTS[0]));
  await desk.server.settled();
  expect((await answer(`${TALKS}/intake`, z.array(intakeSchema)))[0]?.state).toBe("known");
});

test("a report that cannot be read says why", async () => {
  const form = new FormData();
  form.append("file", new File([new Uint8Array([0, 1, 2, 0, 255, 0])], "noise.txt"));
  form.append("file", new File([FRENCH], "fr.txt"));
  await desk.ask(`${TALKS}/intake/files`, { method: "POST", body: form });
  await desk.server.settled();
  const intakes = await answer(`${TALKS}/intake`, z.array(intakeSchema));
  expect(intakes.slice(0, 2).map(({ state }) => state)).toEqual(["failed", "failed"]);
  for (const { reason } of intakes.slice(0, 2)) expect(reason).toMatch(/^Expected .+, got .+\./);
});

test("a report comes with its text, and marks that lie in it", async () => {
  const { lines } = await answer(`${TALKS}/documents`, pageSchema(documentSchema));
  const report = await answer(`${TALKS}/documents/${lines[0]?.id}`, reportSchema);
  expect(report.text).toContain(report.document.title ?? "");
  for (const { marks, evidence } of report.facts) {
    for (const { start, end } of marks) expect(report.text.slice(start, end)).not.toBe("");
    expect(report.text.slice(evidence.sentence.start, evidence.sentence.end)).toBe(evidence.sentenceWords);
  }
});

test("decisions are signed and an undo takes the latest standing one back", async () => {
  const { lines } = await answer(`${TALKS}/facts?layer=statements`, pageSchema(factSchema));
  const key = lines[0]?.evidence.fact ?? "";
  const verdict = async () => (await answer(`${TALKS}/facts/${key}`, factSchema)).decision;
  expect(await verdict()).toBeNull();
  const rejected = await answer(`${TALKS}/decisions`, decisionSchema, json({ act: "reject", facts: [key] }));
  expect(rejected).toMatchObject({ by: "analyst", at: "2031-04-13T12:00:00.000Z" });
  expect(await verdict()).toBe("rejected");
  await answer(`${TALKS}/decisions`, decisionSchema, json({ act: "accept", facts: [key] }));
  expect(await verdict()).toBe("accepted");
  await answer(`${TALKS}/undo`, decisionSchema, { method: "POST" });
  expect(await verdict()).toBe("rejected");
  await answer(`${TALKS}/undo`, decisionSchema, { method: "POST" });
  expect(await verdict()).toBeNull();
  const empty = await desk.ask(`${TALKS}/undo`, { method: "POST" });
  expect([empty.status, problemSchema.parse(await empty.json()).code]).toEqual([409, "NOTHING_TO_UNDO"]);
});

test("a fact that is added stands in its report and is found by its sentence; nothing found is told with the report", async () => {
  const documents = await answer(`${TALKS}/documents?words=delay`, pageSchema(documentSchema));
  const path = `${TALKS}/documents/${documents.lines[0]?.id}`;
  const { text, version, document, actors } = await answer(path, reportSchema);
  expect(actors.every(({ span }) => text.slice(span.start, span.end) !== "")).toBe(true);
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const place = { document: document.id, version };
  const addition = {
    layer: "meetings",
    words: [spanOf("the visit")],
    parties: [{ span: spanOf("Arvenia"), kind: "state" }],
    kind: "visit",
    status: "planned",
    place: null,
    time: { span: spanOf("on Thursday"), value: "2031-04-17" },
  };
  const added = await answer(`${TALKS}/decisions`, decisionSchema, json({ act: "add", ...place, addition }));
  await answer(`${TALKS}/decisions`, decisionSchema, json({ act: "nothing", ...place, span: null }));
  const report = await answer(path, reportSchema);
  expect(report.facts.find(({ evidence }) => evidence.added)?.evidence).toMatchObject({
    words: "the visit",
    added: { decision: added.id, by: "analyst" },
  });
  expect(report.nothing).toMatchObject([{ by: "analyst", span: null }]);
  const hits = await answer(`${TALKS}/search?words=visiting%20thursday&kind=meeting`, pageSchema(searchHitSchema));
  expect(hits.lines.map(({ facts }) => facts.some(({ layer }) => layer === "meetings"))).toEqual([true]);
  await answer(`${TALKS}/undo`, decisionSchema, { method: "POST" });
  await answer(`${TALKS}/undo`, decisionSchema, { method: "POST" });
  const left = await answer(path, reportSchema);
  expect([left.facts.filter(({ evidence }) => evidence.added), left.nothing]).toEqual([[], []]);
  const wrong = await desk.ask(
    `${TALKS}/decisions`,
    json({ act: "add", ...place, addition: { ...addition, kind: "ball" } }),
  );
  expect([wrong.status, problemSchema.parse(await wrong.json()).code]).toEqual([422, "DECISION_INVALID"]);
});

test("the bookmark hides what was before it", async () => {
  const at = "2031-04-13T23:00:00.000Z";
  await desk.ask(`${TALKS}/bookmark`, { ...json({ at }), method: "PUT" });
  const { entries, lookedAt } = await answer(`${TALKS}/changes`, changesSchema);
  expect([entries, lookedAt]).toEqual([[], at]);
});

test.each([
  ["/api/dossiers/none/summary", 404, "DOSSIER_UNKNOWN"],
  [`${TALKS}/facts/s999999999999`, 404, "FACT_UNKNOWN"],
  [`${TALKS}/documents/none`, 404, "DOCUMENT_UNKNOWN"],
  [`${TALKS}/meetings?day=soon`, 400, "REQUEST_INVALID"],
  [`${TALKS}/statements?limit=5000`, 400, "REQUEST_INVALID"],
  [`${TALKS}/search`, 400, "REQUEST_INVALID"],
  ["/api/nothing", 404, "NOT_FOUND"],
])("%s is a problem with status %i and code %s", async (path, status, code) => {
  const response = await desk.ask(path);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = problemSchema.parse(await response.json());
  expect([response.status, problem.status, problem.code]).toEqual([status, status, code]);
});

test("a body that is no decision is refused with the place at fault", async () => {
  const response = await desk.ask(`${TALKS}/decisions`, json({ act: "accept", facts: [] }));
  expect([response.status, problemSchema.parse(await response.json()).detail]).toEqual([
    400,
    expect.stringContaining("facts"),
  ]);
});

test("server-sent events tell of reading and of the changed record", async () => {
  const stop = new AbortController();
  const response = await desk.ask("/api/events", { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await desk.ask(
    `${TALKS}/intake`,
    json({ text: "Tolsk said on Monday that the talks would go on in May.", title: "On" }),
  );
  let heard = "";
  while (!heard.includes("event: record")) heard += (await reader?.read())?.value ?? "event: record";
  stop.abort();
  expect(heard).toMatch(/event: intake\ndata: .*"state":"reading"/);
  expect(heard).toContain('"dossier":"talks"');
});

test("the API describes every route, and its page has no script", async () => {
  const openapi = (await (await desk.ask("/api/openapi.json")).json()) as { openapi: string; paths: object };
  expect(openapi.openapi).toBe("3.1.0");
  expect(Object.keys(openapi.paths).length).toBeGreaterThan(20);
  const page = await (await desk.ask("/api/docs")).text();
  expect(page).toContain("/api/dossiers/{dossier}/meetings");
  expect(page).not.toMatch(/<script|https?:\/\//);
});

test("exports come as files", async () => {
  const csv = await desk.ask(`${TALKS}/export/facts.csv`);
  expect(csv.headers.get("content-disposition")).toContain("talks facts.csv");
  expect(await csv.text()).toMatch(/^fact,layer,type,/);
  expect(await (await desk.ask(`${TALKS}/export/meetings.ics`)).text()).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/,
  );
  const record = (await (await desk.ask(`${TALKS}/export/record.json`)).json()) as { statements: unknown[] };
  expect(record.statements.length).toBeGreaterThan(0);
});

test("a brief comes as Markdown and as a Word document, since the last look or since a day", async () => {
  const markdown = await desk.ask(`${TALKS}/export/brief.md?since=all`);
  expect(markdown.headers.get("content-disposition")).toContain('filename="talks_ brief of Sunday 13 April 2031.md"');
  expect(await markdown.text()).toMatch(/^# talks: brief of Sunday 13 April 2031\n[\s\S]*\n\[\^1\]: “/);
  const word = await desk.ask(`${TALKS}/export/brief.docx?since=2031-04-13&day=2031-04-14`);
  expect(word.headers.get("content-type")).toContain("wordprocessingml");
  expect(new TextDecoder().decode((await word.arrayBuffer()).slice(0, 2))).toBe("PK");
  const refused = await desk.ask(`${TALKS}/export/brief.md?since=soon`);
  expect(problemSchema.parse(await refused.json()).detail).toMatch(/^since: expected last, all, or a day/);
});
