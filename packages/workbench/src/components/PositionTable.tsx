import type { PositionCell, PositionEntry } from "@parley/api/contract";
import { type ReactNode, useMemo } from "react";
import { shortDay } from "../days.ts";
import { useCodebook } from "../state/queries.ts";
import { STANCES } from "../words.ts";
import { placeKey } from "./place-key.ts";

/** Subjects that are shown; those with the most cells and the latest reports first. */
const MOST_SUBJECTS = 120;
const MOST_PARTIES = 24;
/** Stances of the past that stand in a cell's trace. */
const TRACE = 6;

/** Subjects down, parties across, with each party's own latest stance and its trace over time. */
export function PositionTable({
  cells,
  chosen,
  onChoose,
}: {
  cells: readonly PositionCell[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}): ReactNode {
  const { parties, subjects, at } = useMemo(() => arranged(cells), [cells]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="matrix-frame" tabIndex={0} aria-label="Positions, parties across and subjects down">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Subject</th>
            {parties.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ ref, label, kind }) => (
            <tr key={ref}>
              <th scope="row">
                <Subject kind={kind} label={label} />
                <span className="quiet small"> {kind === "words" ? "as told" : kind}</span>
              </th>
              {parties.map(({ id }) => {
                const cell = at.get(`${ref}\n${id}`);
                return (
                  <td key={id}>
                    {cell ? (
                      <Cell cell={cell} isChosen={cell.id === chosen} onChoose={onChoose} />
                    ) : (
                      <span aria-hidden="true">·</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a position is on; an issue by the codebook's name for its code. */
export function Subject({ kind, label }: { kind: PositionCell["subject"]["kind"]; label: string }): ReactNode {
  const { data: codebook } = useCodebook();
  const issue = kind === "issue" ? codebook?.issues.find(({ code }) => code === label) : undefined;
  return <bdi title={issue ? `${label}: ${issue.definition}` : undefined}>{issue?.name ?? label}</bdi>;
}

function Cell({
  cell,
  isChosen,
  onChoose,
}: {
  cell: PositionCell;
  isChosen: boolean;
  onChoose: (id: string | null) => void;
}): ReactNode {
  const { current, own, ascribed, shifts } = cell;
  const shown = current ?? latest(ascribed);
  if (!shown) return null;
  return (
    <button
      type="button"
      className={`cell ${current ? "" : "ascribed"}`}
      aria-current={isChosen}
      onClick={() => onChoose(isChosen ? null : cell.id)}
    >
      <Stance entry={shown} />
      <span className="quiet small">
        {shown.on ? shortDay(shown.on) : "undated"}
        {!current &&
          `, according to ${shown.evidence.voice.kind === "reporter" ? "the report" : shown.evidence.voice.name}`}
        {current && ascribed.length > 0 && `, others: ${ascribed.length}`}
      </span>
      {own.length > 1 && <Trace entries={own} hasShift={shifts.length > 0} />}
    </button>
  );
}

/** A stance: sign and word, in brackets where others say so. */
export function Stance({ entry }: { entry: PositionEntry }): ReactNode {
  const { sign, tone } = STANCES[entry.stance];
  const words = entry.standing === "ascribed" ? `(${entry.stance})` : entry.stance;
  return (
    <span className={`status ${tone}`}>
      <span aria-hidden="true">{sign}</span>
      <span>
        {words}
        {entry.move && <span className="quiet">, {entry.move}</span>}
      </span>
    </span>
  );
}

function Trace({ entries, hasShift }: { entries: readonly PositionEntry[]; hasShift: boolean }): ReactNode {
  const shown = entries.toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1)).slice(-TRACE);
  return (
    <span className="trace">
      <span className="hidden-words">{hasShift ? "shifted: " : "over time: "}</span>
      {hasShift && <span aria-hidden="true">⤳ </span>}
      {shown.map(({ stance, on, evidence }) => (
        <span
          key={placeKey(evidence)}
          className={`status ${STANCES[stance].tone}`}
          title={`${on ?? "undated"}: ${stance}`}
        >
          <span aria-hidden="true">{STANCES[stance].sign}</span>
          <span className="hidden-words">{stance}, </span>
        </span>
      ))}
    </span>
  );
}

function latest(entries: readonly PositionEntry[]): PositionEntry | undefined {
  return entries.toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? 1 : -1))[0];
}

function arranged(cells: readonly PositionCell[]) {
  const byParty = Map.groupBy(cells, ({ party }) => party);
  const bySubject = Map.groupBy(cells, ({ subject }) => `${subject.kind}:${subject.ref}`);
  const weight = (of: readonly PositionCell[]) =>
    of.reduce((sum, { own, ascribed }) => sum + own.length * 2 + ascribed.length, 0);
  const parties = [...byParty]
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .slice(0, MOST_PARTIES)
    .map(([id, of]) => ({ id, name: of[0]?.partyName ?? "" }));
  const subjects = [...bySubject]
    .sort(([, a], [, b]) => b.length - a.length || weight(b) - weight(a))
    .slice(0, MOST_SUBJECTS)
    .map(([ref, of]) => ({ ref, label: of[0]?.subject.label ?? "", kind: of[0]?.subject.kind ?? "words" }));
  const at = new Map(cells.map((cell) => [`${cell.subject.kind}:${cell.subject.ref}\n${cell.party}`, cell]));
  return { parties, subjects, at };
}
