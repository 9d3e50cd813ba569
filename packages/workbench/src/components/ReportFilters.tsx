import { sureness } from "@parley/annotation";
import type { ReportFact } from "@parley/api/contract";
import type { ReactNode } from "react";
import { useActs } from "../state/decide.tsx";
import { counted, KIND_OF_LAYER, KINDS, type Kind } from "../words.ts";

/** Which facts of a report are shown. */
export interface Shown {
  layer: Kind | "all";
  review: "all" | "undecided" | "check";
}

/** The facts that the filters leave. */
export function shownFacts(facts: readonly ReportFact[], { layer, review }: Shown): ReportFact[] {
  return facts.filter((fact) => {
    if (layer !== "all" && KIND_OF_LAYER[fact.layer] !== layer) return false;
    if (review === "undecided") return fact.decision === null;
    return (
      review === "all" ||
      sureness(fact.evidence.confidence) === "check" ||
      fact.evidence.source.state === "source changed"
    );
  });
}

/** The filters, and accepting all that they leave. */
export function ReportFilters({
  all,
  facts,
  shown,
  onShow,
}: {
  all: readonly ReportFact[];
  facts: readonly ReportFact[];
  shown: Shown;
  onShow: (shown: Shown) => void;
}): ReactNode {
  const { decide } = useActs();
  const kinds = Map.groupBy(all, ({ layer }) => KIND_OF_LAYER[layer]);
  const open = facts.filter(({ decision }) => decision === null).map(({ evidence }) => evidence.fact);
  return (
    <div className="row">
      <label>
        <span className="hidden-words">Kind of fact</span>
        <select
          className="input compact"
          value={shown.layer}
          onChange={(event) => onShow({ ...shown, layer: event.target.value as Shown["layer"] })}
        >
          <option value="all">every kind ({all.length})</option>
          {[...kinds].map(([kind, of]) => (
            <option key={kind} value={kind}>
              {KINDS[kind].name} ({of.length})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="hidden-words">How far looked at</span>
        <select
          className="input compact"
          value={shown.review}
          onChange={(event) => onShow({ ...shown, review: event.target.value as Shown["review"] })}
        >
          <option value="all">all</option>
          <option value="undecided">undecided</option>
          <option value="check">to check</option>
        </select>
      </label>
      <button
        type="button"
        className="button small"
        disabled={open.length === 0}
        onClick={() => void decide({ act: "accept", facts: open }, `Accepted ${counted(open.length, "fact")}.`)}
      >
        Accept these {open.length}
      </button>
    </div>
  );
}
