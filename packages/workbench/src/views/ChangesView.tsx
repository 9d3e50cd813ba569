import type { Change, ChangeKind } from "@parley/api/contract";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { apiPath, send } from "../client.ts";
import { FirstAnswers } from "../components/FirstAnswers.tsx";
import { LineLabel } from "../components/LineLabel.tsx";
import { LongList } from "../components/LongList.tsx";
import { Quote } from "../components/Quote.tsx";
import { KindSign } from "../components/Signs.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { dayWords } from "../days.ts";
import { goTo, Link, useAddress, withParameters } from "../state/address.tsx";
import { useActs } from "../state/decide.tsx";
import { useKeyMap, useKeys } from "../state/keys.ts";
import { reportPath, viewPath } from "../state/places.ts";
import { dossierPath, useChanges } from "../state/queries.ts";
import { counted, VIEW_OF_KIND } from "../words.ts";

const KINDS: readonly ChangeKind[] = [
  "now contradicted",
  "status changed",
  "new",
  "withdrawn",
  "source edited",
  "removed",
];

type Row = { day: string; count: number } | Change;

/** The journal: what happened since the reader last looked, by day, the weightiest of a day first. */
export function ChangesView({ dossier, today }: { dossier: string; today: string }): ReactNode {
  const address = useAddress();
  const since = address.searchParams.get("since") === "all" ? "all" : "last";
  const kind = address.searchParams.get("kind");
  const changes = useChanges(dossier, since);
  const setParameters = (parameters: Record<string, string | null>) =>
    goTo(withParameters(address, parameters), { replace: true });
  return (
    <>
      <ViewHead
        title="Since you last looked"
        about={`From news reports up to ${dayWords(today)}: what one asks first, then every change, day by day; each line leads to its sentence.`}
      />
      <FirstAnswers dossier={dossier} today={today} />
      <div className="row journal-controls">
        <fieldset className="row" aria-label="From when">
          <button
            type="button"
            className="button small"
            aria-pressed={since === "last"}
            onClick={() => setParameters({ since: null })}
          >
            Since I last looked
          </button>
          <button
            type="button"
            className="button small"
            aria-pressed={since === "all"}
            onClick={() => setParameters({ since: "all" })}
          >
            From the beginning
          </button>
        </fieldset>
        <label className="row">
          <span className="hidden-words">Kind of change</span>
          <select
            className="input compact"
            value={kind ?? ""}
            onChange={(event) => setParameters({ kind: event.target.value })}
          >
            <option value="">every kind of change</option>
            {KINDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <BriefLinks dossier={dossier} since={since} />
      </div>
      <Answered query={changes} what="the journal">
        {({ entries, lookedAt }) => {
          const shown = entries.filter((entry) => kind === null || entry.kind === kind);
          return shown.length === 0 ? (
            <NothingNew dossier={dossier} lookedAt={lookedAt} isAll={since === "all"} />
          ) : (
            <Journal dossier={dossier} entries={shown} lookedAt={lookedAt} />
          );
        }}
      </Answered>
    </>
  );
}

/** The brief since then, as a file to hand on. */
function BriefLinks({ dossier, since }: { dossier: string; since: "all" | "last" }): ReactNode {
  const address = (suffix: string) => apiPath(dossierPath(dossier, `export/brief.${suffix}`), { since });
  return (
    <fieldset className="row" aria-label="Brief, each sentence with its footnotes">
      <a className="button small" href={address("docx")} download>
        Brief for Word
      </a>
      <a className="button small" href={address("md")} download>
        Brief in Markdown
      </a>
    </fieldset>
  );
}

function NothingNew({
  dossier,
  lookedAt,
  isAll,
}: {
  dossier: string;
  lookedAt: string | null;
  isAll: boolean;
}): ReactNode {
  if (isAll || lookedAt === null) {
    return (
      <Empty title="Nothing is in the record yet">
        <p>Add reports in English: files, or words that you paste. Parley reads them here, on this machine.</p>
        <Link to={viewPath(dossier, "sources")} className="button primary">
          Add reports
        </Link>
      </Empty>
    );
  }
  return (
    <Empty title="Nothing new">
      <p>Nothing changed since {dayWords(lookedAt)}.</p>
      <Link to={`${viewPath(dossier, "changes")}?since=all`}>Look at the journal from the beginning</Link>
    </Empty>
  );
}

function Journal({
  dossier,
  entries,
  lookedAt,
}: {
  dossier: string;
  entries: readonly Change[];
  lookedAt: string | null;
}): ReactNode {
  const rows = useMemo(() => byDay(entries), [entries]);
  const keys = useKeyMap();
  const { say } = useActs();
  const client = useQueryClient();
  const [at, setAt] = useState(-1);
  const markRead = async (upTo: string) => {
    await send("PUT", dossierPath(dossier, "bookmark"), { at: new Date(upTo).toISOString() });
    say("Marked as read up to here.");
    await client.invalidateQueries({ queryKey: ["dossier", dossier, "changes"] });
  };
  const move = (step: number) => {
    let next = at + step;
    while (rows[next] && !("id" in (rows[next] as Row))) next += step;
    if (rows[next]) setAt(next);
  };
  const chosen = rows[at];
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    read: () => chosen && "id" in chosen && void markRead(chosen.at),
    open: () => {
      const place = chosen && "id" in chosen ? chosen.evidence[0] : undefined;
      if (place) goTo(reportPath(dossier, place.document, place.fact));
    },
  });
  return (
    <>
      <p className="quiet small">
        {counted(entries.length, "change")}
        {lookedAt ? ` · you last looked on ${dayWords(lookedAt)}` : " · you have not looked before"} ·{" "}
        <kbd>{keys.next}</kbd> <kbd>{keys.previous}</kbd> move, <kbd>{keys.read}</kbd> marks as read up to here
      </p>
      <LongList
        rows={rows}
        rowKey={(row) => ("id" in row ? row.id : row.day)}
        estimate={130}
        label="Changes"
        chosen={at}
      >
        {(row, place) =>
          "id" in row ? (
            <Entry dossier={dossier} change={row} isChosen={place === at} onRead={() => void markRead(row.at)} />
          ) : (
            <h2 className="day-head">
              {dayWords(row.day)} <span className="quiet">{counted(row.count, "change")}</span>
            </h2>
          )
        }
      </LongList>
    </>
  );
}

