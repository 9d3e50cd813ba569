import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, watch, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseReading } from "@parley/annotation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
/** The tiny model reads nothing right, but whole. */
const TINY = ["--model", "tiny"];
const REPORT =
  "Envoy to visit Tolsk\n2031-04-09\n\nThe envoy will visit Tolsk next week, her office said on Tuesday.\n";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-main-"));
  await mkdir(join(folder, "wire/may"), { recursive: true });
  await writeFile(join(folder, "wire/a.txt"), REPORT);
  await writeFile(join(folder, "wire/may/b.txt"), REPORT.replace("next week", "in May"));
  await writeFile(join(folder, "empty.txt"), "");
});
afterAll(() => rm(folder, { recursive: true }));

function started(args: readonly string[]) {
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], { cwd: folder });
}

async function parley(
  args: readonly string[],
  standardInput = "",
): Promise<{ exit: number; out: string; said: string }> {
  const child = started(args);
  const written = { out: "", said: "" };
  child.stdout.setEncoding("utf8").on("data", (words: string) => {
    written.out += words;
  });
  child.stderr.setEncoding("utf8").on("data", (words: string) => {
    written.said += words;
  });
  child.stdin.end(standardInput);
  const [exit] = (await once(child, "close")) as [number];
  return { exit, ...written };
}

test("--help has examples and exit codes, --version the version", async () => {
  const help = await parley(["--help"]);
  expect(help).toMatchObject({ exit: 0, said: "" });
  expect(help.out).toMatch(/Examples:[\s\S]*Exit codes:/);
  expect((await parley(["read", "--help"])).out).toContain("NO_COLOR");
  expect((await parley(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("schema reading is JSON Schema, schema csv the columns", async () => {
  expect(JSON.parse((await parley(["schema", "reading"])).out)).toHaveProperty("properties.statements");
  expect((await parley(["schema", "csv"])).out).toMatch(/^file {8}the file/);
});

describe("what cannot be done ends with 2 and writes nothing", () => {
  test.each([
    [["bogus"], "unknown command"],
    [["read", "--format", "pdf", "wire/a.txt"], "Allowed choices"],
    [["read", "--jobs", "0", "wire/a.txt"], "Expected a number from 1 to 64"],
    [["read", "nothing-here"], "[NOT_FOUND]"],
    [["read", "empty.txt"], "[EMPTY]"],
    [["read", "wire/*.xyz"], "found none"],
    [["read", "wire", "--format", "json"], "Use --format jsonl or --out FOLDER"],
    [["read", "wire/a.txt", "--date", "soon"], "--date expects a day"],
    [["read", "wire/a.txt", "--codebook", "empty.txt", ...TINY], "codebook"],
  ])("%j", async (args, said) => {
    const ended = await parley(args);
    expect(ended).toMatchObject({ exit: 2, out: "" });
    expect(ended.said).toContain(said);
  });
});

test("a model that is not there ends with 69", async () => {
  expect(await parley(["read", "wire/a.txt", "--model", "none"])).toMatchObject({ exit: 69, out: "" });
});

test("a report comes out as the Reading, the same each time", async () => {
  const first = await parley(["read", "wire/a.txt", "--format", "json", "--publisher", "Sele Post", ...TINY]);
  expect(first).toMatchObject({ exit: 0, said: "" });
  expect(parseReading(JSON.parse(first.out)).document).toMatchObject({
    title: "Envoy to visit Tolsk",
    publishedAt: "2031-04-09",
    publisher: "Sele Post",
    text: REPORT.trim(),
  });
  expect((await parley(["read", "wire/a.txt", "--format", "json", "--publisher", "Sele Post", ...TINY])).out).toBe(
    first.out,
  );
});

test("standard input is read, and without a terminal there are no colours", async () => {
  const { exit, out } = await parley(["read", ...TINY], REPORT);
  expect(exit).toBe(0);
  expect(out).toMatch(/^Envoy to visit Tolsk\nWed 9 Apr 2031 · /);
  expect(out).not.toContain("\u001B");
});

test("a folder comes out at the same places, and one bad file does not stop the others", async () => {
  const ended = await parley(["read", "wire", "empty.txt", "--out", "readings", ...TINY]);
  expect(ended).toMatchObject({ exit: 1, out: "" });
  expect(ended.said).toContain("2 reports read, written to readings, 1 not:\n  empty.txt: ");
  expect((await readdir(join(folder, "readings"), { recursive: true })).sort()).toEqual([
    "a.json",
    "may",
    "may/b.json",
  ]);
  parseReading(JSON.parse(await readFile(join(folder, "readings/may/b.json"), "utf8")));
});

test("several reports come out one after the other as JSON lines and as one table", async () => {
  const { out } = await parley(["read", "wire", "--format", "jsonl", ...TINY]);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => parseReading(JSON.parse(line)).document.title),
  ).toEqual(["Envoy to visit Tolsk", "Envoy to visit Tolsk"]);
  const table = (await parley(["read", "wire", "--format", "csv", ...TINY])).out;
  expect(table.match(/^file,document,/gm)).toHaveLength(1);
  expect(table).toContain("\r\nwire/may/b.txt,");
});

test("an interrupted call ends with 130 and leaves no half-written file", async () => {
  for (let number = 0; number < 60; number++) await writeFile(join(folder, `wire/${number}.txt`), REPORT.repeat(4));
  const out = join(folder, "interrupted");
  await mkdir(out);
  const changes = watch(out);
  const child = started(["read", "wire", "--out", "interrupted", ...TINY]);
  const ended = once(child, "close");
  for await (const { filename } of changes) if (filename?.endsWith(".json")) break;
  child.kill("SIGINT");
  expect((await ended)[0]).toBe(130);
  const written = (await readdir(out, { recursive: true })).filter((name) => name.includes("."));
  expect(written.filter((name) => !name.endsWith(".json"))).toEqual([]);
  for (const name of written) parseReading(JSON.parse(await readFile(join(out, name), "utf8")));
});
