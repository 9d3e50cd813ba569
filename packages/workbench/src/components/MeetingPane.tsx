import type { MeetingOnDay } from "@parley/api/contract";
import type { ReactNode } from "react";
import { dayWords, toldTimeWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { counted } from "../words.ts";
import { LineFacts } from "./LineFacts.tsx";
import { Pane } from "./Pane.tsx";
import { placeKey } from "./place-key.ts";
import { Quote } from "./Quote.tsx";
import { Standing } from "./Signs.tsx";

/** A meeting in full: parties, times as told, and its status history with every sentence. */
export function MeetingPane({
  dossier,
  meeting,
  onClose,
}: {
  dossier: string;
  meeting: MeetingOnDay;
  onClose: () => void;
}): ReactNode {
  const { history, parties, times, places } = meeting;
  const steps = [...history].sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? 1 : -1)).slice(0, 60);
  return (
    <Pane title={<bdi>{meeting.label}</bdi>} onClose={onClose}>
      <div className="row">
        <Standing standing={meeting.standing} />
        <span className="quiet">{counted(meeting.originCount, "independent origin")}</span>
      </div>
      <dl className="facts">
        <dt>Who</dt>
        <dd>
          {parties.length === 0 && "not told"}
          {parties.map(({ actor, name, part, absent }) => (
            <span key={actor} className="party">
              <Link to={viewPath(dossier, "actors", actor)}>
                <bdi>{name}</bdi>
              </Link>
              {part !== "party" && ` (${part})`}
              {absent.length > 0 && " (told as absent)"}
            </span>
          ))}
        </dd>
        <dt>When</dt>
        <dd>
          {times.length === 0 && "no day told"}
          {times.map(({ value, evidence }) => (
            <div key={value.value}>
              {toldTimeWords(value).words} <span className="quiet">({counted(evidence.length, "sentence")})</span>
            </div>
          ))}
        </dd>
        <dt>Where</dt>
        <dd>{places.map(({ value }) => value).join("; ") || "not told"}</dd>
      </dl>
      {meeting.discrepancies.length > 0 && (
        <Link to={`${viewPath(dossier, "discrepancies")}?line=${encodeURIComponent(meeting.discrepancies[0] ?? "")}`}>
          {counted(meeting.discrepancies.length, "discrepancy", "discrepancies")} about this meeting
        </Link>
      )}
      <h3>Status history, latest first</h3>
      <ol className="history">
        {steps.map(({ status, on, evidence }) => (
          <li key={`${status}-${placeKey(evidence)}`} className="stack tight">
            <div className="row">
              <time className="quiet">{dayWords(on)}</time>
              <Standing standing={status} />
            </div>
            <Quote dossier={dossier} evidence={evidence} />
          </li>
        ))}
      </ol>
      <LineFacts evidence={history.map(({ evidence }) => evidence)} label={meeting.label} />
    </Pane>
  );
}
