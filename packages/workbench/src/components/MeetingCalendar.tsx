import type { MeetingOnDay } from "@parley/api/contract";
import { type ReactNode, useState } from "react";
import { addDays, dayWords, mondayOf, monthWords, toldTimeWords } from "../days.ts";
import { STANDINGS } from "../words.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/** Spans longer than this are told beside the month, not drawn into each of its days. */
const LONGEST_DRAWN_DAYS = 14;
const SHOWN_PER_DAY = 4;

/** A month of meetings; a meeting whose day is not sure stands hatched on each day that it may be. */
export function MeetingCalendar({
  meetings,
  today,
  onChoose,
}: {
  meetings: readonly MeetingOnDay[];
  today: string;
  onChoose: (id: string) => void;
}): ReactNode {
  const [month, setMonth] = useState(today.slice(0, 7));
  const first = mondayOf(`${month}-01`);
  const days = Array.from({ length: 42 }, (_, place) => addDays(first, place));
  const vague = meetings.filter(({ times }) => {
    const time = times[0]?.value;
    const isLong = time && addDays(time.from, LONGEST_DRAWN_DAYS) < time.to;
    return isLong && time.from <= `${month}-31` && time.to >= `${month}-01`;
  });
  return (
    <section className="stack" aria-label={`Calendar, ${monthWords(`${month}-01`)}`}>
      <div className="row">
        <button type="button" className="button small" onClick={() => setMonth(shifted(month, -1))}>
          ← Earlier
        </button>
        <h2 aria-live="polite">{monthWords(`${month}-01`)}</h2>
        <button type="button" className="button small" onClick={() => setMonth(shifted(month, 1))}>
          Later →
        </button>
        <span className="quiet small">Hatched: it may be on this day or on another.</span>
      </div>
      <div className="calendar">
        {WEEKDAYS.map((name) => (
          <div key={name} className="weekday" aria-hidden="true">
            {name}
          </div>
        ))}
        {days.map((day) => (
          <Day key={day} day={day} month={month} today={today} meetings={onDay(meetings, day)} onChoose={onChoose} />
        ))}
      </div>
      {vague.length > 0 && (
        <div className="stack tight">
          <h3>Some day in {monthWords(`${month}-01`)} or around it</h3>
          {vague.slice(0, 30).map((meeting) => (
            <Mark key={meeting.id} meeting={meeting} isSure={false} onChoose={onChoose} />
          ))}
        </div>
      )}
    </section>
  );
}

function shifted(month: string, step: number): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + step);
  return date.toISOString().slice(0, 7);
}

function onDay(meetings: readonly MeetingOnDay[], day: string): MeetingOnDay[] {
  return meetings.filter(({ times }) => {
    const time = times[0]?.value;
    return time && time.from <= day && day <= time.to && addDays(time.from, LONGEST_DRAWN_DAYS) >= time.to;
  });
}

function Day({
  day,
  month,
  today,
  meetings,
  onChoose,
}: {
  day: string;
  month: string;
  today: string;
  meetings: readonly MeetingOnDay[];
  onChoose: (id: string) => void;
}): ReactNode {
  const isOther = !day.startsWith(month);
  return (
    <div
      className={`day ${isOther ? "other" : ""} ${day === today ? "today" : ""} ${meetings.length === 0 ? "free" : ""}`}
    >
      <span className="number">
        <span className="hidden-words">{dayWords(day)}</span>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        {day === today && <span className="small"> today</span>}
      </span>
      {meetings.slice(0, SHOWN_PER_DAY).map((meeting) => (
        <Mark
          key={meeting.id}
          meeting={meeting}
          isSure={meeting.times[0] !== undefined && toldTimeWords(meeting.times[0].value).isSure}
          onChoose={onChoose}
        />
      ))}
      {meetings.length > SHOWN_PER_DAY && <span className="small">and {meetings.length - SHOWN_PER_DAY} more</span>}
    </div>
  );
}

function Mark({
  meeting,
  isSure,
  onChoose,
}: {
  meeting: MeetingOnDay;
  isSure: boolean;
  onChoose: (id: string) => void;
}): ReactNode {
  const { sign, tone } = STANDINGS[meeting.standing];
  return (
    <button
      type="button"
      className={`calendar-mark ${tone} ${isSure ? "" : "hatched"}`}
      title={`${meeting.label}: ${meeting.standing}${isSure ? "" : ", day not sure"}`}
      onClick={() => onChoose(meeting.id)}
    >
      <span className="hidden-words">{isSure ? "" : "perhaps "}</span>
      <span aria-hidden="true">{sign} </span>
      <bdi>{meeting.label}</bdi>
      <span className="hidden-words">, {meeting.standing}</span>
    </button>
  );
}
