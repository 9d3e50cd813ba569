import type { FactDetail, RecordActor } from "@parley/api/contract";
import type { ReactNode } from "react";
import { dayWords, toldTimeWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { type Lists, useList } from "../state/queries.ts";
import { counted } from "../words.ts";
import { Stance, Subject } from "./PositionTable.tsx";
import { Quote } from "./Quote.tsx";
import { Standing } from "./Signs.tsx";
import { ViewHead } from "./ViewHead.tsx";

const MOST = 20;

/** One actor: offices over time, meetings, positions, statements. */
export function ActorPage({
  dossier,
  actor,
  actors,
}: {
  dossier: string;
  actor: RecordActor;
  actors: readonly RecordActor[];
}): ReactNode {
  const { name, kind, of, spellings, offices, documentCount, joinedBecause } = actor;
  const principal = actors.find(({ id }) => id === of);
  const others = spellings.filter((spelling) => spelling.name !== name).map((spelling) => spelling.name);
  return (
    <>
      <ViewHead
        title={name}
        about={`${kind} · ${counted(documentCount, "report")}${others.length > 0 ? ` · also ${others.join(", ")}` : ""}`}
      >
        <Link to={viewPath(dossier, "actors")} className="button small">
          All actors
        </Link>
      </ViewHead>
      <div className="actor-page">
        <div className="stack">
          <section className="card stack tight">
            <h2>Offices</h2>
            {principal && (
              <p>
                Acts for{" "}
                <Link to={viewPath(dossier, "actors", principal.id)}>
                  <bdi>{principal.name}</bdi>
                </Link>
              </p>
            )}
            {offices.length === 0 && <p className="quiet">No office told.</p>}
            <ul>
              {offices.map(({ title, ofName, from, to }) => (
                <li key={`${title}-${ofName}-${from}-${to}`}>
                  {title}
                  {ofName && ` of ${ofName}`}
                  <span className="quiet small">
                    {" "}
                    {from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`}
                  </span>
                </li>
              ))}
            </ul>
            {joinedBecause.length > 0 && (
              <details>
                <summary>Why these spellings are one</summary>
                <div className="small">{joinedBecause.join("; ")}</div>
              </details>
            )}
          </section>
          <Meetings dossier={dossier} actor={actor.id} />
          <Positions dossier={dossier} actor={actor.id} />
          <Blame dossier={dossier} name={name} names={spellings.map((spelling) => spelling.name)} />
        </div>
        <Statements dossier={dossier} actor={actor.id} title="Statements, by and about" />
      </div>
    </>
  );
}

function Lines<Name extends keyof Lists>({
  dossier,
  actor,
  list,
  title,
  children,
}: {
  dossier: string;
  actor: string;
  list: Name;
  title: string;
  children: (line: Lists[Name]) => ReactNode;
}): ReactNode {
  const { data } = useList(dossier, list, { actor, limit: MOST });
  return (
    <section className="card stack tight">
      <h2>
        {title} <span className="quiet">{data?.totalCount}</span>
      </h2>
      {!data && <div className="skeleton" aria-busy="true" />}
      {data?.lines.length === 0 && <p className="quiet">Nothing in the record.</p>}
      <ul className="stack tight">
        {data?.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is given anew as a whole
          <li key={place}>{children(line)}</li>
        ))}
      </ul>
      {data && data.totalCount > MOST && <p className="quiet small">The latest {MOST}.</p>}
    </section>
  );
}

function Meetings({ dossier, actor }: { dossier: string; actor: string }): ReactNode {
  return (
    <Lines dossier={dossier} actor={actor} list="meetings" title="Meetings">
      {({ id, label, standing, times }) => (
        <>
          <Link to={`${viewPath(dossier, "meetings")}?line=${encodeURIComponent(id)}`}>
            <bdi>{label}</bdi>
          </Link>{" "}
          <Standing standing={standing} />{" "}
          <span className="quiet small">{times[0] ? toldTimeWords(times[0].value).words : "no day told"}</span>
        </>
      )}
    </Lines>
  );
}

function Positions({ dossier, actor }: { dossier: string; actor: string }): ReactNode {
  return (
    <Lines dossier={dossier} actor={actor} list="positions" title="Positions">
      {({ id, subject, partyName, current, ascribed }) => {
        const shown = current ?? ascribed[0];
        return (
          <>
            <Link to={`${viewPath(dossier, "positions")}?line=${encodeURIComponent(id)}`}>
              <bdi>{partyName}</bdi> on <Subject kind={subject.kind} label={subject.label} />
            </Link>{" "}
            {shown && <Stance entry={shown} />}
          </>
        );
      }}
    </Lines>
  );
}

/** Who blames whom, as told: accusations by the actor, and those against it. */
function Blame({ dossier, name, names }: { dossier: string; name: string; names: readonly string[] }): ReactNode {
  const asked = { layer: "events", type: "ACCUSE", names: names.join("\n"), limit: MOST };
  const { data } = useList(dossier, "facts", asked);
  const isOwn = ({ fields }: FactDetail) => names.includes(String(fields.actor));
  const groups = [
    { title: `${name} blames`, facts: data?.lines.filter(isOwn) ?? [] },
    { title: `${name} is blamed by`, facts: data?.lines.filter((fact) => !isOwn(fact)) ?? [] },
  ];
  return (
    <section className="card stack tight">
      <h2>Who blames whom</h2>
      {!data && <div className="skeleton" aria-busy="true" />}
      {data?.lines.length === 0 && <p className="quiet">No report tells of blame by or against it.</p>}
      {groups
        .filter(({ facts }) => facts.length > 0)
        .map(({ title, facts }) => (
          <div key={title} className="stack tight">
            <h3>{title}</h3>
            {facts.map((fact) => (
              <div key={fact.evidence.fact} className="stack tight">
                <strong>
                  <bdi>{String((isOwn(fact) ? fact.fields.recipient : fact.fields.actor) ?? "somebody not named")}</bdi>
                </strong>
                <Quote dossier={dossier} evidence={fact.evidence} />
              </div>
            ))}
          </div>
        ))}
    </section>
  );
}

function Statements({ dossier, actor, title }: { dossier: string; actor: string; title: string }): ReactNode {
  return (
    <Lines dossier={dossier} actor={actor} list="statements" title={title}>
      {({ evidence }) => evidence[0] && <Quote dossier={dossier} evidence={evidence[0]} />}
    </Lines>
  );
}
