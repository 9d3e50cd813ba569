import type { LineFilter } from "@parley/record";
import {
  actorRow,
  changeRow,
  discrepancyRow,
  factRow,
  meetingRow,
  positionRow,
  statementRow,
  textRow,
} from "./line-rows.ts";
import { dayOf, momentOf } from "./moments.ts";
import { type Desk, withDossier } from "./open-dossier.ts";
import { type Row, tableOf } from "./table.ts";

/** How a question is narrowed and its answer given out. */
export interface ShowOptions {
  dossier?: string;
  format: string;
  since?: string;
  words?: string;
  all?: boolean;
  limit?: string;
}

interface Answer {
  rows: Row[];
  hiddenCount: number;
}

async function page<Of>(asked: Promise<{ lines: Of[]; hiddenCount: number }>, row: (line: Of) => Row): Promise<Answer> {
  const { lines, hiddenCount } = await asked;
  return { rows: lines.map(row), hiddenCount };
}

const QUESTIONS: Record<string, (desk: Desk, filter: LineFilter) => Promise<Answer>> = {
  meetings: ({ record, dossier, now }, filter) =>
    page(record.meetings(dossier, { ...filter, day: now().slice(0, 10) }), meetingRow),
  texts: ({ record, dossier }, filter) => page(record.texts(dossier, filter), textRow),
  positions: ({ record, dossier }, filter) => page(record.positions(dossier, filter), positionRow),
  statements: ({ record, dossier }, filter) => page(record.statements(dossier, filter), statementRow),
  discrepancies: ({ record, dossier }, filter) => page(record.discrepancies(dossier, filter), discrepancyRow),
  actors: ({ record, dossier }, filter) => page(record.actors(dossier, filter), actorRow),
  facts: ({ record, dossier }, { limit, offset }) =>
    page(record.facts(dossier, { ...(limit ? { limit } : {}), ...(offset ? { offset } : {}) }), factRow),
  documents: ({ record, dossier }, filter) =>
    page(record.documents(dossier, filter), (one) => ({
      document: one.title ?? one.url ?? one.id,
      id: one.id,
      publisher: one.publisher,
      published: one.publishedAt,
      origin: `${one.origin.name} (${one.origin.because})`,
      versions: one.versions.length,
      facts: one.factCount,
    })),
};

/** Answers `parley show WHAT`; WHAT may be the key of a fact. */
export async function runShow(what: string, options: ShowOptions): Promise<void> {
  await withDossier(options.dossier, async (desk) => {
    const question = QUESTIONS[what];
    const { rows, hiddenCount } = question
      ? await question(desk, filterOf(options))
      : { rows: [factRow(await desk.record.fact(desk.dossier, what))], hiddenCount: 0 };
    process.stdout.write(rows.length > 0 ? tableOf(rows, options.format) : "");
    if (rows.length === 0) process.stderr.write(`Nothing of this kind is in the record.\n`);
    if (hiddenCount > 0) process.stderr.write(`${hiddenCount} more are out of scope; --all shows them.\n`);
  });
}

/** Answers `parley changes`: since a day, since the last look, or all; the last look is remembered. */
export async function runChanges(options: ShowOptions): Promise<void> {
  await withDossier(options.dossier, async ({ record, dossier, by, now }) => {
    const at = now();
    const since = momentOf(options.since, "--since");
    const changes = await record.changes(dossier, { since, reader: by, scope: options.all ? "all" : "in" });
    process.stdout.write(changes.length > 0 ? tableOf(changes.map(changeRow), options.format) : "");
    if (changes.length === 0) process.stderr.write("Nothing has changed.\n");
    if (since === "last") await record.setBookmark(dossier, { reader: by, at });
  });
}

function filterOf({ since, words, all, limit }: ShowOptions): LineFilter {
  return {
    ...(since ? { since: dayOf(since, "--since") } : {}),
    ...(words ? { words } : {}),
    ...(limit ? { limit: Number(limit) } : {}),
    scope: all ? "all" : "in",
  };
}
