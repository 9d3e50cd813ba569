import type { Evidence, TextEventEntry, TextLine } from "@parley/api/contract";
import { type ReactNode, useEffect, useRef } from "react";
import { dayWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { useList } from "../state/queries.ts";
import { counted } from "../words.ts";
import { voiceName } from "./answer-words.ts";
import { placeKey } from "./place-key.ts";
import { Quotes } from "./Quotes.tsx";
import { Sides } from "./Sides.tsx";

/** What is told of a party's dealings with a text, as rows: the question, and the acts that answer it. */
const QUESTIONS: readonly {
  ask: string;
  acts: readonly TextEventEntry["action"][];
  polarity: TextEventEntry["polarity"];
}[] = [
  { ask: "Drafted by", acts: ["drafted", "revised", "shortened"], polarity: "done" },
  { ask: "Contributed to it", acts: ["contributed", "consulted"], polarity: "done" },
  { ask: "Not consulted", acts: ["contributed", "consulted", "drafted"], polarity: "not done" },
  { ask: "Presented or sent by", acts: ["presented", "sent", "published", "leaked"], polarity: "done" },
  { ask: "Accepts", acts: ["accepted", "endorsed", "signed", "ratified"], polarity: "done" },
  { ask: "Accepts in part", acts: ["accepted in part"], polarity: "done" },
  { ask: "Rejects", acts: ["rejected", "withdrawn"], polarity: "done" },
  { ask: "Has not accepted", acts: ["accepted", "endorsed", "signed", "ratified"], polarity: "not done" },
];

/** One version of a text: who has it and who lacks it first, then everything told of it with its sentences. */
export function TextCard({
  dossier,
  text,
  note,
  isOpen,
}: {
  dossier: string;
  text: TextLine;
  note: string | null;
  isOpen: boolean;
}): ReactNode {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: "center" });
  }, [isOpen]);
  const extents = text.extents.map(({ value }) => `${value.count} ${value.unit}s`);
  const holders = (has: TextLine["holders"][number]["has"]) => text.holders.filter((holder) => holder.has === has);
  const answers = QUESTIONS.map(({ ask, acts, polarity }) => ({
    ask,
    events: text.events.filter((event) => acts.includes(event.action) && event.polarity === polarity),
  })).filter(({ events }) => events.length > 0);
  return (
    <article className="card stack" aria-current={isOpen ? "true" : undefined} ref={card}>
      <div className="row">
        <h3>
          <bdi>{text.name}</bdi>
        </h3>
        <span className="quiet">{[text.kind, ...extents].join(" · ")}</span>
        {note && <strong className="status firm">{note}</strong>}
        {text.author && (
          <span>
            by{" "}
            <Link to={viewPath(dossier, "actors", text.author.actor)}>
              <bdi>{text.author.name}</bdi>
            </Link>
          </span>
        )}
        <span className="quiet small end">{counted(text.originCount, "origin")}</span>
      </div>
      <div className="holders">
        <Holders dossier={dossier} title="Has it" sign="✓" holders={holders("yes")} />
        <Holders dossier={dossier} title="Lacks it" sign="✕" holders={holders("no")} />
        <Holders
          dossier={dossier}
          title="Accounts differ whether it has it"
          sign="!"
          holders={holders("disputed")}
          rivals={text.discrepancies}
        />
      </div>
      {answers.length > 0 && (
        <dl className="facts">
          {answers.map(({ ask, events }) => (
            <EventNames key={ask} ask={ask} events={events} />
          ))}
        </dl>
      )}
      {text.terms.length > 0 && (
        <Section title={`Terms as told (${text.terms.length})`}>
          <ul className="stack tight">
            {text.terms.slice(0, 40).map(({ words, change, evidence }) => (
              <li key={`${change}-${placeKey(evidence)}`}>
                <span className="quiet">{change}: </span>
                <q className="source-words">{words}</q>
                <span className="quiet small">
                  {" "}
                  according to {evidence.voice.kind === "reporter" ? "the report" : evidence.voice.name}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={`Sentences (${text.events.length + text.mentions.length})`} isOpen={isOpen}>
        <Quotes dossier={dossier} evidence={sentencesOf(text)} />
      </Section>
      {text.discrepancies[0] && (
        <Link to={`${viewPath(dossier, "discrepancies")}?line=${encodeURIComponent(text.discrepancies[0])}`}>
          {counted(text.discrepancies.length, "discrepancy", "discrepancies")} about this text
        </Link>
      )}
    </article>
  );
}

/** Each sentence once, acts before mere mentions. */
function sentencesOf({ events, mentions }: TextLine): Evidence[] {
  const seen = new Set<string>();
  return [...events.map(({ evidence }) => evidence), ...mentions].filter(({ document, sentence }) => {
    const place = `${document}-${sentence.start}`;
    return !seen.has(place) && seen.add(place);
  });
}

function Section({
  title,
  isOpen = false,
  children,
}: {
  title: string;
  isOpen?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <div className="stack tight">{children}</div>
    </details>
  );
}

function Holders({
  dossier,
  title,
  sign,
  holders,
  rivals = [],
}: {
  dossier: string;
  title: string;
  sign: string;
  holders: TextLine["holders"];
  /** Ids of the discrepancies about the text. */
  rivals?: readonly string[];
}): ReactNode {
  const { data } = useList(dossier, "discrepancies");
  const rival = (name: string) => data?.lines.find(({ id, point }) => rivals.includes(id) && point.startsWith(name));
  return (
    <div className={holders.length === 0 ? "quiet" : ""}>
      <div className="small holders-ask">
        <span aria-hidden="true">{sign}</span> {title}
      </div>
      {holders.length === 0 ? (
        <span>no report says who</span>
      ) : (
        <ul>
          {holders.map(({ actor, name, evidence }) => (
            <li key={actor}>
              <Link to={viewPath(dossier, "actors", actor)}>
                <bdi>{name}</bdi>
              </Link>
              {rival(name) && <Sides sides={rival(name)?.sides ?? []} />}
              {!rival(name) && evidence[0] && (
                <span className="quiet small">
                  {" "}
                  {dayWords(evidence[0].publishedAt)},{" "}
                  {evidence[0].voice.kind === "reporter" ? "the report" : voiceName(evidence[0].voice)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function EventNames({ ask, events }: { ask: string; events: readonly TextEventEntry[] }): ReactNode {
  const told = events.map(({ byName, toName, status }) => {
    const to = toName ? ` to ${toName}` : "";
    const how = status === "actual" ? "" : ` (${status})`;
    return `${byName ?? "someone not named"}${to}${how}`;
  });
  return (
    <>
      <dt>{ask}</dt>
      <dd>
        {[...new Set(told)].map((words) => (
          <span key={words} className="party">
            <bdi>{words}</bdi>
          </span>
        ))}
      </dd>
    </>
  );
}
