import type { Evidence } from "@parley/api/contract";
import { type ReactNode, useState } from "react";
import { placeKey } from "./place-key.ts";
import { Quote } from "./Quote.tsx";

/** How many sentences stand open at first. */
const FIRST = 3;

/** The sentences that something rests on, the first ones open. */
export function Quotes({ dossier, evidence }: { dossier: string; evidence: readonly Evidence[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? evidence.slice(0, 60) : evidence.slice(0, FIRST);
  return (
    <div className="stack tight">
      {shown.map((place) => (
        <Quote key={placeKey(place)} dossier={dossier} evidence={place} />
      ))}
      {!isOpen && evidence.length > FIRST && (
        <button type="button" className="plain more" onClick={() => setOpen(true)}>
          {evidence.length - FIRST} more
        </button>
      )}
    </div>
  );
}
