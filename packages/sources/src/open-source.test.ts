import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cut } from "@parley/annotation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SourceErrorCode } from "./errors.ts";
import { MAX_TEXT_BYTES, openSource } from "./open-source.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-sources-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const report =
  "Envoy to visit Tolsk\n2031-04-09\n\nThe envoy will visit Tolsk next week, her office said on Tuesday.\n";
const german =
  "Die Außenministerin sagte am Dienstag, die Gespräche mit der Delegation aus Tolsk seien noch weit von einer Einigung entfernt. ".repeat(
    4,
  );

test("a text file is read whole, with title and date recognised and not removed", async () => {
  const source = await openSource(await saved("envoy.txt", `\n${report}\r\n`));
  expect(source).toMatchObject({
    text: report.trim(),
    title: "Envoy to visit Tolsk",
    publishedAt: "2031-04-09",
    format: "text",
    charset: "utf-8",
    language: "en",
    warnings: [],
  });
});

test("a place in the text leads to its place in the file", async () => {
  const raw = `\r\n Cafe\u0301 talks\r\n\r\nThe envoy will visit Tolsk.`;
  const source = await openSource(await saved("crlf.txt", raw));
  const at = source.text.indexOf("envoy");
  const place = source.origin.toOriginal({ start: at, end: at + 5 });
  expect(place && cut(raw, place)).toBe("envoy");
});

test("what is given wins over the file beside the report, and that over the report itself", async () => {
  const path = await saved("facts.txt", report);
  await saved("facts.meta.json", '{"title": "From beside", "publisher": "Sele Post", "publishedAt": "2031-04-10"}');
  const source = await openSource(path, { publishedAt: "11 April 2031" });
  expect(source).toMatchObject({ title: "From beside", publisher: "Sele Post", publishedAt: "2031-04-11" });
});

test("unknown keys beside a report are warned of", async () => {
  const path = await saved("keys.txt", report);
  await saved("keys.meta.json", '{"published": "2031-04-10"}');
  const { warnings } = await openSource(path);
  expect(warnings.map(({ code }) => code)).toEqual(["META_UNKNOWN_KEY"]);
});

test("a report without a date is read, with a warning", async () => {
  const source = await openSource(new TextEncoder().encode("The envoy will visit Tolsk next week."));
  expect(source.publishedAt).toBeNull();
  expect(source.warnings.map(({ code }) => code)).toEqual(["NO_DATE"]);
});

test("a dateline with a year dates a report", async () => {
  const source = await openSource(new TextEncoder().encode("SELE, 3 May 2031 - The talks ended.\n\nNo date was set."));
  expect(source.publishedAt).toBe("2031-05-03");
});

test("another language is read by force, with a warning", async () => {
  const source = await openSource(new TextEncoder().encode(german), { publishedAt: "2031-04-09" }, { force: true });
  expect(source.language).toBe("de");
  expect(source.warnings.map(({ code }) => code)).toEqual(["LANGUAGE_FORCED"]);
});

test("100,000 words without a full stop are read", async () => {
  const words = "the envoy of Arvenia said that talks with Tolsk would go on and ".repeat(8_000);
  const source = await openSource(new TextEncoder().encode(words));
  expect(source.text.length).toBe(words.trim().length);
});

test("bytes without a name are a page where they begin like one", async () => {
  const page = `<!-- saved --><!doctype html><html><body><p>${"The envoy will visit Tolsk next week. ".repeat(4)}</p></body></html>`;
  expect((await openSource(new TextEncoder().encode(page))).format).toBe("page");
});

describe("what is no report is refused with its code", () => {
  const pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n";
  const binary = Uint8Array.from({ length: 4096 }, (_, place) => (place * 37) % 256);
  const cases: [SourceErrorCode, string, string | Uint8Array][] = [
    ["EMPTY", "empty.txt", ""],
    ["EMPTY", "blank.txt", " \n\t\n"],
    ["EMPTY", "empty.html", ""],
    ["BINARY", "noise.txt", binary],
    ["BINARY", "noise", binary],
    ["SUFFIX_WRONG", "report.txt", pdf],
    ["SUFFIX_WRONG", "page.txt", "<!DOCTYPE html><html><body><p>The envoy will visit.</p></body></html>"],
    ["SUFFIX_WRONG", "plain.html", "The envoy will visit Tolsk next week."],
    ["SUFFIX_UNKNOWN", "report.docx", "PK\u0003\u0004"],
    ["LANGUAGE", "german.txt", german],
    ["TEXT_TOO_LONG", "long.txt", "The talks went on. ".repeat(MAX_TEXT_BYTES / 19 + 1)],
    ["FILE_TOO_BIG", "huge.txt", new Uint8Array(2 * MAX_TEXT_BYTES + 1).fill(0x61)],
    ["FILE_TOO_BIG", "huge.html", new Uint8Array(50 * 1024 * 1024).fill(0x61)],
  ];
  test.each(cases)("%s: %s", async (code, name, content) => {
    const path = await saved(name, content);
    await expect(openSource(path)).rejects.toMatchObject({ name: "SourceError", code });
  });

  test("NOT_FOUND: a path where there is nothing; NOT_READABLE: a folder", async () => {
    await expect(openSource(join(folder, "nothing.txt"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(openSource(folder)).rejects.toMatchObject({ code: "NOT_READABLE" });
  });

  test("META_INVALID: a broken file of facts beside the report", async () => {
    const path = await saved("broken.txt", report);
    await saved("broken.meta.json", '{"title": 7}');
    await expect(openSource(path)).rejects.toMatchObject({ code: "META_INVALID" });
  });

  test("FACT_INVALID: a date that is none", async () => {
    const path = await saved("dated.txt", report);
    await expect(openSource(path, { publishedAt: "next Tuesday" })).rejects.toMatchObject({ code: "FACT_INVALID" });
  });

  test("the message says what was expected, what came and what to do", async () => {
    const path = await saved("told.txt", pdf);
    await expect(openSource(path)).rejects.toThrow(/^Expected plain text.*, got a PDF file\. Give /);
  });
});