/** Days latest first with a head each; of a day the weightiest first. */
function byDay(entries: readonly Change[]): Row[] {
  const days = Map.groupBy(entries, (entry) => entry.at.slice(0, 10));
  const latestFirst = [...days].sort(([a], [b]) => (a < b ? 1 : -1));
  return latestFirst.flatMap(([day, of]): Row[] => [
    { day, count: of.length },
    ...of.toSorted((a, b) => b.weight - a.weight || (a.at < b.at ? 1 : -1)),
  ]);
}

function Entry({
  dossier,
  change,
  isChosen,
  onRead,
}: {
  dossier: string;
  change: Change;
  isChosen: boolean;
  onRead: () => void;
}): ReactNode {
  const { line, label, before, after, kind, evidence } = change;
  return (
    <article className="card stack tight" aria-current={isChosen ? "true" : undefined}>
      <div className="row">
        <strong className={`change ${kind === "now contradicted" ? "weighty" : ""}`}>{kind}</strong>
        {line && <KindSign kind={line.kind} />}
        <button type="button" className="button small end" onClick={onRead}>
          Read up to here
        </button>
      </div>
      <h3>
        {line ? (
          <Link to={lineAddress(dossier, line)}>
            <LineLabel kind={line.kind} label={label} />
          </Link>
        ) : (
          <bdi>{label}</bdi>
        )}
        {(before ?? after) !== null && (
          <span className="step">
            {before !== null && <del>{before}</del>} {before !== null && after !== null && "→ "}
            {after !== null && <ins>{after}</ins>}
          </span>
        )}
      </h3>
      {evidence[0] && <Quote dossier={dossier} evidence={evidence[0]} />}
    </article>
  );
}

function lineAddress(dossier: string, line: NonNullable<Change["line"]>): string {
  if (line.kind === "actor") return viewPath(dossier, "actors", line.id);
  return `${viewPath(dossier, VIEW_OF_KIND[line.kind])}?line=${encodeURIComponent(line.id)}`;
}
