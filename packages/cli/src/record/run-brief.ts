import { issueNames, loadCodebook } from "@parley/engine";
import { briefDocx, briefMarkdown, briefOf, sentencesOf } from "@parley/record";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { writeWhole } from "../reports/write-whole.ts";
import { openOutput } from "../terminal/open-output.ts";
import { dayOf, momentOf } from "./moments.ts";
import { withDossier } from "./open-dossier.ts";

/** How a brief is asked for. */
export interface BriefOptions {
  dossier?: string;
  since?: string;
  day?: string;
  format?: "md" | "docx";
  out?: string;
}

/** `parley brief`: writes what the record says into a file, or prints it. The reader's bookmark stays where it is. */
export async function runBrief(options: BriefOptions): Promise<void> {
  const { out } = options;
  const format = options.format ?? (out?.toLowerCase().endsWith(".docx") ? "docx" : "md");
  const since = momentOf(options.since, "--since");
  if (format === "docx" && out === undefined) {
    throw new CommandError("USAGE", EXIT.badInput, "A Word document goes into a file: add --out brief.docx");
  }
  const brief = await withDossier(options.dossier, async ({ record, dossier, by, now }) => {
    const day = options.day === undefined ? now().slice(0, 10) : dayOf(options.day, "--day");
    return briefOf(record, { dossier, day, since, reader: by, issueName: issueNames(await loadCodebook()) });
  });
  if (out === undefined) {
    const output = await openOutput(false);
    await output.write(briefMarkdown(brief));
    return output.close();
  }
  await writeWhole(out, format === "docx" ? await briefDocx(brief) : briefMarkdown(brief));
  process.stderr.write(
    `Wrote ${out}: ${sentencesOf(brief).length} sentences on ${brief.footnotes.length} places in reports.\n`,
  );
}
