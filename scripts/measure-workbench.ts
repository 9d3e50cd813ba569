import type { Reading } from "@parley/annotation";
import { openWriter } from "@parley/record/generator";
import type { Page } from "playwright-core";
import { DOSSIER, openStage, settled } from "./workbench/stage.ts";

/**
 * Measures the workbench on a record of many statements: first paint, the longest task while it scrolls, the most rows
 * that stand in the page, and how soon a view answers. usage: node scripts/measure-workbench.ts [STATEMENTS]
 */
const statementCount = Number(process.argv[2] ?? 10_000);
const PER_REPORT = 50;
const SCROLLS = 120;
const TODAY = "2031-12-31";

const stage = await openStage(TODAY);
try {
  for (let rank = 0; rank * PER_REPORT < statementCount; rank++) {
    await stage.record.store(DOSSIER, { reading: reading(rank), at: `${TODAY}T00:00:00.000Z` });
  }
  await stage.record.settle(DOSSIER);
  const { page } = await stage.open(`/d/${DOSSIER}/search`, { viewport: { width: 1440, height: 900 } });
  await page.reload();
  await settled(page);
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  const { longestMs, mostRows } = await scrolled(page);
  const answers = [];
  for (const key of ["1", "2", "4", "6", "7"]) answers.push(`${key}: ${Math.round(await firstSign(page, key))}`);
  console.log(`${statementCount} statements; first contentful paint ${Math.round(paint)} ms`);
  console.log(`${SCROLLS} scrolls: longest task ${Math.round(longestMs)} ms (0: none over 50), most rows ${mostRows}`);
  console.log(`from a key to the frame with the view's heading, ms: ${answers.join(", ")}`);
} finally {
  await stage.close();
}

async function scrolled(page: Page): Promise<{ longestMs: number; mostRows: number }> {
  await page.evaluate(() => {
    const found = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.longest = Math.max(found.longest, duration);
    }).observe({ type: "longtask" });
    Object.assign(window, { found });
  });
  let mostRows = 0;
  for (let step = 0; step < SCROLLS; step++) {
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(50);
    mostRows = Math.max(mostRows, await page.getByRole("listitem").count());
  }
  const longestMs = await page.evaluate(() => (window as unknown as { found: { longest: number } }).found.longest);
  return { longestMs, mostRows };
}

/** Milliseconds from a key, as the browser stamps it, to the frame in which the view's heading stands. */
async function firstSign(page: Page, key: string): Promise<number> {
  const heading = page.getByRole("heading", { level: 1 });
  await heading.click();
  await page.evaluate(
    (before) => {
      const seen = new Promise<number>((resolve) => {
        const look = (pressedAt: number) => () =>
          document.querySelector("h1")?.textContent === before
            ? requestAnimationFrame(look(pressedAt))
            : requestAnimationFrame(() => resolve(performance.now() - pressedAt));
        const once = { once: true, capture: true };
        window.addEventListener("keydown", ({ timeStamp }) => look(timeStamp)(), once);
      });
      Object.assign(window, { seen });
    },
    await heading.textContent(),
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
}

/** A report in which ten speakers make fifty statements, each its own sentence. */
function reading(rank: number): Reading {
  const publishedAt = new Date(Date.UTC(2031, 0, 1 + (rank % 360))).toISOString().slice(0, 10);
  const writer = openWriter({ publishedAt, publisher: "Gulf Wire", title: `Report ${rank}` });
  writer.sentence(`Report ${rank}`);
  writer.paragraph();
  for (let place = 0; place < PER_REPORT; place++) {
    const name = `Speaker ${"ABCDEFGHIJ"[place % 10]} Varga`;
    const matter = `matter ${rank * PER_REPORT + place} would be settled when the ${place} sluices of the upper canal are open`;
    const at = writer.sentence(["source", name], " ", ["cue", "said"], " that ", ["content", matter], ".");
    const speaker = writer.actor(name, at("source"));
    writer.statement({ speaker, source: [at("source")], cue: [at("cue")], content: [at("content")] });
  }
  return writer.reading();
}
