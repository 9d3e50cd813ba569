import type { Evidence } from "@parley/api/contract";
import type { ReactNode } from "react";
import { useActs } from "../state/decide.tsx";
import { counted } from "../words.ts";

/** Accepts or rejects all facts that a line rests on. */
export function LineFacts({ evidence, label }: { evidence: readonly Evidence[]; label: string }): ReactNode {
  const { decide } = useActs();
  const facts = [...new Set(evidence.map(({ fact }) => fact))];
  const count = counted(facts.length, "fact");
  return (
    <fieldset className="row" aria-label={`Decide about ${label}`}>
      <button
        type="button"
        className="button small"
        onClick={() => void decide({ act: "accept", facts }, `Accepted ${count}.`)}
      >
        Accept {count}
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => void decide({ act: "reject", facts }, `Rejected ${count}.`)}
      >
        Reject {count}
      </button>
    </fieldset>
  );
}
