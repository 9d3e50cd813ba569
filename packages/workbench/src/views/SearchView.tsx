import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { LongList } from "../components/LongList.tsx";
import { Quote } from "../components/Quote.tsx";
import { SentenceFound } from "../components/SentenceFound.tsx";
import { KindSign } from "../components/Signs.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { goTo, useAddress, withParameters } from "../state/address.tsx";
import { useList, usePages } from "../state/queries.ts";
import { counted, KINDS, type Kind } from "../words.ts";

const SEARCHED: readonly Kind[] = ["statement", "meeting", "text", "position", "outcome", "deadline"];
/** Rest after the last letter before the server is asked, in milliseconds. */
const REST_MS = 150;

/** Sentences that contain words; without words, every statement. */
export function SearchView({ dossier }: { dossier: string }): ReactNode {
  const address = useAddress();
  const [words, setWords] = useState(address.searchParams.get("q") ?? "");
  const kind = address.searchParams.get("kind") ?? "";
  const actor = address.searchParams.get("actor") ?? "";
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
      <ViewHead
        title="Search"
        about="All sentences of all reports, also those in which nothing was read. Every result opens in its report; “quotation marks” find words exactly so."
      />
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
          <span>With a fact of kind</span>
          <select className="input" value={kind} onChange={(event) => set({ kind: event.target.value })}>
            <option value="">any sentence</option>
            {SEARCHED.map((one) => (
              <option key={one} value={one}>
                {KINDS[one].name}
              </option>
            ))}
            <option value="none">without any fact</option>
          </select>
        </label>
        <ActorFilter dossier={dossier} actor={actor} onChoose={(id) => set({ actor: id })} />
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
        <AllStatements dossier={dossier} query={{ actor, ...dates }} line={address.searchParams.get("line")} />
      ) : (
        <Hits dossier={dossier} words={asked} query={{ kind, actor, ...dates }} />
      )}
    </>
  );
}

/** Actors that are offered as a filter: those of most reports. */
const MOST_ACTORS = 150;

function ActorFilter({
  dossier,
  actor,
  onChoose,
}: {
  dossier: string;
  actor: string;
  onChoose: (id: string) => void;
}): ReactNode {
  const { data } = useList(dossier, "actors", { limit: MOST_ACTORS });
  return (
    <label className="field">
      <span>About or by</span>
      <select className="input" value={actor} onChange={(event) => onChoose(event.target.value)}>
        <option value="">everybody</option>
        {data?.lines.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Only what is filled in. */
function filled(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}

function Hits({ dossier, words, query }: { dossier: string; words: string; query: Record<string, string> }): ReactNode {
  const found = usePages(dossier, "search", { query: filled({ words, ...query }) });
  return (
    <Answered query={found} what="results">
      {({ pages }) => {
        const hits = pages.flatMap(({ lines }) => lines);
        if (hits.length === 0)
          return <Empty title="No sentence has these words together">Try one word less, or another form of it.</Empty>;
        return (
          <>
            <p className="quiet small" role="status">
              {counted(pages[0]?.totalCount ?? 0, "sentence")}, latest report first
            </p>
            <LongList
              rows={hits}
              rowKey={({ document, sentence }) => `${document}-${sentence.start}`}
              estimate={120}
              label="Results"
              onEnd={() => found.hasNextPage && !found.isFetching && void found.fetchNextPage()}
            >
              {(hit) => <SentenceFound dossier={dossier} hit={hit} words={words} />}
            </LongList>
          </>
        );
      }}
    </Answered>
  );
}

function AllStatements({
  dossier,
  query,
  line,
}: {
  dossier: string;
  query: Record<string, string>;
  line: string | null;
}): ReactNode {
  const found = usePages(dossier, "statements", { query: filled(query) });
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
