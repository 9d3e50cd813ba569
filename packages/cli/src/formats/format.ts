import type { Reading } from "@parley/annotation";
import { paintColours, paintPlain } from "../terminal/paint.ts";
import { renderReading } from "../terminal/render-reading.ts";
import type { IssueNames } from "../view/reading-index.ts";
import { readingView } from "../view/reading-view.ts";
import { csvHeader, csvLines } from "./csv.ts";
import { markdownPage } from "./markdown.ts";

/** The forms in which a Reading is given out; `text` is for people at a terminal. */
export const FORMATS = ["text", "json", "jsonl", "csv", "md"] as const;
export type Format = (typeof FORMATS)[number];

/** What a form needs beside the Reading. */
export interface FormatContext {
  /** The file that was read, as it was named. */
  file: string;
  issueNames: IssueNames;
  columns: number;
  colours: boolean;
}

/** One form: what stands before all Readings, and a Reading in it. */
export interface Formatter {
  header: string;
  /** Put between two Readings. */
  between: string;
  reading(reading: Reading, context: FormatContext): string;
}

/** How each form is written. */
export const FORMATTERS: Readonly<Record<Format, Formatter>> = {
  text: {
    header: "",
    between: "\n\n",
    reading: (reading, context) => {
      const view = readingView(reading, { issueNames: context.issueNames, name: context.file });
      const lines = renderReading(view, { columns: context.columns, brackets: !context.colours });
      return `${lines.map(context.colours ? paintColours : paintPlain).join("\n")}\n`;
    },
  },
  json: { header: "", between: "", reading: (reading) => `${JSON.stringify(reading, null, 2)}\n` },
  jsonl: { header: "", between: "", reading: (reading) => `${JSON.stringify(reading)}\n` },
  csv: { header: csvHeader(), between: "", reading: (reading, { file }) => csvLines(reading, file).join("") },
  md: {
    header: "",
    between: "\n",
    reading: (reading, { file, issueNames }) => markdownPage(readingView(reading, { issueNames, name: file })),
  },
};
