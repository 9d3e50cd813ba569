import * as Plot from "@observablehq/plot";
import type { MeetingOnDay } from "@parley/api/contract";
import { type ReactNode, useCallback, useMemo } from "react";
import { addDays, dayWords, startOf, toldTimeWords } from "../days.ts";
import { STANDINGS, type Tone } from "../words.ts";
import { Figure } from "./Figure.tsx";
import { Standing } from "./Signs.tsx";

const ROW_PX = 30;
const MOST = 60;
const COLOURS: Readonly<Record<Tone, string>> = {
  firm: "var(--firm)",
  open: "var(--open)",
  off: "var(--off)",
  unknown: "var(--ink-quiet)",
};

/** Each meeting as a row: a bar over the days on which it may be, and a mark for each report of its status. */
export function MeetingTimeline({
  meetings,
  today,
  chosen,
  onChoose,
}: {
  meetings: readonly MeetingOnDay[];
  today: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}): ReactNode {
  const rows = useMemo(() => {
    const placed = meetings.filter(({ times, history }) => times.length > 0 || history.some(({ on }) => on !== null));
    return placed.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)).slice(-MOST);
  }, [meetings]);
  const draw = useCallback((width: number) => drawn(rows, today, width), [rows, today]);
  return (
    <section className="stack" aria-label="Timeline">
      <p className="quiet small">
        Bar: the days on which it may be (dashed: not one day). Signs: what reports said of it, on the day that they
        said it. Line: today, {dayWords(today)}.
      </p>
      <div className="timeline">
        <ol className="timeline-names">
          {rows.map((meeting) => (
            <li key={meeting.id}>
              <button
                type="button"
                className="plain"
                aria-current={meeting.id === chosen}
                onClick={() => onChoose(meeting.id)}
                title={meeting.label}
              >
                <bdi>{meeting.label}</bdi>
                <span className="hidden-words">
                  {meeting.times[0] ? toldTimeWords(meeting.times[0].value).words : "no day told"},{" "}
                  <Standing standing={meeting.standing} />
                </span>
              </button>
            </li>
          ))}
        </ol>
        <Figure label="Meetings over time; the list beside it says the same in words." draw={draw} />
      </div>
    </section>
  );
}

function firstDay({ times, history }: MeetingOnDay): string {
  return times[0]?.value.from ?? history.find(({ on }) => on !== null)?.on ?? "";
}

/** Days before the first report from which on meetings are drawn at their place. */
const BEFORE_DAYS = 21;

function drawn(rows: readonly MeetingOnDay[], today: string, width: number): SVGElement | HTMLElement {
  const marks = rows.flatMap(({ id, history }) =>
    history.flatMap(({ status, on }) => {
      const { sign, tone } = STANDINGS[status];
      return on === null ? [] : [{ id, at: startOf(on), sign, colour: COLOURS[tone] }];
    }),
  );
  const firstReport = marks.reduce((first, { at }) => Math.min(first, at), startOf(today));
  const start = startOf(addDays(new Date(firstReport).toISOString(), -BEFORE_DAYS));
  const bars = rows.flatMap(({ id, times, standing }) => {
    const time = times[0]?.value;
    if (!time) return [];
    const ends = { from: Math.max(start, startOf(time.from)), to: startOf(addDays(time.to, 1)) };
    return [{ id, ...ends, time, isSure: toldTimeWords(time).isSure, colour: COLOURS[STANDINGS[standing].tone] }];
  });
  const end = bars.reduce((last, { to }) => Math.max(last, to), startOf(addDays(today, 7)));
  const bar = { x1: "from", x2: "to", y: "id", fill: "colour", stroke: "colour", insetTop: 5, insetBottom: 5 };
  const shown = bars.filter(({ to }) => to > start);
  return Plot.plot({
    width,
    height: rows.length * ROW_PX + 30,
    marginTop: 30,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 12,
    className: "plot",
    x: { type: "utc", axis: "top", label: null, grid: true, domain: [start, end] },
    y: { type: "band", domain: rows.map(({ id }) => id), axis: null, padding: 0, round: false },
    marks: [
      Plot.ruleX([startOf(today)], { stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.barX(
        shown.filter(({ isSure }) => isSure),
        { ...bar, fillOpacity: 0.35 },
      ),
      Plot.barX(
        shown.filter(({ isSure }) => !isSure),
        { ...bar, fillOpacity: 0.1, strokeDasharray: "4 3" },
      ),
      Plot.text(
        bars.filter(({ to }) => to <= start),
        { x: start, y: "id", text: ({ time }) => `◂ ${toldTimeWords(time).words}`, textAnchor: "start", dx: 4 },
      ),
      Plot.text(marks, { x: "at", y: "id", text: "sign", fill: "colour", fontSize: 13, fontWeight: 700 }),
    ],
  });
}
