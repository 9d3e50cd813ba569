import type { LineFilter, OpenRecord, Page } from "@parley/record";

const PAGE = 1000;

/** Everything that a record says of a dossier, for comparing. */
export async function wholeRecord(record: OpenRecord, dossier: string): Promise<Record<string, unknown[]>> {
  const all = <Of>(ask: (filter: LineFilter) => Promise<Page<Of>>) => everyLine(ask);
  return {
    documents: await all((filter) => record.documents(dossier, filter)),
    actors: await all((filter) => record.actors(dossier, filter)),
    meetings: await all((filter) => record.meetings(dossier, { ...filter, day: "2031-06-01" })),
    outcomes: await all((filter) => record.outcomes(dossier, filter)),
    texts: await all((filter) => record.texts(dossier, filter)),
    positions: await all((filter) => record.positions(dossier, filter)),
    statements: await all((filter) => record.statements(dossier, filter)),
    deadlines: await all((filter) => record.deadlines(dossier, filter)),
    discrepancies: await all((filter) => record.discrepancies(dossier, filter)),
    facts: await everyLine(({ limit = PAGE, offset = 0 }) => record.facts(dossier, { limit, offset })),
    changes: await record.changes(dossier, { since: null, reader: "reader", scope: "all", limit: 10_000 }),
    decisions: await record.decisions(dossier),
  };
}

async function everyLine<Of>(ask: (filter: LineFilter) => Promise<Page<Of>>): Promise<Of[]> {
  const lines: Of[] = [];
  for (;;) {
    const page = await ask({ scope: "all", limit: PAGE, offset: lines.length });
    lines.push(...page.lines);
    if (page.lines.length === 0 || lines.length >= page.totalCount) return lines;
  }
}
