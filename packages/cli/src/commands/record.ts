import { Command, Option } from "commander";

const FORMATS = ["text", "json", "csv", "md"];
const dossier = () => new Option("-d, --dossier <name>", "the dossier, instead of the default one");
const format = () => new Option("-f, --format <format>", "form of the output").choices(FORMATS).default("text");
const example = (words: string) => `\nExample:\n  ${words}\n`;
const gather = (value: string, before: string[]) => [...before, value];

function newCommand(): Command {
  return new Command("new")
    .description("make a dossier: one negotiation that you follow")
    .argument("<name>", "its name")
    .option("--party <name>", "a party to follow; may be repeated, none = everybody", gather, [])
    .option("--issue <code>", "an issue of the codebook to follow; may be repeated", gather, [])
    .option("--exclude <name>", "a party whose presence puts a line out of scope; may be repeated", gather, [])
    .addHelpText("after", example("parley new cocoa --party 'Ivory Coast' --issue XCom"))
    .action(async (name: string, { party, issue, exclude }: Record<"party" | "issue" | "exclude", string[]>) => {
      const { runNew } = await import("../record/run-review.ts");
      await runNew(name, { parties: party, issues: issue, exclusions: exclude });
    });
}

function addCommand(): Command {
  return new Command("add")
    .description("read reports and put them into the record")
    .argument("<inputs...>", "files, folders or patterns")
    .addOption(dossier())
    .option("--date <date>", "day of publication, where the report does not say")
    .option("--publisher <name>", "who published it")
    .option("--force", "read texts that are not in English all the same", false)
    .addHelpText("after", example("parley add report.html reports/"))
    .action(async (inputs: string[], options: Record<string, never>) => {
      const { runAdd } = await import("../record/run-add.ts");
      process.exitCode = await runAdd(inputs, options);
    });
}

function changesCommand(): Command {
  return new Command("changes")
    .description("what changed in the record since you last looked, weightiest first")
    .addOption(dossier())
    .option("--since <date>", "since a day, or `last`: since you last looked (the default)")
    .option("--all", "also what is out of scope", false)
    .addOption(format())
    .addHelpText("after", example("parley changes --since 2031-05-01"))
    .action(async (options: { format: string }) => {
      const { runChanges } = await import("../record/show.ts");
      await runChanges(options);
    });
}

function briefCommand(): Command {
  return new Command("brief")
    .description(
      "what the record says, for somebody who was not there: changes, meetings, texts, positions, discrepancies",
    )
    .addOption(dossier())
    .option("--since <date>", "changes since a day, or `last`: since you last looked (the default)")
    .option("--day <date>", "told as of a day, instead of today")
    .addOption(new Option("-f, --format <format>", "Markdown or Word").choices(["md", "docx"]))
    .option("-o, --out <file>", "write into a file; .docx makes it Word")
    .addHelpText("after", example("parley brief --since 2031-05-01 --out brief.docx"))
    .action(async (options: Record<string, never>) => {
      const { runBrief } = await import("../record/run-brief.ts");
      await runBrief(options);
    });
}

function showCommand(): Command {
  return new Command("show")
    .description("show meetings, texts, positions, statements, discrepancies, actors, documents, facts, or one fact")
    .argument("<what>", "one of these words, or the key of a fact (its beginning is enough)")
    .addOption(dossier())
    .option("--since <date>", "reported on or after a day")
    .option("--words <words>", "only what has these words")
    .option("--all", "also what is out of scope", false)
    .option("--limit <count>", "how many at most")
    .addOption(format())
    .addHelpText("after", example("parley show meetings --since 2031-05-01"))
    .action(async (what: string, options: { format: string }) => {
      const { runShow } = await import("../record/show.ts");
      await runShow(what, options);
    });
}

function reviewCommand(): Command {
  return new Command("review")
    .description("decide about facts; without facts, list those that wait for a look")
    .argument("[facts...]", "keys of facts")
    .addOption(dossier())
    .option("--accept", "they are right")
    .option("--reject", "they are wrong, and stay so when the text is read again")
    .option("--merge", "their lines are one")
    .option("--split", "they are a line of their own")
    .option("--note <text>", "leave a remark")
    .option("--set <field=value...>", "set a field, such as status=cancelled")
    .addOption(format())
    .addHelpText("after", example("parley review m3f9a --set status=cancelled"))
    .action(async (facts: string[], options: { format: string }) => {
      const { runReview } = await import("../record/run-review.ts");
      await runReview(facts, options);
    });
}

function undoCommand(): Command {
  return new Command("undo")
    .description("take back decisions: the last one, or those named")
    .argument("[decisions...]", "ids from `parley log`")
    .addOption(dossier())
    .addHelpText("after", example("parley undo d000004"))
    .action(async (ids: string[], options: Record<string, never>) => {
      const { runUndo } = await import("../record/run-review.ts");
      await runUndo(ids, options);
    });
}

function logCommand(): Command {
  return new Command("log")
    .description("every decision, latest first")
    .addOption(dossier())
    .addOption(format())
    .addHelpText("after", example("parley log --format csv"))
    .action(async (options: { format: string }) => {
      const { runLog } = await import("../record/run-review.ts");
      await runLog(options);
    });
}

function rebuildCommand(): Command {
  return new Command("rebuild")
    .description("derive every line of the record anew from Readings and decisions")
    .addOption(dossier())
    .addHelpText("after", example("parley rebuild"))
    .action(async (options: Record<string, never>) => {
      const { runRebuild } = await import("../record/run-review.ts");
      await runRebuild(options);
    });
}

function forgetCommand(): Command {
  return new Command("forget")
    .description("remove a document with its text, Readings and facts, for good")
    .argument("<document>", "its id (the beginning is enough) or address")
    .addOption(dossier())
    .requiredOption("--reason <text>", "why; kept in the journal")
    .addHelpText("after", example("parley forget 3f9a2c --reason 'asked to'"))
    .action(async (document: string, options: { reason: string }) => {
      const { runForget } = await import("../record/run-review.ts");
      await runForget(document, options);
    });
}

function fileCommand(name: "backup" | "restore", description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<file>", "the backup")
    .addHelpText("after", example(`parley ${name} parley.backup`))
    .action(async (file: string) => {
      const { runBackup, runRestore } = await import("../record/run-review.ts");
      await (name === "backup" ? runBackup : runRestore)(file);
    });
}

/** The commands on the record, in the order of `--help`. */
export function recordCommands(): Command[] {
  return [
    newCommand(),
    addCommand(),
    changesCommand(),
    briefCommand(),
    showCommand(),
    reviewCommand(),
    undoCommand(),
    logCommand(),
    fileCommand("backup", "write everything stored into a file"),
    fileCommand("restore", "put a backup into an empty record"),
    rebuildCommand(),
    forgetCommand(),
  ];
}
