import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

/**
 * Makes pictures of every view, light and dark, on a wide screen, a usual one and a narrow one.
 * usage: node scripts/screenshots.ts ADDRESS FOLDER [DOSSIER], with the address that `./parley open` printed.
 */
const [address, folder = ".parley/screenshots", named] = process.argv.slice(2);
if (!address) {
  console.error("usage: node scripts/screenshots.ts ADDRESS [FOLDER] [DOSSIER]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const SIZES = {
  wide: { width: 2560, height: 1300 },
  usual: { width: 1440, height: 900 },
  narrow: { width: 360, height: 780 },
};
const { origin } = new URL(address);

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  for (const scheme of ["light", "dark"] as const) {
    for (const [name, viewport] of Object.entries(SIZES)) {
      const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("console", (said) => said.type() === "error" && console.error(`${page.url()}: ${said.text()}`));
      page.on("pageerror", (error) => console.error(`${page.url()}: ${error.message}`));
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await page.waitForFunction(() => document.querySelector("h1"));
      for (const [view, path] of await viewsOf(page)) await picture(page, path, `${view}-${name}-${scheme}.png`);
      await context.close();
    }
  }
} finally {
  await browser.close();
}

async function picture(page: Page, path: string, file: string): Promise<void> {
  await page.goto(`${origin}${path}`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => document.querySelector("h1") && !document.querySelector("[aria-busy=true]"));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, file) });
}

/** Every view of a dossier with its address; panes open where there is a line to open. */
async function viewsOf(page: Page): Promise<[string, string][]> {
  const ask = (path: string) => page.evaluate(async (asked) => (await fetch(`/api/${asked}`)).json(), path);
  const { dossiers } = await ask("session");
  const dossier = named ?? dossiers[0]?.name;
  if (dossier === undefined) return [["welcome", "/"]];
  const base = `/d/${encodeURIComponent(dossier)}`;
  const first = async (list: string, rank = 0) =>
    (await ask(`dossiers/${encodeURIComponent(dossier)}/${list}`)).lines[rank];
  /** The line with the longest history among those ahead. */
  const longest = async (list: string) => {
    const { lines } = (await ask(`dossiers/${encodeURIComponent(dossier)}/${list}`)) as {
      lines: { id: string; ahead: boolean; history: unknown[] }[];
    };
    return lines.toSorted((a, b) => Number(b.ahead) - Number(a.ahead) || b.history.length - a.history.length)[0]?.id;
  };
  const document = await first("documents?limit=10", 4);
  const facts = (await ask(`dossiers/${encodeURIComponent(dossier)}/facts?document=${document.id}&layer=statements`))
    .lines;
  const cells = (await ask(`dossiers/${encodeURIComponent(dossier)}/positions`)).lines as {
    id: string;
    own: unknown[];
  }[];
  const cell = cells.toSorted((a, b) => b.own.length - a.own.length)[0];
  return [
    ["welcome", "/"],
    ["changes", `${base}/changes`],
    ["journal", `${base}/changes?since=all`],
    ["report", `${base}/reports/${document.id}?fact=${facts[1]?.evidence.fact ?? ""}`],
    ["meetings", `${base}/meetings?line=${await longest("meetings")}`],
    ["meetings-calendar", `${base}/meetings?as=calendar`],
    ["meetings-timeline", `${base}/meetings?as=timeline`],
    ["texts", `${base}/texts`],
    ["positions", `${base}/positions?line=${cell?.id ?? ""}`],
    ["discrepancies", `${base}/discrepancies`],
    ["actors", `${base}/actors`],
    ["actor", `${base}/actors/${(await first("actors")).id}`],
    ["sources", `${base}/sources`],
    ["search", `${base}/search?q=agreement`],
    ["settings", `${base}/settings`],
  ];
}
