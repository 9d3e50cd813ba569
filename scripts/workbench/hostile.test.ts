import { afterAll, beforeAll, expect, test } from "vitest";
import { DOSSIER, EVERY_VIEW_MS, openStage, type Stage, settled } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2031-04-13");
});
afterAll(() => stage.close());

/** What would set `window.stung` or leave the machine if any of it ran. */
const HOSTILE = [
  "<script>window.stung = 1</script>",
  '<img src=x onerror="window.stung = 2">',
  '<svg onload="window.stung = 3"><animate onbegin="window.stung = 4">',
  '<iframe srcdoc="<script>parent.stung = 5</script>"></iframe>',
  '<a href="javascript:window.stung = 6">click</a>',
  '"><style>*{background:url(http://evil.example/)}</style>',
  "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
  "{{constructor.constructor('window.stung = 7')()}} #{window.stung = 8}",
  "\u202Eevil\u202C %3Cscript%3E",
];

/** Each has all of it in its text, and one of it as title, publisher and author. */
const REPORT_COUNT = 3;

test("nothing in a report runs, leaves the machine or changes the page", { timeout: EVERY_VIEW_MS }, async () => {
  const body = HOSTILE.map((words) => `Tolsk said: ${words} and no more was told of the talks on Monday.`).join("\n\n");
  const { page, errors } = await stage.open(`/d/${DOSSIER}/sources`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  for (const [rank, words] of HOSTILE.slice(0, REPORT_COUNT).entries()) {
    await page.evaluate(
      async ([dossier, text, title]) => {
        const headers = { "content-type": "application/json" };
        const report = { text, title, publisher: title, byline: title };
        await fetch(`/api/dossiers/${dossier}/intake`, { method: "POST", headers, body: JSON.stringify(report) });
      },
      [DOSSIER, `${rank}. ${body}`, words] as const,
    );
  }
  await stage.server.settled();
  const { lines } = await stage.record.documents(DOSSIER);
  expect(lines).toHaveLength(REPORT_COUNT);
  const views = [
    "changes?since=all",
    "meetings",
    "texts",
    "positions",
    "discrepancies",
    "actors",
    "sources",
    "search?q=said",
  ];
  for (const view of [...views, ...lines.map(({ id }) => `reports/${id}`)]) {
    await page.goto(`${stage.origin}/d/${DOSSIER}/${view}`);
    await settled(page);
    expect([view, await page.evaluate(() => (window as unknown as { stung?: number }).stung)]).toEqual([
      view,
      undefined,
    ]);
    expect(await page.locator("#root script, #root iframe, #root style, #root a[href^=javascript]").count()).toBe(0);
  }
  expect(new Set(asked)).toEqual(new Set([new URL(stage.origin).host]));
  expect(errors).toEqual([]);
});
