import type { LineId } from "../evidence.ts";
import type { LineFilter, Page, RecordReader } from "../reader.ts";
import type { JournalEntry, LineKind } from "../record.ts";
import type { Brief } from "./brief.ts";
import type { LineLists } from "./lines.ts";
import { makeBrief } from "./make-brief.ts";

/** What is asked for. */
export interface BriefQuestion {
  dossier: string;
  /** ISO day as of which it is told. */
  day: string;
  /** ISO date or date and time; `last` = since the reader last looked; null = from the beginning. */
  since: string | "last" | null;
  reader: string;
  /** What the codebook calls an issue; the code itself by default. */
  issueName?: (code: string) => string;
}

const PAGE = 1000;
const MOST_CHANGES = 10_000;

/** Asks the record for all that a brief needs, and makes it. */
export async function briefOf(record: RecordReader, question: BriefQuestion): Promise<Brief> {
  const { dossier, day, reader } = question;
  const summary = await record.summary(dossier);
  const since = question.since === "last" ? await record.bookmark(dossier, reader) : question.since;
  const changes = await record.changes(dossier, { since, reader, limit: MOST_CHANGES });
  const { lists, hiddenCount } = await linesFor(record, question, changes);
  const names = new Map<LineId, string>();
  const actors = await pages((offset) =>
    record.actors(dossier, { ids: actorsIn(lists), scope: "all", limit: PAGE, offset }),
  );
  for (const actor of actors.lines) names.set(actor.id, actor.name);
  const issueName = question.issueName ?? ((code) => code);
  return makeBrief({ summary, day, since, changes, lists, names, hiddenCount, issueName });
}

async function linesFor(
  record: RecordReader,
  { dossier, day }: BriefQuestion,
  changes: readonly JournalEntry[],
): Promise<{ lists: LineLists; hiddenCount: number }> {
  const whole = <Of>(ask: (filter: LineFilter) => Promise<Page<Of>>) => pages((offset) => ask({ limit: PAGE, offset }));
  const changed = <Of>(kind: LineKind, ask: (filter: LineFilter) => Promise<Page<Of>>) => {
    const ids = changes.flatMap((one) => (one.line?.kind === kind ? [one.line.id] : []));
    return ids.length === 0 ? [] : pages((offset) => ask({ ids, limit: PAGE, offset })).then(({ lines }) => lines);
  };
  const meetings = await whole((filter) => record.meetings(dossier, { ...filter, day }));
  const texts = await whole((filter) => record.texts(dossier, filter));
  const positions = await whole((filter) => record.positions(dossier, filter));
  const discrepancies = await whole((filter) => record.discrepancies(dossier, filter));
  const keys = [
    ...changes.filter((one) => one.kind !== "new").flatMap((one) => one.facts),
    ...texts.lines.flatMap((text) => text.events.map((event) => event.evidence.fact)),
  ];
  const facts =
    keys.length === 0 ? [] : (await record.facts(dossier, { keys: [...new Set(keys)], limit: 100_000 })).lines;
  const lists = {
    meetings: meetings.lines,
    texts: texts.lines,
    positions: positions.lines,
    discrepancies: discrepancies.lines,
    outcomes: await changed("outcome", (filter) => record.outcomes(dossier, filter)),
    deadlines: await changed("deadline", (filter) => record.deadlines(dossier, filter)),
    statements: await changed("statement", (filter) => record.statements(dossier, filter)),
    facts,
  };
  const hiddenCount = [meetings, texts, positions, discrepancies].reduce((sum, page) => sum + page.hiddenCount, 0);
  return { lists, hiddenCount };
}

/** All pages as one. */
async function pages<Of>(pageAt: (offset: number) => Promise<Page<Of>>): Promise<Page<Of>> {
  const first = await pageAt(0);
  const lines = [...first.lines];
  while (lines.length < first.totalCount) {
    const next = await pageAt(lines.length);
    if (next.lines.length === 0) break;
    lines.push(...next.lines);
  }
  return { ...first, lines };
}

/** Ids of those whose names a brief needs: who speaks, for whom, who talked. */
function actorsIn({ meetings, texts, positions, discrepancies, outcomes, deadlines, statements }: LineLists): LineId[] {
  const places = [
    ...meetings.flatMap((line) => line.history.map((entry) => entry.evidence)),
    ...texts.flatMap((line) => [...line.mentions, ...line.events.map((event) => event.evidence)]),
    ...texts.flatMap((line) =>
      [...line.terms, ...line.extents.flatMap((told) => told.evidence.map((evidence) => ({ evidence })))].map(
        (one) => one.evidence,
      ),
    ),
    ...positions.flatMap((line) => [...line.own, ...line.ascribed].map((entry) => entry.evidence)),
    ...discrepancies.flatMap((line) => line.sides.flatMap((side) => side.evidence)),
    ...outcomes.flatMap((line) => line.kinds.flatMap((told) => told.evidence)),
    ...deadlines.flatMap((line) => line.history.map((entry) => entry.evidence)),
    ...statements.flatMap((line) => line.evidence),
  ];
  const voices = places.flatMap(({ voice }) => [voice.actor, voice.side]);
  return [...new Set([...voices, ...outcomes.flatMap((line) => line.parties)])].filter((id) => id !== null);
}
