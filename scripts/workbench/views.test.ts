import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings, DOSSIER, demoReadings, EVERY_VIEW_MS, openStage, type Stage, settled } from "./stage.ts";

const TODAY = "2029-09-26";
let stage: Stage;
let views: [string, string][] = [];

beforeAll(async () => {
  stage = await openStage(TODAY);
  for (const reading of await demoReadings()) {
    await stage.record.store(DOSSIER, { reading, at: `${reading.document.publishedAt?.slice(0, 10)}T12:00:00.000Z` });
  }
  await stage.record.settle(DOSSIER);
  const [meeting, actor, document, cell] = await Promise.all([
    stage.record.meetings(DOSSIER, { day: TODAY }),
    stage.record.actors(DOSSIER),
    stage.record.documents(DOSSIER),
    stage.record.positions(DOSSIER),
  ]);
  const base = `/d/${DOSSIER}`;
  views = [
    ["welcome", "/"],
    ["changes", `${base}/changes`],
    ["report", `${base}/reports/${document.lines[3]?.id}`],
    ["meetings", `${base}/meetings?line=${meeting.lines[0]?.id}`],
    ["calendar", `${base}/meetings?as=calendar`],
    ["timeline", `${base}/meetings?as=timeline`],
    ["texts", `${base}/texts`],
    ["positions", `${base}/positions?line=${cell.lines[0]?.id}`],
    ["discrepancies", `${base}/discrepancies`],
    ["actors", `${base}/actors`],
    ["actor", `${base}/actors/${actor.lines[0]?.id}`],
    ["sources", `${base}/sources`],
    ["search", `${base}/search?q=talks`],
    ["settings", `${base}/settings`],
  ];
});
afterAll(() => stage.close());

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("axe finds nothing on any view, and nothing complains", { timeout: EVERY_VIEW_MS }, async () => {
    const { page, errors } = await stage.open("/", { colorScheme });
    for (const [name, path] of views) {
      await page.goto(`${stage.origin}${path}`);
      await settled(page);
      expect([name, await axeFindings(page)]).toEqual([name, []]);
    }
    expect(errors).toEqual([]);
  });
});

test.each([360, 1024, 2560])("no view is wider than a page of %i pixels", { timeout: EVERY_VIEW_MS }, async (width) => {
  const { page } = await stage.open("/", { viewport: { width, height: 800 } });
  for (const [name, path] of views) {
    await page.goto(`${stage.origin}${path}`);
    await settled(page);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([name, scrollWidth <= width]).toEqual([name, true]);
  }
});

test("the three questions of a first look are answered on the first screen, and in full in their views", async () => {
  const { page } = await stage.open(`/d/${DOSSIER}/changes`);
  const answer = (question: string) => page.getByRole("region", { name: question }).textContent();
  expect(await answer("Who meets whom next week?")).toMatch(
    /Mele Fonoti[\s\S]*possible[\s\S]*according to Mathis Oyen/,
  );
  expect(await answer("Who lacks the newest draft?")).toMatch(
    /Sarnland[\s\S]*lacks another version[\s\S]*according to Sarnland[\s\S]*Tsukara[\s\S]*has it/,
  );
  expect(await answer("Where do accounts differ?")).toMatch(/Tsukara received the text/);
  await page.keyboard.press("2");
  await settled(page);
  const next = page.getByRole("region", { name: "Next week" });
  expect(await next.textContent()).toMatch(/some day in 1 Oct – 7 Oct 2029[\s\S]*Mele Fonoti[\s\S]*possible/);
  await page.keyboard.press("3");
  await settled(page);
  const newest = page.getByRole("article").filter({ hasText: "newest version" }).first();
  expect(await newest.textContent()).toMatch(/Has it\s*Tsukara/);
  await page.keyboard.press("5");
  await settled(page);
  expect(await page.getByRole("listitem").filter({ hasText: "independent origin" }).count()).toBeGreaterThan(3);
});

test("back and forward lead through views, and a reload shows the same", async () => {
  const { page } = await stage.open(`/d/${DOSSIER}/changes`);
  await page.getByRole("link", { name: /^Texts/ }).click();
  await page.getByRole("heading", { name: "Texts", level: 1 }).waitFor();
  await page.getByRole("link", { name: /^Positions/ }).click();
  await page
    .getByRole("button", { name: /conditional/ })
    .first()
    .click();
  const details = page.getByRole("complementary", { name: "Details" });
  await details.waitFor();
  await page.reload();
  await details.waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Positions", level: 1 }).waitFor();
  expect(await details.count()).toBe(0);
  await page.goBack();
  await page.getByRole("heading", { name: "Texts", level: 1 }).waitFor();
  await page.goForward();
  await page.getByRole("heading", { name: "Positions", level: 1 }).waitFor();
});
