#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { openCommands } from "./commands/open.ts";
import { readCommand } from "./commands/read.ts";
import { recordCommands } from "./commands/record.ts";
import { schemaCommand } from "./commands/schema.ts";
import { EXIT, EXIT_CODES_HELP } from "./exit-codes.ts";
import { programVersion } from "./version.ts";

const EXAMPLES = `
Examples:
  parley read report.txt                        one report, for a person
  parley read page.html --format json           its Reading
  parley read reports/ --out readings/          a folder: readings/NAME.json for each
  parley read 'wire/**/*.txt' --format csv      a table, one row a fact
  parley add reports/                           into the record; then: parley changes, parley show meetings
  parley open                                   the record in the browser; parley demo for an invented one

`;

/** The program: one command a file in commands/, loaded when it is called. */
function program(): Command {
  const parley = new Command("parley")
    .description(
      "Reads reporting on negotiations and keeps the record: who said what, who meets whom, which text says what.",
    )
    .version(programVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help; `parley COMMAND --help` has the options of a command")
    .helpCommand(false)
    .showHelpAfterError("Run with --help to see what can be asked.")
    .addHelpText("after", EXAMPLES + EXIT_CODES_HELP)
    .addCommand(readCommand())
    .addCommand(schemaCommand());
  for (const command of [...openCommands(), ...recordCommands()]) parley.addCommand(command);
  return parley;
}

/** What the process ends with after an error, and what is said of it. */
function endWith(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.badInput;
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number") {
    process.stderr.write(`parley: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`parley: an error inside Parley: ${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.internal;
}

const parley = program();
for (const command of [parley, ...parley.commands]) command.exitOverride();
try {
  await parley.parseAsync(process.argv);
} catch (error) {
  process.exitCode = endWith(error);
}
