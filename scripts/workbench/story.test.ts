import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DOSSIER, openStage, type Stage, settled } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2031-04-13");
});
afterAll(() => stage.close());

const REPORTS = [
  [
    "2031-04-09",
    "Envoy to visit Tolsk\n\nThe envoy of Arvenia will visit Tolsk next week, her office said on Tuesday. Tolsk said it had not received the draft.",
  ],
  [
    "2031-04-11",
    "Tolsk puts off talks\n\nTolsk has put off the talks with Arvenia, officials said. The minister rejected the draft.",
  ],
  [
    "2031-04-12",
    "Arvenia denies delay\n\nArvenia denied that the talks were put off. A spokesman said the visit would take place on Thursday.",
  ],
] as const;

test("add three reports, watch them read, look through changes, accept, reject, edit, undo, compare, download", async () => {
  const { page, errors } = await stage.open("/");
  await page
    .getByText(/in English/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: DOSSIER }).click();
  await page.getByRole("link", { name: "Add reports" }).click();

  for (const [day, text] of REPORTS) {
    await page.getByRole("button", { name: "Paste a report" }).click();
    const dialog = page.getByRole("dialog", { name: "Paste a report" });
    await dialog.getByLabel("The report, in English").fill(text);
    await dialog.getByLabel("Day of publication").fill(day);
    await dialog.getByLabel("Publisher").fill("Sele Post");
    await dialog.getByRole("button", { name: "Read it" }).click();
    await dialog.waitFor({ state: "hidden" });
  }
  await page.getByRole("heading", { name: "Read: 3 reports" }).waitFor();
  await page.getByText("3 documents, latest first").waitFor();

  await page.keyboard.press("1");
  await page
    .getByText(/\d+ changes?/)
    .first()
    .waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  await page.getByRole("region", { name: "List of facts" }).waitFor();

  const chosen = page.locator("article[aria-current=true]");
  await page.keyboard.press("k");
  const facts = page.getByRole("region", { name: "List of facts" }).getByRole("article");
  const first = facts.first();
  await first.getByRole("button").first().click();
  if ((await chosen.count()) === 0) await first.getByRole("button").first().click();
  await page.keyboard.press("a");
  await first.getByText("accepted").waitFor();
  await page.keyboard.press("u");
  await page.getByText("Taken back: accept of one fact.").waitFor();
  await first.getByText("accepted").waitFor({ state: "detached" });

  await first.getByRole("button").first().click();
  await page.keyboard.press("r");
  await first.getByText("rejected").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await first.getByText("rejected").waitFor({ state: "detached" });

  await first.getByRole("button").first().click();
  await page.keyboard.press("e");
  const edit = page.getByRole("dialog");
  await edit.getByLabel("Note").fill("Heard otherwise by telephone.");
  await edit.getByRole("button", { name: "Save" }).click();
  await page.getByText("Noted.").waitFor();

  await page.getByRole("button", { name: /^Accept these \d+/ }).click();
  await page.getByText(/^Accepted \d+ facts?\./).waitFor();
  await page.keyboard.press("u");
  await page.getByText(/^Taken back: accept of/).waitFor();

  await page.keyboard.press("4");
  await page.getByRole("heading", { name: "Positions", level: 1 }).waitFor();
  await page.keyboard.press("9");
  await settled(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Meetings (.ics)" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toMatch(/^BEGIN:VCALENDAR/);
  expect(errors).toEqual([]);
});

test("by keys alone: words are selected, become a meeting, are found again, and are taken back", async () => {
  const { page, errors } = await stage.open(`/d/${DOSSIER}/search?q=spokesman`);
  await page.getByText(/^\d+ sentences?, latest report first$/).waitFor();
  await page.getByRole("link", { name: "In the report" }).first().press("Enter");
  await page.getByRole("region", { name: "List of facts" }).waitFor();
  for (const key of ["w", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowRight", "Enter"]) {
    await page.keyboard.press(key);
  }
  const panel = page.getByRole("dialog", { name: "Add a fact" });
  await panel.getByText("spokesman said", { exact: true }).waitFor();
  await page.keyboard.press("M");
  await panel.getByRole("button", { name: "Add", exact: true }).press("Enter");
  await panel.getByText("Still to fill: who meets").waitFor();
  await panel.getByRole("group", { name: "Who meets" }).getByRole("button", { name: "Select words" }).press("Enter");
  for (const key of ["ArrowUp", "ArrowUp", "Enter"]) await page.keyboard.press(key);
  await panel.getByRole("button", { name: "Take out Arvenia" }).waitFor();
  await panel.getByRole("button", { name: "Add", exact: true }).press("Enter");
  await page.getByText("Meeting added by hand.").waitFor();
  await page.getByText("added by hand", { exact: true }).waitFor();
  const { lines } = await stage.record.meetings(DOSSIER, { day: "2031-04-13" });
  const told = lines.flatMap(({ history }) => history.map(({ evidence }) => [evidence.words, evidence.added?.by]));
  expect(told).toContainEqual(["spokesman said", "analyst"]);
  await page.keyboard.press("u");
  await page.getByText("Taken back: a fact added by hand.").waitFor();
  await page.getByText("added by hand", { exact: true }).waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});

test("that a report or a paragraph holds nothing is recorded, shown, and taken back", async () => {
  const [document] = (await stage.record.documents(DOSSIER)).lines;
  const { page } = await stage.open(`/d/${DOSSIER}/reports/${document?.id}`);
  await page.keyboard.press("x");
  await page.getByText(/∅ Read by analyst/).waitFor();
  await page.reload();
  await page.getByText(/∅ Read by analyst/).waitFor();
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByText(/∅ Read by analyst/).waitFor({ state: "detached" });
  await page.getByRole("region", { name: /^Text of the report/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /^Nothing in this paragraph/ }).click();
  await page.getByText("∅ read, nothing found here · analyst").waitFor();
});

test("an answer that fails is told, with a way to try again", async () => {
  const { page } = await stage.open(`/d/${DOSSIER}/settings`);
  await page.route("**/meetings?**", (route) => route.abort());
  await page.keyboard.press("2");
  const told = page.getByRole("alert");
  await told.getByText("Parley does not answer").waitFor();
  await page.unroute("**/meetings?**");
  await told.getByRole("button", { name: "Try again" }).click();
  await told.getByRole("button").waitFor({ state: "detached" });
});

test("a key can be given to another act, and the list of keys says so", async () => {
  const { page } = await stage.open(`/d/${DOSSIER}/settings`);
  await page.getByLabel("Show the keys").press("h");
  await page.getByRole("heading", { name: "Settings", level: 1 }).click();
  await page.keyboard.press("h");
  await page.getByRole("dialog", { name: "Keys" }).getByText("Show the keys").waitFor();
});
