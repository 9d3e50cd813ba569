import type {
  Changes,
  CodebookView,
  DeadlineLine,
  DossierSummary,
  FactDetail,
  Intake,
  MeetingOnDay,
  OutcomeLine,
  Page,
  PositionCell,
  RecordActor,
  RecordDiscrepancy,
  RecordDocument,
  Report,
  SearchHit,
  Session,
  StatementCluster,
  TextLine,
} from "@parley/api/contract";
import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { ask, type QueryValues } from "../client.ts";

/** The lists that the server has for a dossier, with their lines. */
export interface Lists {
  meetings: MeetingOnDay;
  texts: TextLine;
  positions: PositionCell;
  discrepancies: RecordDiscrepancy;
  actors: RecordActor;
  documents: RecordDocument;
  outcomes: OutcomeLine;
  deadlines: DeadlineLine;
  statements: StatementCluster;
  search: SearchHit;
  facts: FactDetail;
}

const LARGEST_PAGE = 1000;
/** Lines of a long list that come at once. */
const PAGE_SIZE = 200;

const inDossier = (dossier: string, path: string) => `dossiers/${encodeURIComponent(dossier)}/${path}`;

/** The path of a dossier's resource, below /api. */
export const dossierPath = inDossier;

/** What the server is and which dossiers there are. */
export function useSession(): UseQueryResult<Session, Error> {
  return useQuery({ queryKey: ["session"], queryFn: () => ask<Session>("session") });
}

/** The numbers of a dossier. */
export function useSummary(dossier: string): UseQueryResult<DossierSummary, Error> {
  return useQuery({
    queryKey: ["dossier", dossier, "summary"],
    queryFn: () => ask<DossierSummary>(inDossier(dossier, "summary")),
  });
}

/** A list of lines, a thousand at most. */
export function useList<Name extends keyof Lists>(
  dossier: string,
  name: Name,
  query: QueryValues = {},
): UseQueryResult<Page<Lists[Name]>, Error> {
  return useQuery({
    queryKey: ["dossier", dossier, name, query],
    queryFn: () => ask<Page<Lists[Name]>>(inDossier(dossier, name), { limit: LARGEST_PAGE, ...query }),
    placeholderData: keepPreviousData,
  });
}

/** A long list, page after page. */
export function usePages<Name extends keyof Lists>(
  dossier: string,
  name: Name,
  { query = {}, enabled = true }: { query?: QueryValues; enabled?: boolean } = {},
): UseInfiniteQueryResult<{ pages: Page<Lists[Name]>[] }, Error> {
  return useInfiniteQuery({
    queryKey: ["dossier", dossier, name, "pages", query],
    queryFn: ({ pageParam }) =>
      ask<Page<Lists[Name]>>(inDossier(dossier, name), { limit: PAGE_SIZE, offset: pageParam, ...query }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.length * PAGE_SIZE;
      return loaded < last.totalCount ? loaded : undefined;
    },
    enabled,
  });
}

/** The journal since the reader last looked, or all of it. */
export function useChanges(dossier: string, since: "last" | "all"): UseQueryResult<Changes, Error> {
  return useQuery({
    queryKey: ["dossier", dossier, "changes", since],
    queryFn: () => ask<Changes>(inDossier(dossier, "changes"), { since, limit: LARGEST_PAGE }),
  });
}

/** A report with its facts. */
export function useReport(dossier: string, document: string): UseQueryResult<Report, Error> {
  return useQuery({
    queryKey: ["dossier", dossier, "report", document],
    queryFn: () => ask<Report>(inDossier(dossier, `documents/${document}`)),
    placeholderData: keepPreviousData,
  });
}

/** Reports that were handed in while the server runs. */
export function useIntake(dossier: string): UseQueryResult<Intake[], Error> {
  return useQuery({ queryKey: ["intake", dossier], queryFn: () => ask<Intake[]>(inDossier(dossier, "intake")) });
}

/** The codebook by which facts are coded. */
export function useCodebook(): UseQueryResult<CodebookView, Error> {
  return useQuery({ queryKey: ["codebook"], queryFn: () => ask<CodebookView>("codebook") });
}
