import fc from "fast-check";
import { expect, test } from "vitest";
import { readingByHand } from "../reading-by-hand.ts";
import { CSV_COLUMNS, csvHeader, csvLine, csvLines } from "./csv.ts";

/** The cells of a line as RFC 4180 has them. */
function cellsOf(line: string): string[] {
  const cells = [...`${line.trimEnd()},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/g)];
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}

const table = csvLines(readingByHand(), "envoy.txt").map((line) => {
  const cells = cellsOf(line);
  return Object.fromEntries(CSV_COLUMNS.map(({ name }, place) => [name, cells[place]]));
});

test("every fact is a row, every side of a discrepancy one of its own", () => {
  expect(table.map(({ layer }) => layer)).toEqual([
    "statement",
    "statement",
    "statement",
    "statement",
    "meeting",
    "outcome",
    "text",
    "text event",
    "position",
    "position",
    "deadline",
    "event",
    "discrepancy",
    "discrepancy",
  ]);
});

test("the header names the columns", () => {
  expect(cellsOf(csvHeader())).toEqual(CSV_COLUMNS.map(({ name }) => name));
});

test("rows say who, what, when and according to whom", () => {
  expect(table[0]).toMatchObject({
    file: "envoy.txt",
    published: "2031-04-09",
    kind: "confirm",
    who: "Brandt’s office (Ilse Brandt)",
    time: "on Tuesday",
    time_value: "2031-04-08",
    words: "Ilse Brandt, the envoy of Arvenia, will visit the Citadel next week",
    confidence: "0.95",
  });
  expect(table[4]).toMatchObject({ status: "confirmed", who: "Ilse Brandt (Arvenia); Tolsk; Sele", hedge: "might" });
  expect(table[7]).toMatchObject({ kind: "received", status: "not done, actual", who: "Tolsk", said_by: "Tolsk" });
  expect(table[8]).toMatchObject({ status: "conditional: only if the locks stay open", about: "nine-point draft" });
  expect(table[12]).toMatchObject({ kind: "status", status: "confirmed" });
});

test("cells come back as they went in, but that none begins like a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 6 }), (cells) => {
      const clean = cells.map((cell) => cell.replace(/[\r\n]/g, " ").trim());
      const guarded = clean.map((cell) => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell));
      expect(cellsOf(csvLine([...clean, "end"]))).toEqual([...guarded, "end"]);
    }),
  );
  expect(csvLine(["=HYPERLINK(A1)"])).toBe("'=HYPERLINK(A1)\r\n");
});
