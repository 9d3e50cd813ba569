import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

/** Forms in which a table is given out. */
const TABLE_FORMATS = ["text", "json", "csv", "md"] as const;

/** Rows with the same named columns. */
export type Row = Record<string, string | number | boolean | null>;

/** The rows as text for a terminal, JSON, CSV (RFC 4180) or a Markdown table. */
export function tableOf(rows: readonly Row[], format: string): string {
  if (format === "json") return `${JSON.stringify(rows, null, 2)}\n`;
  const columns = Object.keys(rows[0] ?? {});
  if (format === "csv") return csv(columns, rows);
  if (format === "md") return markdown(columns, rows);
  if (format === "text") return rows.map((row) => textOf(row)).join("\n");
  throw new CommandError(
    "USAGE",
    EXIT.badInput,
    `Expected one of ${TABLE_FORMATS.join(", ")} as format, got ${format}.`,
  );
}

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (value: unknown) => {
    const words = value === null || value === undefined ? "" : String(value);
    return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((line) => line.map(cell).join(","))
    .join("\n")
    .concat("\n");
}

function markdown(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (value: unknown) =>
    String(value ?? "")
      .replace(/\s+/g, " ")
      .replaceAll("|", "\\|");
  const lines = [columns, columns.map(() => "---"), ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return lines
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n")
    .concat("\n");
}

/** A row for a person: the first column as a heading, the others below it. */
function textOf(row: Row): string {
  const [heading, ...others] = Object.entries(row);
  const told = others.filter(([, value]) => value !== null && value !== "");
  const lines = told.map(([name, value]) => `    ${name.padEnd(10)} ${String(value).replace(/\s+/g, " ")}`);
  return [String(heading?.[1] ?? ""), ...lines, ""].join("\n");
}
