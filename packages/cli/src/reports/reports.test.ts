import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document, Reading } from "@parley/annotation";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readingByHand } from "../reading-by-hand.ts";
import { collectReports } from "./collect-reports.ts";
import { readReports } from "./read-reports.ts";
import { writeWhole } from "./write-whole.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-reports-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function saved(place: string, content: string): Promise<string> {
  const path = join(folder, place);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe("reports are collected", () => {
  beforeEach(async () => {
    for (const place of ["a.txt", "b.html", "notes.docx", "a.meta.json", "may/c.md", "may/.hidden/d.txt"]) {
      await saved(place, "words");
    }
  });
  const places = async (...inputs: string[]) => (await collectReports(inputs)).map(({ place }) => place);

  test("from a folder, with its sub-folders and without what is no report", async () => {
    expect(await places(folder)).toEqual(["a.txt", "b.html", "may/c.md"]);
  });

  test("by a pattern, at their places below its fixed part", async () => {
    expect(await places(join(folder, "**/*.{md,txt}"))).toEqual(["a.txt", "may/c.md"]);
  });

  test("by name, whatever they are, and each once", async () => {
    const file = join(folder, "notes.docx");
    expect(await places(file, file, join(folder, "a.txt"), folder)).toEqual([
      "notes.docx",
      "a.txt",
      "b.html",
      "may/c.md",
    ]);
  });

  test("and where there are none, that is said", async () => {
    await expect(collectReports([join(folder, "*.xyz")])).rejects.toMatchObject({ code: "NOTHING_FOUND", exitCode: 2 });
    await mkdir(join(folder, "bare"));
    await expect(collectReports([join(folder, "bare")])).rejects.toMatchObject({ code: "NOTHING_FOUND" });
  });
});

test("a report that cannot be read does not stop the others", async () => {
  await saved("1.txt", "The talks ended.");
  await saved("2.txt", "");
  await saved("3.txt", "The talks went on.");
  const read = async (document: Document): Promise<Reading> => ({ ...readingByHand(), document });
  const options = { given: {}, force: false, jobCount: 2, read, standardInput: async () => new Uint8Array() };
  const seen: string[] = [];
  for await (const result of readReports(await collectReports([folder]), options)) {
    seen.push("error" in result ? `${result.file.place} ${result.error.name}` : `${result.file.place} read`);
  }
  expect(seen).toEqual(["1.txt read", "2.txt SourceError", "3.txt read"]);
});

test("warnings about the bytes join those of the engine", async () => {
  const path = await saved("1.txt", "");
  await writeFile(path, Buffer.from("Caf\u00e9 talks ended. ".repeat(9), "latin1"));
  const read = async (document: Document): Promise<Reading> => ({ ...readingByHand(), document });
  const options = { given: {}, force: false, jobCount: 1, read, standardInput: async () => new Uint8Array() };
  for await (const result of readReports(await collectReports([path]), options)) {
    expect("reading" in result && result.reading.warnings).toEqual([
      "A warning of the engine.",
      expect.stringContaining("No charset is declared"),
    ]);
  }
});

test("a file is written whole, with its folders, and nothing is left beside it", async () => {
  await writeWhole(join(folder, "x/y/a.json"), "{}");
  expect(await readFile(join(folder, "x/y/a.json"), "utf8")).toBe("{}");
  expect(await readdir(join(folder, "x/y"))).toEqual(["a.json"]);
});

test("a file that cannot be written is an error of its own", async () => {
  const file = await saved("file", "");
  await expect(writeWhole(join(file, "a.json"), "{}")).rejects.toMatchObject({ code: "OUTPUT", exitCode: 73 });
});
