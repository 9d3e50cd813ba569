import type { RecordDiscrepancy } from "@parley/api/contract";
import { type ReactNode, useCallback } from "react";
import { sideName, voiceName } from "../components/answer-words.ts";
import { LongList } from "../components/LongList.tsx";
import { Quotes } from "../components/Quotes.tsx";
import { KindSign } from "../components/Signs.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { Link } from "../state/address.tsx";
import { useKeys } from "../state/keys.ts";
import { viewPath } from "../state/places.ts";
import { useList } from "../state/queries.ts";
import { useChosenLine } from "../state/use-line.ts";
import { counted } from "../words.ts";

/** Rival accounts of the same thing, side by side. */
export function DiscrepanciesView({ dossier }: { dossier: string }): ReactNode {
  const discrepancies = useList(dossier, "discrepancies");
  return (
    <>
      <ViewHead
        title="Discrepancies"
        about="The same thing, told in different ways: look whether both can hold. Origins are counted, not articles: ten copies of one agency report are one."
      />
      <Answered query={discrepancies} what="discrepancies">
        {({ lines, hiddenCount }) =>
          lines.length === 0 ? (
            <Empty title="No accounts differ">
              <p>Where two voices tell the same thing incompatibly, their words will stand here side by side.</p>
            </Empty>
          ) : (
            <>
              <DiscrepancyList dossier={dossier} lines={lines} />
              {hiddenCount > 0 && <p className="quiet">{hiddenCount} out of scope are hidden.</p>}
            </>
          )
        }
      </Answered>
    </>
  );
}

function DiscrepancyList({ dossier, lines }: { dossier: string; lines: readonly RecordDiscrepancy[] }): ReactNode {
  const [chosen, choose] = useChosenLine();
  const at = lines.findIndex(({ id }) => id === chosen);
  const move = useCallback(
    (step: number) => {
      const next = lines[at < 0 ? 0 : at + step];
      if (next) choose(next.id);
    },
    [at, choose, lines],
  );
  useKeys({ next: () => move(1), previous: () => move(-1) });
  return (
    <LongList rows={lines} rowKey={({ id }) => id} estimate={320} label="Discrepancies" chosen={at}>
      {(line, place) => <Discrepancy dossier={dossier} line={line} isChosen={place === at} />}
    </LongList>
  );
}

function Discrepancy({
  dossier,
  line,
  isChosen,
}: {
  dossier: string;
  line: RecordDiscrepancy;
  isChosen: boolean;
}): ReactNode {
  const { about, point, because, sides } = line;
  const view = about.kind === "text" ? "texts" : "meetings";
  return (
    <article className="card stack" aria-current={isChosen ? "true" : undefined}>
      <div className="row">
        <KindSign kind="discrepancy" name={line.kind === point ? "discrepancy" : line.kind} />
        <h2>
          <bdi>{point}</bdi>
        </h2>
      </div>
      <p className="quiet">
        About{" "}
        <Link to={`${viewPath(dossier, view)}?line=${encodeURIComponent(about.id)}`}>
          <bdi>{about.label}</bdi>
        </Link>
        . {sentence(because)}
      </p>
      <div className="sides">
        {sides.map((side) => (
          <div key={side.value} className="stack tight">
            <h3>
              <bdi>{sideName(side.value)}</bdi>
            </h3>
            <p className="quiet small">
              {counted(side.originCount, "independent origin")}
              {side.voices.length > 0 && ` · ${[...new Set(side.voices.map(voiceName))].join(", ")}`}
            </p>
            <Quotes dossier={dossier} evidence={side.evidence} />
          </div>
        ))}
      </div>
    </article>
  );
}

/** Words as a sentence. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith(".") ? "" : "."}`;
}
