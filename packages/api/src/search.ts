import type { LineFilter, LineKind, Page, SearchHit } from "./contract/index.ts";
import type { RecordDesk } from "./desk.ts";
import { evidenceOfLine, type SearchableLines } from "./line-evidence.ts";

/** The kinds that are searched, in the order in which their hits are given. */
const SEARCHED: readonly LineKind[] = ["statement", "meeting", "text", "position", "outcome", "deadline", "actor"];
const DEFAULT_LIMIT = 100;

/** What is searched for, and among what. */
export type SearchFilter = LineFilter & { words: string; kind?: LineKind; day: string };

/**
 * Lines that contain the words, one hit a line: the sentence that contains most of them. Kinds follow one another;
 * `offset` and `limit` count across them.
 */
export async function search(desk: RecordDesk, dossier: string, filter: SearchFilter): Promise<Page<SearchHit>> {
  const { kind, limit = DEFAULT_LIMIT, offset = 0, ...narrow } = filter;
  const found: Page<SearchHit> = { lines: [], totalCount: 0, hiddenCount: 0 };
  for (const searched of kind ? [kind] : SEARCHED) {
    const from = Math.max(0, offset - found.totalCount);
    const wanted = limit - found.lines.length;
    const page = await linesOf(desk, dossier, searched)({ ...narrow, offset: from, limit: Math.max(1, wanted) });
    const hits = wanted > 0 && from < page.totalCount ? page.lines : [];
    for (const line of hits.slice(0, wanted)) {
      const evidence = bestSentence(evidenceOfLine(searched, line), filter.words);
      if (evidence) found.lines.push({ line: { kind: searched, id: line.id, label: line.label }, evidence });
    }
    found.totalCount += page.totalCount;
    found.hiddenCount += page.hiddenCount;
  }
  return found;
}

function linesOf(
  desk: RecordDesk,
  dossier: string,
  kind: LineKind,
): (filter: LineFilter & { day: string }) => Promise<Page<SearchableLines[LineKind]>> {
  const lists: { [Kind in LineKind]: (filter: LineFilter & { day: string }) => Promise<Page<SearchableLines[Kind]>> } =
    {
      actor: (filter) => desk.actors(dossier, filter),
      meeting: (filter) => desk.meetings(dossier, filter),
      text: (filter) => desk.texts(dossier, filter),
      position: (filter) => desk.positions(dossier, filter),
      statement: (filter) => desk.statements(dossier, filter),
      outcome: (filter) => desk.outcomes(dossier, filter),
      deadline: (filter) => desk.deadlines(dossier, filter),
      discrepancy: (filter) => desk.discrepancies(dossier, filter),
    };
  return lists[kind];
}

/** The place whose sentence contains the most of the words; among equals the first. */
function bestSentence(places: SearchHit["evidence"][], words: string): SearchHit["evidence"] | undefined {
  const wanted = words.toLowerCase().split(/\s+/);
  const score = ({ sentenceWords }: SearchHit["evidence"]) => {
    const sentence = sentenceWords.toLowerCase();
    return wanted.filter((word) => sentence.includes(word)).length;
  };
  return places.reduce<SearchHit["evidence"] | undefined>(
    (best, place) => (best === undefined || score(place) > score(best) ? place : best),
    undefined,
  );
}
