import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { LongList } from "../components/LongList.tsx";
import { Quote } from "../components/Quote.tsx";
import { KindSign } from "../components/Signs.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { goTo, useAddress, withParameters } from "../state/address.tsx";
import { usePages } from "../state/queries.ts";
import { counted, KINDS, type Kind } from "../words.ts";

const SEARCHED: readonly Kind[] = ["statement", "meeting", "text", "position", "outcome", "deadline", "actor"];
/** Rest after the last letter before the server is asked, in milliseconds. */
const REST_MS = 150;

/** Sentences that contain words; without words, every statement. */
export function SearchView({ dossier }: { dossier: string }): ReactNode {
  const address = useAddress();
  const [words, setWords] = useState(address.searchParams.get("q") ?? "");
  const kind = address.searchParams.get("kind") ?? "";
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      goTo(withParameters(new URL(window.location.href), { q: words.trim() }), { replace: true });
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  const asked = useDeferredValue(address.searchParams.get("q") ?? "");
  const dates = { since: address.searchParams.get("since") ?? "", until: address.searchParams.get("until") ?? "" };
  const set = (parameters: Record<string, string>) => goTo(withParameters(address, parameters), { replace: true });
  return (
    <>
      <ViewHead title="Search" about="Every result is a sentence, with who says it." />
      <search className="search-fields">
        <label className="field">
          <span>Words</span>
          <input
            ref={field}
            className="input"
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Kind</span>
          <select className="input" value={kind} onChange={(event) => set({ kind: event.target.value })}>
            <option value="">every kind</option>
            {SEARCHED.map((one) => (
              <option key={one} value={one}>
                {KINDS[one].name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>From</span>
          <input
            className="input"
            type="date"
            value={dates.since}
            onChange={(event) => set({ since: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Until</span>
          <input
            className="input"
            type="date"
            value={dates.until}
            onChange={(event) => set({ until: event.target.value })}
          />
        </label>
      </search>
      {asked === "" ? (
        <AllStatements dossier={dossier} dates={dates} line={address.searchParams.get("line")} />
      ) : (
        <Hits dossier={dossier} words={asked} kind={kind} dates={dates} />
      )}
    </>
  );
}

interface Dates {
  since: string;
  until: string;
}

/** Only what is filled in. */
function filled(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}

function Hits({
  dossier,
  words,
  kind,
  dates,
}: {
  dossier: string;
  words: string;
  kind: string;
  dates: Dates;
}): ReactNode {
  const found = usePages(dossier, "search", { query: filled({ words, kind, ...dates }) });
  return (
    <Answered query={found} what="results">
      {({ pages }) => {
        const hits = pages.flatMap(({ lines }) => lines);
        if (hits.length === 0)
          return <Empty title="No sentence has these words together">Try one word less, or another form of it.</Empty>;
        return (
          <>
            <p className="quiet small" role="status">
              {counted(pages[0]?.totalCount ?? 0, "result")}
            </p>
            <LongList
              rows={hits}
              rowKey={({ line, evidence }) => `${line?.id}-${evidence.fact}`}
              estimate={120}
              label="Results"
              onEnd={() => found.hasNextPage && !found.isFetching && void found.fetchNextPage()}
            >
              {({ line, evidence }) => (
                <article className="stack tight">
                  {line && (
                    <div className="row">
                      <KindSign kind={line.kind} /> <bdi>{line.label}</bdi>
                    </div>
                  )}
                  <Quote dossier={dossier} evidence={evidence} withTitle />
                </article>
              )}
            </LongList>
          </>
        );
      }}
    </Answered>
  );
}

function AllStatements({ dossier, dates, line }: { dossier: string; dates: Dates; line: string | null }): ReactNode {
  const found = usePages(dossier, "statements", { query: filled({ ...dates }) });
  return (
    <Answered query={found} what="statements">
      {({ pages }) => {
        const statements = pages.flatMap(({ lines }) => lines);
        if (statements.length === 0) return <Empty title="No statements in the record" />;
        return (
          <>
            <p className="quiet small" role="status">
              {counted(pages[0]?.totalCount ?? 0, "statement")}, latest first
            </p>
            <LongList
              rows={statements}
              rowKey={({ id }) => id}
              estimate={120}
              label="Statements"
              chosen={line === null ? -1 : statements.findIndex(({ id }) => id === line)}
              onEnd={() => found.hasNextPage && !found.isFetching && void found.fetchNextPage()}
            >
              {({ evidence, speakerName, speechAct }) => (
                <article className="stack tight">
                  <div className="row">
                    <KindSign kind="statement" name={speechAct} /> <bdi>{speakerName}</bdi>
                  </div>
                  {evidence[0] && <Quote dossier={dossier} evidence={evidence[0]} withTitle />}
                </article>
              )}
            </LongList>
          </>
        );
      }}
    </Answered>
  );
}
