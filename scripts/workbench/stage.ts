import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { parseReading, type Reading } from "@parley/annotation";
import { type RunningServer, startServer } from "@parley/api";
import { type OpenRecord, openRecord } from "@parley/record";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";

const WORKBENCH = fileURLToPath(new URL("../../packages/workbench", import.meta.url));
const DEMO = new URL("../../packages/cli/demo/trade-talks.jsonl.gz", import.meta.url);

/** A busy machine takes its time; a test that waits in vain fails by its own limit. */
const LONGEST_WAIT_MS = 120_000;

/** The limit of a test that walks through every view: axe alone takes seconds a view where two cores are shared. */
export const EVERY_VIEW_MS = 300_000;

/** The dossier of every stage. */
export const DOSSIER = "talks";

/** The built workbench on a real server with a real record, and a browser in front of it. */
export interface Stage {
  record: OpenRecord;
  server: RunningServer;
  origin: string;
  /** A page of its own that is let in; `errors` gathers what its console and its scripts complain of. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; errors: string[] }>;
  close(): Promise<void>;
}

/** Sets up a stage; `today` is the server's clock. The tiny model reads nothing right, but whole. */
export async function openStage(today: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "parley-stage-"));
  const workbench = join(folder, "workbench");
  await build({ root: WORKBENCH, logLevel: "error", build: { outDir: workbench, emptyOutDir: true } });
  const record = await openRecord({ folder: join(folder, "record") });
  const scope = { parties: [], issues: [], exclusions: [] };
  await record.createDossier(DOSSIER, { scope, at: `${today}T00:00:00.000Z` });
  const server = await startServer({
    desk: record,
    workbench,
    version: "0.0.0",
    reader: "analyst",
    engine: { model: "tiny" },
    now: () => new Date(`${today}T12:00:00.000Z`),
  });
  const browser = await launched();
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    record,
    server,
    origin,
    open: (path, options = {}) => opened(browser, `${origin}${path}`, { options, token: server.token }),
    close: async () => {
      await browser.close();
      await server.close();
      await record.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Debian's Chromium. */
export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

async function opened(
  browser: Browser,
  address: string,
  { options, token }: { options: BrowserContextOptions; token: string },
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ reducedMotion: "reduce", acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  const errors: string[] = [];
  page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  const url = new URL(address);
  url.searchParams.set("token", token);
  await page.goto(url.href);
  await settled(page);
  return { page, errors };
}

/** Resolves when the view is there with its answers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("h1") !== null && !document.querySelector("[aria-busy=true]"),
  );
}

/** The Readings of the demo, oldest first. */
export async function demoReadings(): Promise<Reading[]> {
  const lines = gunzipSync(await readFile(DEMO))
    .toString("utf8")
    .split("\n");
  return lines.map((line) => parseReading(JSON.parse(line)));
}

/** What axe finds on the page, one line a finding with its first place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
