import { expect, test } from "vitest";
import { readSettings } from "./read-settings.ts";

const flags = { force: false, jobs: 2, pager: true };

test("without a format a terminal gets text and a folder gets JSON", () => {
  expect(readSettings(flags, 1)).toMatchObject({ format: "text", outFolder: null, paged: true, given: {} });
  expect(readSettings({ ...flags, out: "out" }, 9)).toMatchObject({ format: "json", outFolder: "out", paged: false });
});

test("what is given about a report is kept, dates as ISO 8601", () => {
  const { given } = readSettings({ ...flags, date: "9 April 2031", publisher: "Sele Post" }, 2);
  expect(given).toEqual({ publishedAt: "2031-04-09", publisher: "Sele Post" });
});

test.each([
  ["a date that is none", { date: "next Tuesday" }, 1],
  ["a title for several reports", { title: "Envoy" }, 2],
  ["an address for several reports", { url: "https://sele.example" }, 2],
  ["one JSON text for several reports", { format: "json" }, 2],
])("%s is refused", (_, wrong, reportCount) => {
  expect(() => readSettings({ ...flags, ...wrong }, reportCount)).toThrow(
    expect.objectContaining({ code: "USAGE", exitCode: 2 }),
  );
});
