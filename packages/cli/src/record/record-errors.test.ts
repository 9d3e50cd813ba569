import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openRecord } from "@parley/record";
import { afterAll, beforeAll, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parley-errors-"));
});
afterAll(() => rm(home, { recursive: true }));

async function parley(args: readonly string[], environment: Record<string, string> = {}): Promise<[number, string]> {
  const env = { ...process.env, PARLEY_HOME: home, ...environment };
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], { env });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => {
    said += words;
  });
  child.stdout.resume();
  const [exit] = (await once(child, "close")) as [number];
  return [exit, said];
}

test.each([
  [["show", "meetngs"], "There is no fact meetngs"],
  [["show", "meetings", "--dossier", "defualt"], 'There is no dossier "defualt". Did you mean "default"?'],
  [["undo", "d000009"], "There is no decision d000009"],
  [["brief", "--format", "docx"], "add --out brief.docx"],
  [["brief", "--since", "soon"], "--since expects a day such as 2031-05-01"],
  [["changes", "--since", "2031-02-30x"], "--since expects a day such as 2031-05-01"],
])("%j ends with 2 and says what was expected", { timeout: 180_000 }, async (args, words) => {
  const [exit, said] = await parley(args);
  expect(said).toContain(words);
  expect(exit).toBe(2);
});

test("a database that does not answer ends with 69, and its password is not told", { timeout: 180_000 }, async () => {
  const [exit, said] = await parley(["log"], { PARLEY_DATABASE_URL: "postgresql://someone:secret@127.0.0.1:9/none" });
  expect(said).toContain("does not answer");
  expect(said).not.toContain("secret");
  expect(exit).toBe(69);
});

test("a second process ends with 69 and is told which one has the record", { timeout: 180_000 }, async () => {
  const record = await openRecord({ folder: home });
  const [exit, said] = await parley(["log"]);
  await record.close();
  expect(said).toContain(`open in another Parley (process ${process.pid}`);
  expect(exit).toBe(69);
  expect((await parley(["log"]))[0]).toBe(0);
});
