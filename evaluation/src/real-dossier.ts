import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cut } from "@parley/annotation";
import { DEFAULT_MODEL, issueNames, loadCodebook, openEngine, readHead, splitParagraphs } from "@parley/engine";
import { briefMarkdown, briefOf, openRecord } from "@parley/record";
import { bareDocument } from "./bare-document.ts";

/**
 * `npm run dossier:real -- [--words WORDS] [--day DATE] [--since DATE] [--folder FOLDER] [--model NAME]`: reads real reports of 1987
 * whose file names have one of the words into a dossier, each on its day, and prints the brief. Nothing of it is committed;
 * with --folder the dossier is kept for the next call, without it goes into a temporary folder.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const REPORTS = join(process.env.PARLEY_SHARED ?? join(ROOT, "../shared"), "data/reuters1987");
const { values } = parseArgs({
  options: {
    words: { type: "string", default: "cocoa,icco" },
    day: { type: "string" },
    since: { type: "string" },
    folder: { type: "string" },
    model: { type: "string", default: DEFAULT_MODEL },
  },
});
if (!existsSync(REPORTS)) {
  console.error(`dossier: no reports. Expected ${REPORTS}, or PARLEY_SHARED.`);
  process.exit(69);
}

const words = values.words.split(",");
const names = readdirSync(REPORTS)
  .filter((name) => words.some((word) => name.includes(word)))
  .sort();
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "parley-real-"));
const dossier = words.join(" ");
const record = await openRecord({ folder });
try {
  if (!(await record.dossiers()).some(({ name }) => name === dossier)) await fill();
  const brief = await briefOf(record, {
    dossier,
    day: values.day ?? dayOf(names.at(-1) ?? ""),
    since: values.since ?? null,
    reader: "reader",
    issueName: issueNames(await loadCodebook()),
  });
  console.log(briefMarkdown(brief));
} finally {
  await record.close();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

function dayOf(name: string): string {
  return name.slice(0, 10);
}

async function fill(): Promise<void> {
  const scope = { parties: [], issues: [], exclusions: [] };
  await record.createDossier(dossier, { scope, at: `${dayOf(names[0] ?? "1987-01-01")}T00:00:00.000Z` });
  const engine = await openEngine({ model: values.model });
  for (const name of names) {
    const document = bareDocument(readFileSync(join(REPORTS, name), "utf8"), dayOf(name));
    const { title } = readHead(document.text, splitParagraphs(document.text));
    const reading = await engine.read({ ...document, title: title && cut(document.text, title), publisher: "Reuters" });
    await record.store(dossier, { reading, at: `${dayOf(name)}T12:00:00.000Z` });
  }
  await engine.close();
  await record.settle(dossier);
}
