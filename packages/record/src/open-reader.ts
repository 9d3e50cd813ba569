import type { Queries } from "./database.ts";
import { bookmarkOf, listChanges } from "./queries/changes.ts";
import { listDocuments, readDocument } from "./queries/documents.ts";
import { listFacts, readFact } from "./queries/facts.ts";
import { listMeetings } from "./queries/meetings.ts";
import { type LineOrder, pageOfLines } from "./queries/page-of-lines.ts";
import { searchSentences } from "./queries/sentences.ts";
import { summarise } from "./queries/summary.ts";
import type { LineFilter, Page, RecordReader } from "./reader.ts";
import type { Line, LineKind } from "./record.ts";
import { standingAdditions } from "./store/additions.ts";
import { listDecisions } from "./store/decisions.ts";
import { findDossier, listDossiers } from "./store/dossiers.ts";
import { readingsOf } from "./store/readings.ts";

/** The questions of a database. Dossiers are found by id or by name. @see RecordReader */
export function openReader(queries: Queries): RecordReader {
  const idOf = async (name: string) => (await findDossier(queries, name)).id;
  const lines =
    <Of extends Line>(kind: LineKind, order: LineOrder) =>
    async (name: string, filter: LineFilter = {}): Promise<Page<Of>> =>
      pageOfLines<Of>(queries, { dossier: await idOf(name), kind, filter, order });
  return {
    dossiers: () => listDossiers(queries),
    summary: async (name) => summarise(queries, await findDossier(queries, name)),
    documents: async (name, filter = {}) => listDocuments(queries, await idOf(name), filter),
    document: async (name, document) => readDocument(queries, await idOf(name), document),
    readings: async (name, document) => {
      const dossier = await idOf(name);
      const additions = await standingAdditions(queries, dossier);
      return (await readingsOf(queries, dossier, { document, additions })).map(({ reading }) => reading);
    },
    actors: lines("actor", "weightiest"),
    meetings: async (name, filter) => listMeetings(queries, await idOf(name), filter),
    outcomes: lines("outcome", "latest"),
    texts: lines("text", "latest"),
    statements: lines("statement", "latest"),
    deadlines: lines("deadline", "soonest"),
    discrepancies: lines("discrepancy", "latest"),
    positions: async (name, filter = {}) => {
      const { subject } = filter;
      const also = subject === undefined ? undefined : { condition: "subject = $9", parameters: [subject] };
      const question = { dossier: await idOf(name), kind: "position" as const, filter, order: "latest" as const };
      return pageOfLines(queries, also ? { ...question, also } : question);
    },
    sentences: async (name, filter) => searchSentences(queries, await idOf(name), filter),
    changes: async (name, filter) => listChanges(queries, await idOf(name), filter),
    bookmark: async (name, reader) => bookmarkOf(queries, await idOf(name), reader),
    facts: async (name, filter = {}) => listFacts(queries, await idOf(name), filter),
    fact: async (name, key) => readFact(queries, await idOf(name), key),
    decisions: async (name) => (await listDecisions(queries, await idOf(name))).reverse(),
  };
}
