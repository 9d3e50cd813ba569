import type { MeetingOnDay } from "@parley/api/contract";
import { type ReactNode, useMemo } from "react";
import { apiPath } from "../client.ts";
import { MeetingCalendar } from "../components/MeetingCalendar.tsx";
import { MeetingPane } from "../components/MeetingPane.tsx";
import { MeetingTimeline } from "../components/MeetingTimeline.tsx";
import { grouped, MEETING_GROUPS } from "../components/meeting-groups.ts";
import { Standing } from "../components/Signs.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { toldTimeWords } from "../days.ts";
import { goTo, Link, useAddress, withParameters } from "../state/address.tsx";
import { useKeys } from "../state/keys.ts";
import { viewPath } from "../state/places.ts";
import { dossierPath, useList } from "../state/queries.ts";
import { useChosenLine } from "../state/use-line.ts";
import { counted } from "../words.ts";

const FORMS = ["list", "calendar", "timeline"] as const;

/** Meetings by when they are: ahead, without a day, past; as a list, a calendar or a timeline. */
export function MeetingsView({ dossier, today }: { dossier: string; today: string }): ReactNode {
  const meetings = useList(dossier, "meetings");
  const address = useAddress();
  const [chosen, choose] = useChosenLine();
  const form = FORMS.find((one) => one === address.searchParams.get("as")) ?? "list";
  return (
    <>
      <ViewHead title="Meetings" about="Who meets whom, when, and how sure that is on the day that you look.">
        <fieldset className="row" aria-label="Form">
          {FORMS.map((one) => (
            <button
              key={one}
              type="button"
              className="button small"
              aria-pressed={form === one}
              onClick={() => goTo(withParameters(address, { as: one === "list" ? null : one }))}
            >
              {one}
            </button>
          ))}
        </fieldset>
        <a className="button small" href={apiPath(dossierPath(dossier, "export/meetings.ics"))} download>
          Calendar file (.ics)
        </a>
      </ViewHead>
      <Answered query={meetings} what="meetings">
        {({ lines, hiddenCount }) => {
          const meeting = lines.find(({ id }) => id === chosen);
          if (lines.length === 0) return <NoMeetings dossier={dossier} />;
          return (
            <div className={`with-pane ${meeting ? "is-open" : ""}`}>
              <div className="stack">
                {form === "list" && <MeetingList meetings={lines} today={today} chosen={chosen} onChoose={choose} />}
                {form === "calendar" && <MeetingCalendar meetings={lines} today={today} onChoose={choose} />}
                {form === "timeline" && (
                  <MeetingTimeline meetings={lines} today={today} chosen={chosen} onChoose={choose} />
                )}
                {hiddenCount > 0 && <p className="quiet">{counted(hiddenCount, "meeting")} out of scope are hidden.</p>}
              </div>
              {meeting && <MeetingPane dossier={dossier} meeting={meeting} onClose={() => choose(null)} />}
            </div>
          );
        }}
      </Answered>
    </>
  );
}

function NoMeetings({ dossier }: { dossier: string }): ReactNode {
  return (
    <Empty title="No meetings in the record">
      <p>Visits, calls, rounds and summits that reports tell of will stand here, each with its sentences.</p>
      <Link to={viewPath(dossier, "sources")}>Add reports</Link>
    </Empty>
  );
}

function MeetingList({
  meetings,
  today,
  chosen,
  onChoose,
}: {
  meetings: readonly MeetingOnDay[];
  today: string;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}): ReactNode {
  const groups = useMemo(() => grouped(meetings, today), [meetings, today]);
  const ordered = MEETING_GROUPS.flatMap((group) => groups.get(group) ?? []).slice(0, MOST);
  const move = (step: number) => {
    const at = ordered.findIndex(({ id }) => id === chosen);
    const next = ordered[at < 0 ? 0 : at + step];
    if (next) onChoose(next.id);
  };
  useKeys({ next: () => move(1), previous: () => move(-1) });
  return MEETING_GROUPS.map((group) => {
    const of = (groups.get(group) ?? []).filter((meeting) => ordered.includes(meeting));
    return (
      of.length > 0 && (
        <section key={group} className="stack tight" aria-label={group}>
          <h2>
            {group} <span className="quiet">{of.length}</span>
          </h2>
          <ul className="stack tight">
            {of.map((meeting) => (
              <li key={meeting.id}>
                <MeetingButton meeting={meeting} isChosen={meeting.id === chosen} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}

/** The nearest ones; the calendar and the timeline lead to the others. */
const MOST = 150;

function MeetingButton({
  meeting,
  isChosen,
  onChoose,
}: {
  meeting: MeetingOnDay;
  isChosen: boolean;
  onChoose: (id: string | null) => void;
}): ReactNode {
  const time = meeting.times[0];
  const told = time && toldTimeWords(time.value);
  const more = [meeting.kind, meeting.places[0]?.value, meeting.discrepancies.length > 0 && "accounts differ"];
  return (
    <button
      type="button"
      className="line-button meeting-line"
      aria-current={isChosen}
      onClick={() => onChoose(isChosen ? null : meeting.id)}
    >
      <span className={`when ${told?.isSure === false ? "uncertain" : ""}`}>{told?.words ?? "no day told"}</span>
      <span className="stack tight">
        <strong>
          {meeting.parties.length > 0
            ? meeting.parties.map(({ actor, name }, place) => (
                <span key={actor}>
                  {place > 0 && " – "}
                  <bdi>{name}</bdi>
                </span>
              ))
            : meeting.label}
        </strong>
        <span className="quiet">{more.filter(Boolean).join(" · ")}</span>
      </span>
      <span className="stack tight right">
        <Standing standing={meeting.standing} />
        <span className="quiet small">{counted(meeting.originCount, "origin")}</span>
      </span>
    </button>
  );
}
