import { Command, InvalidArgumentError } from "commander";
import type { OpenOptions } from "../workbench/run-open.ts";

const HIGHEST_PORT = 65_535;

/** `parley open` and `parley demo`: the record in the browser, served on this machine alone. */
export function openCommands(): Command[] {
  return [
    withServing(new Command("open"))
      .description("open the record in the browser: see it, check it, decide")
      .option("-d, --dossier <name>", "the dossier to open")
      .addHelpText("after", "\nExample:\n  parley open\n")
      .action(async (options: OpenOptions) => {
        const { runOpen } = await import("../workbench/run-open.ts");
        await runOpen(options);
      }),
    withServing(new Command("demo"))
      .description("open an invented negotiation in the browser, to look around")
      .addHelpText("after", "\nExample:\n  parley demo\n")
      .action(async (options: OpenOptions) => {
        const { runDemo } = await import("../workbench/run-demo.ts");
        await runDemo(options);
      }),
  ];
}

function withServing(command: Command): Command {
  return command
    .option("--port <number>", "port to serve on; any free one by default", portNumber)
    .option("--model <name>", "model to read with")
    .option("--no-browser", "print the address only");
}

function portNumber(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT) return port;
  throw new InvalidArgumentError(`Expected a number from 1 to ${HIGHEST_PORT}.`);
}
