import { Command, InvalidArgumentError, Option } from "commander";
import { EXIT_CODES_HELP } from "../exit-codes.ts";

/** The forms that Readings are given out in; the module that writes them is loaded when it is needed. */
const FORMAT_NAMES = ["text", "json", "jsonl", "csv", "md"];
const MAX_JOBS = 64;

const NOTES = `
Reads .txt, .md, .html and .htm in English; folders are searched for these. NAME.meta.json beside NAME.txt may give
title, publishedAt, publisher, byline and url; the options here win over it, and it over what the file says.

Formats:
  text    for a person (the default): grouped, each fact above its sentence, its words in colour or in ‹brackets›;
          “likely” and “check” mark facts that are less sure
  json    the Reading (parley schema reading); with --out the default
  jsonl   a Reading a line
  csv     a row a fact (parley schema csv)
  md      as text, in Markdown

Colours are left out with NO_COLOR and where the output is no terminal; PAGER names the pager (less).

`;

/** `parley read`: reports in, Readings out. */
export function readCommand(): Command {
  return new Command("read")
    .description("read reports and give out what they say")
    .argument("[inputs...]", "files, folders or patterns ('wire/**/*.txt'); - or nothing for standard input")
    .addOption(new Option("-f, --format <format>", "form of the output").choices(FORMAT_NAMES))
    .option("-o, --out <folder>", "write NAME.json (or .csv, …) for each NAME.txt into a folder, keeping sub-folders")
    .option("--date <date>", "day or time of publication, such as 2025-11-26; times like “on Tuesday” are read from it")
    .option("--title <title>", "title of the report (one report only)")
    .option("--publisher <name>", "who published it")
    .option("--byline <name>", "who wrote it")
    .option("--url <address>", "where it was published (one report only)")
    .option("--force", "read texts that are not in English all the same", false)
    .option("-j, --jobs <count>", "reports worked on at a time", jobCount, 2)
    .option("--codebook <file>", "codebook to code issues by, instead of Parley's own")
    .option("--model <name>", "model to read with")
    .option("--models <folder>", "folder of models with their manifest.json, instead of Parley's own")
    .option("--no-pager", "print at once, without a pager")
    .addHelpText("after", NOTES + EXIT_CODES_HELP)
    .action(async (inputs: string[], options: Record<string, unknown>) => {
      const { runRead } = await import("../reports/run-read.ts");
      process.exitCode = await runRead(inputs, options);
    });
}

function jobCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_JOBS) return count;
  throw new InvalidArgumentError(`Expected a number from 1 to ${MAX_JOBS}.`);
}
