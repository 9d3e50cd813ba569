import * as Plot from "@observablehq/plot";
import type { PositionCell, PositionEntry } from "@parley/api/contract";
import { type ReactNode, useCallback } from "react";
import { dayWords, startOf } from "../days.ts";
import { STANCES, type Tone } from "../words.ts";
import { Figure } from "./Figure.tsx";
import { LineFacts } from "./LineFacts.tsx";
import { Pane } from "./Pane.tsx";
import { Stance, Subject } from "./PositionTable.tsx";
import { placeKey } from "./place-key.ts";
import { Quote } from "./Quote.tsx";

const ORDER: readonly PositionEntry["stance"][] = ["for", "conditional", "undecided", "against"];
const COLOURS: Readonly<Record<Tone, string>> = {
  firm: "var(--firm)",
  open: "var(--open)",
  off: "var(--off)",
  unknown: "var(--ink-quiet)",
};

/** One party on one subject: its stances over time, its own ones first, each with its sentence. */
export function PositionPane({
  dossier,
  cell,
  onClose,
}: {
  dossier: string;
  cell: PositionCell;
  onClose: () => void;
}): ReactNode {
  const { own, ascribed, shifts } = cell;
  const draw = useCallback((width: number) => drawn([...own, ...ascribed], width), [own, ascribed]);
  const isDated = [...own, ...ascribed].filter(({ on }) => on !== null).length > 1;
  return (
    <Pane
      title={
        <>
          <bdi>{cell.partyName}</bdi> on <Subject kind={cell.subject.kind} label={cell.subject.label} />
        </>
      }
      onClose={onClose}
    >
      {isDated && <Figure label="Stances over time; the list below says the same in words." draw={draw} />}
      {shifts.map(({ from, to }) => (
        <p key={to.evidence.fact}>
          <strong>Shift:</strong> {from.stance} ({dayWords(from.on)}) → {to.stance} ({dayWords(to.on)})
        </p>
      ))}
      <Entries dossier={dossier} title="As told by itself or those who speak for it" entries={own} />
      <Entries dossier={dossier} title="According to others" entries={ascribed} />
      <LineFacts evidence={[...own, ...ascribed].map(({ evidence }) => evidence)} label={cell.label} />
    </Pane>
  );
}

function Entries({
  dossier,
  title,
  entries,
}: {
  dossier: string;
  title: string;
  entries: readonly PositionEntry[];
}): ReactNode {
  const latestFirst = entries.toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? 1 : -1)).slice(0, 40);
  return (
    <section className="stack tight">
      <h3>{title}</h3>
      {latestFirst.length === 0 && <p className="quiet">Nothing in the record.</p>}
      <ol className="history">
        {latestFirst.map((entry) => (
          <li key={placeKey(entry.evidence)} className="stack tight">
            <div className="row">
              <time className="quiet">{dayWords(entry.on)}</time>
              <Stance entry={entry} />
            </div>
            {entry.conditions.length > 0 && <p className="small">Condition: {entry.conditions.join("; ")}</p>}
            <Quote dossier={dossier} evidence={entry.evidence} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function drawn(entries: readonly PositionEntry[], width: number): SVGElement | HTMLElement {
  const marks = entries.flatMap(({ stance, on, standing }) => {
    const { sign, tone } = STANCES[stance];
    return on === null ? [] : [{ at: startOf(on), stance, sign, colour: COLOURS[tone], isOwn: standing === "own" }];
  });
  const own = marks.filter(({ isOwn }) => isOwn).sort((a, b) => a.at - b.at);
  return Plot.plot({
    width,
    height: 150,
    marginLeft: 84,
    className: "plot",
    x: { type: "utc", label: null, ticks: 4 },
    y: { type: "point", domain: [...ORDER], label: null, grid: true },
    marks: [
      Plot.line(own, { x: "at", y: "stance", curve: "step-after", stroke: "var(--rule-strong)" }),
      Plot.dot(
        marks.filter(({ isOwn }) => !isOwn),
        { x: "at", y: "stance", r: 5, stroke: "colour", fill: "var(--surface)", strokeDasharray: "2 2" },
      ),
      Plot.dot(own, { x: "at", y: "stance", r: 6, fill: "colour", stroke: "var(--surface)" }),
    ],
  });
}
