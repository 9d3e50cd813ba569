import { Argument, Command } from "commander";

/** `parley schema`: what the files that Parley writes look like. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("print what the files that Parley writes look like")
    .addArgument(
      new Argument("<what>", "reading: JSON Schema of a Reading; csv: the columns of the table").choices([
        "reading",
        "csv",
      ]),
    )
    .action(async (what: "reading" | "csv") => {
      process.stdout.write(what === "reading" ? await readingSchema() : await csvColumns());
    });
}

async function readingSchema(): Promise<string> {
  const { readingJsonSchema } = await import("@parley/annotation");
  return `${JSON.stringify(readingJsonSchema(), null, 2)}\n`;
}

async function csvColumns(): Promise<string> {
  const { CSV_COLUMNS } = await import("../formats/csv.ts");
  const width = Math.max(...CSV_COLUMNS.map(({ name }) => name.length));
  return CSV_COLUMNS.map(({ name, meaning }) => `${name.padEnd(width)}  ${meaning}\n`).join("");
}
