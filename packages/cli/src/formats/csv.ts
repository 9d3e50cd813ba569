import type { Reading } from "@parley/annotation";
import { type FactRow, factRows } from "./fact-rows.ts";

/** A column of the table: its name and what stands in it. */
export interface Column {
  name: string;
  meaning: string;
}

const FACT_COLUMNS: Record<keyof FactRow, string> = {
  layer: "statement, meeting, outcome, text, text event, position, deadline, event or discrepancy",
  id: "id of the fact in the Reading; unique together with document",
  kind: "speech act, kind of meeting, outcome or text, action on a text, move of a position, PLOVER type, kind of discrepancy",
  status:
    "mode of a statement; status of a meeting, text event, deadline or event; stance and conditions; value of a side",
  who: "speaker, parties (parted by “; ”), author, actor, party of a position, who set a deadline; (X) = acts for X",
  whom: "addressee, recipient, whom a deadline binds; of a position who ascribes it (self, spokesperson, …)",
  about: "what it is about: topic, name of the text, issue code, who is accused or praised",
  time: "the report's words for the time",
  time_value: "TIMEX3 value, or FROM/TO of an interval (.. = open)",
  place: "place of a meeting",
  said_by: "according to whom; empty = the reporter's own voice",
  hedge: "words of doubt",
  words: "the fact's words in the report (content, trigger, evidence), interruptions as …",
  sentence: "the sentence or sentences that they stand in",
  start: "offset of the first of these words in the text, in UTF-16 code units",
  end: "offset past their first stretch",
  confidence: "0 to 1, calibrated: of the facts given 0.8 about 80 % are right",
};

/** The columns of the table, in order. */
export const CSV_COLUMNS: readonly Column[] = [
  { name: "file", meaning: "the file that was read, as it was named" },
  { name: "document", meaning: "SHA-256 of the report's text" },
  { name: "published", meaning: "day or time of publication (ISO 8601)" },
  { name: "publisher", meaning: "who published the report" },
  { name: "title", meaning: "its title" },
  ...Object.entries(FACT_COLUMNS).map(([name, meaning]) => ({ name, meaning })),
];

/** The first line of the table (RFC 4180). */
export function csvHeader(): string {
  return csvLine(CSV_COLUMNS.map(({ name }) => name));
}

/** A Reading as lines of the table, one a fact. */
export function csvLines(reading: Reading, file: string): string[] {
  const { id, publishedAt, publisher, title } = reading.document;
  const names = Object.keys(FACT_COLUMNS) as (keyof FactRow)[];
  return factRows(reading).map((fact) =>
    csvLine([file, id, publishedAt ?? "", publisher ?? "", title ?? "", ...names.map((name) => fact[name])]),
  );
}

/**
 * A line of the table with its line end. Cells that a spreadsheet would run as a formula get an apostrophe in front.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
