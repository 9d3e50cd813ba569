import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { outputPaths } from "./output-paths.ts";

const paths = (files: { path: string; place: string }[], folder = "out", suffix = ".json") => [
  ...outputPaths(files, { folder, suffix }).values(),
];

test("a Reading stands at its report's place, with its own suffix", () => {
  expect(paths([{ path: "wire/may/talks.txt", place: "may/talks.txt" }])).toEqual(["out/may/talks.json"]);
});

test("reports that differ in their suffix only keep it", () => {
  const files = [
    { path: "talks.txt", place: "talks.txt" },
    { path: "talks.html", place: "talks.html" },
  ];
  expect(paths(files)).toEqual(["out/talks.txt.json", "out/talks.html.json"]);
});

test("a report is never written over", () => {
  expect(paths([{ path: "notes/talks.md", place: "talks.md" }], "notes", ".md")).toEqual(["notes/talks.md.md"]);
});

test("no two Readings share a path, and none is that of a report", () => {
  const name = fc.constantFrom("a.txt", "a.html", "a.md", "b.txt", "a.txt.json", "sub/a.txt");
  const file = fc.record({
    path: fc.constantFrom("x/", "y/", "out/").chain((folder) => name.map((n) => folder + n)),
    place: name,
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 8 }),
      fc.constantFrom(".json", ".md"),
      (files, suffix) => {
        const written = paths(files, "out", suffix).map((path) => resolve(path));
        expect(new Set(written).size).toBe(files.length);
        const inputs = new Set(files.map(({ path }) => resolve(path)));
        expect(written.filter((path) => inputs.has(path))).toEqual([]);
      },
    ),
  );
});
