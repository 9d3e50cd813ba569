import type { MeetingOnDay, RecordDiscrepancy } from "@parley/api/contract";
import type { ReactNode } from "react";
import { addDays, mondayOf, shortDay, toldTimeWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { type ViewId, viewPath } from "../state/places.ts";
import { useList } from "../state/queries.ts";
import { counted } from "../words.ts";
import { surenessOf } from "./answer-words.ts";
import { Lacking } from "./Lacking.tsx";
import { groupOf } from "./meeting-groups.ts";
import { Sides } from "./Sides.tsx";
import { Standing } from "./Signs.tsx";
import { descent } from "./text-families.ts";

/** How many lines a question is answered with here; its view has all. */
const MOST = 3;
const MOST_DIFFERING = 2;

/** What one asks first, answered above the journal: who meets whom next week, who lacks the newest draft, what differs. */
export function FirstAnswers({ dossier, today }: { dossier: string; today: string }): ReactNode {
  const meetings = useList(dossier, "meetings");
  const texts = useList(dossier, "texts");
  const discrepancies = useList(dossier, "discrepancies");
  const monday = addDays(mondayOf(today), 7);
  const next = (meetings.data?.lines ?? []).filter((one) => groupOf(one, today) === "Next week");
  const [newest, ...earlier] = descent(texts.data?.lines ?? [])[0] ?? [];
  const differing = discrepancies.data?.lines ?? [];
  if ([meetings, texts, discrepancies].every(({ data }) => data?.totalCount === 0)) return null;
  return (
    <section className="answers" aria-label="At a glance">
      <Answer
        question="Who meets whom next week?"
        about={`${shortDay(monday)} – ${shortDay(addDays(monday, 6))}, with how sure it is`}
        isReady={meetings.data !== undefined}
        rest={{ dossier, view: "meetings", words: `All ${counted(meetings.data?.totalCount ?? 0, "meeting")}` }}
      >
        {next.length === 0 && <p className="quiet">No report tells of a meeting next week.</p>}
        {next.slice(0, MOST).map((meeting) => (
          <NextMeeting key={meeting.id} dossier={dossier} meeting={meeting} />
        ))}
      </Answer>
      <Answer
        question="Who lacks the newest draft?"
        about={newest ? newest.label : "No text in the record"}
        isReady={texts.data !== undefined}
        rest={{ dossier, view: "texts", words: `All ${counted(texts.data?.totalCount ?? 0, "text")}` }}
      >
        {newest && <Lacking dossier={dossier} text={newest} earlier={earlier} discrepancies={differing} />}
      </Answer>
      <Answer
        question="Where do accounts differ?"
        about="The same thing, told in different ways"
        isReady={discrepancies.data !== undefined}
        rest={{
          dossier,
          view: "discrepancies",
          words: `All ${counted(differing.length, "discrepancy", "discrepancies")}`,
        }}
      >
        {differing.length === 0 && <p className="quiet">Nowhere in the record.</p>}
        {differing.slice(0, MOST_DIFFERING).map((line) => (
          <Differing key={line.id} dossier={dossier} line={line} />
        ))}
      </Answer>
    </section>
  );
}

function Answer({
  question,
  about,
  isReady,
  rest,
  children,
}: {
  question: string;
  about: string;
  isReady: boolean;
  rest: { dossier: string; view: ViewId; words: string };
  children: ReactNode;
}): ReactNode {
  return (
    <section className="card answer" aria-label={question} aria-busy={!isReady}>
      <div>
        <h2>{question}</h2>
        <p className="quiet small">
          <bdi>{about}</bdi>
        </p>
      </div>
      {isReady ? <div className="stack tight">{children}</div> : <div className="skeleton" />}
      <Link to={viewPath(rest.dossier, rest.view)} className="small">
        {rest.words} →
      </Link>
    </section>
  );
}

function NextMeeting({ dossier, meeting }: { dossier: string; meeting: MeetingOnDay }): ReactNode {
  const told = meeting.times[0] && toldTimeWords(meeting.times[0].value);
  return (
    <div className="answer-line">
      <Link to={`${viewPath(dossier, "meetings")}?line=${encodeURIComponent(meeting.id)}`}>
        <bdi>{meeting.parties.map(({ name }) => name).join(" – ") || meeting.label}</bdi>
      </Link>
      <p>
        <Standing standing={meeting.standing} />
        {" · "}
        <span className={told?.isSure === false ? "when uncertain" : "when"}>{told?.words}</span>
      </p>
      <p className="quiet small">{surenessOf(meeting)}</p>
    </div>
  );
}

function Differing({ dossier, line }: { dossier: string; line: RecordDiscrepancy }): ReactNode {
  return (
    <div className="answer-line">
      <Link to={`${viewPath(dossier, "discrepancies")}?line=${encodeURIComponent(line.id)}`}>
        <bdi>{`${line.about.label}: ${line.point}`}</bdi>
      </Link>
      <Sides sides={line.sides} />
    </div>
  );
}
