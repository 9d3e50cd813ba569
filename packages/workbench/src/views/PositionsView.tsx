import type { PositionCell } from "@parley/api/contract";
import { type ReactNode, useMemo } from "react";
import { PositionPane } from "../components/PositionPane.tsx";
import { PositionTable } from "../components/PositionTable.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { goTo, Link, useAddress, withParameters } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { useList } from "../state/queries.ts";
import { useChosenLine } from "../state/use-line.ts";
import { counted } from "../words.ts";

const SUBJECTS = {
  all: "every subject",
  issue: "issues",
  text: "texts",
  meeting: "meetings",
  words: "other words",
} as const;

/** Where each party stands on each subject: a table of stances, and the sentences of one. */
export function PositionsView({ dossier }: { dossier: string }): ReactNode {
  const positions = useList(dossier, "positions");
  const address = useAddress();
  const [chosen, choose] = useChosenLine();
  const only = address.searchParams.get("on") ?? "all";
  return (
    <>
      <ViewHead
        title="Positions"
        about="A cell is the party’s own latest stance, given by itself or those who speak for it: + for, − against, ± conditional, ○ undecided, ⤳ shifted. What others say of it stands in brackets."
      >
        <label className="row">
          <span>On</span>
          <select
            className="input compact"
            value={only}
            onChange={(event) =>
              goTo(withParameters(address, { on: event.target.value === "all" ? null : event.target.value }))
            }
          >
            {Object.entries(SUBJECTS).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </ViewHead>
      <Answered query={positions} what="positions">
        {({ lines, hiddenCount }) => (
          <Matrix
            dossier={dossier}
            cells={lines.filter(({ subject }) => only === "all" || subject.kind === only)}
            hiddenCount={hiddenCount}
            chosen={chosen}
            onChoose={choose}
          />
        )}
      </Answered>
    </>
  );
}

function Matrix({
  dossier,
  cells,
  hiddenCount,
  chosen,
  onChoose,
}: {
  dossier: string;
  cells: readonly PositionCell[];
  hiddenCount: number;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}): ReactNode {
  const cell = useMemo(() => cells.find(({ id }) => id === chosen), [cells, chosen]);
  if (cells.length === 0) {
    return (
      <Empty title="No positions here">
        <p>Where parties stand on issues, texts and meetings will stand here, each stance with its sentence.</p>
        <Link to={viewPath(dossier, "sources")}>Add reports</Link>
      </Empty>
    );
  }
  return (
    <div className={`with-pane ${cell ? "is-open" : ""}`}>
      <div className="stack">
        <PositionTable cells={cells} chosen={chosen} onChoose={onChoose} />
        {hiddenCount > 0 && <p className="quiet">{counted(hiddenCount, "position")} out of scope are hidden.</p>}
      </div>
      {cell && <PositionPane dossier={dossier} cell={cell} onClose={() => onChoose(null)} />}
    </div>
  );
}
