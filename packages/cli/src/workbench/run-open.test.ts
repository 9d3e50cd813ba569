import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parley-open-"));
});
afterAll(() => rm(home, { recursive: true }));

function parley(args: readonly string[]) {
  const env = { ...process.env, PARLEY_HOME: home, PARLEY_DATABASE_URL: "" };
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], { env });
}

/** The address that the program prints. */
async function addressOf(child: ReturnType<typeof parley>): Promise<string> {
  let said = "";
  for await (const words of child.stdout.setEncoding("utf8")) {
    said += words;
    const address = /http:\S+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`no address was printed: ${said}`);
}

/** What a first visit with the printed address gets, and the cookie that it leaves. */
async function visited(address: string): Promise<{ page: string; cookie: string }> {
  const first = await fetch(address, { redirect: "manual" });
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await fetch(new URL(first.headers.get("location") ?? "/", address), { headers: { cookie } });
  return { page: await page.text(), cookie };
}

test.each([
  ["open", "default"],
  ["demo", "Trade talks - invented"],
])("%s serves the built screens on loopback until it is interrupted, with its dossier", async (command, dossier) => {
  const child = parley([command, "--no-browser"]);
  const address = await addressOf(child);
  expect(new URL(address).hostname).toBe("127.0.0.1");
  const { page, cookie } = await visited(address);
  expect(page).toMatch(/<script type="module"[^>]* src="\/assets\//);
  const session = await fetch(new URL("/api/session", address), { headers: { cookie } });
  const { dossiers } = (await session.json()) as { dossiers: { name: string }[] };
  expect(dossiers.map(({ name }) => name)).toEqual([dossier]);
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([0, null]);
});

test("a port that is no port is refused", async () => {
  expect((await once(parley(["open", "--port", "90000"]), "close"))[0]).toBe(2);
});
