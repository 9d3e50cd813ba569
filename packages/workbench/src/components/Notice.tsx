import { type ReactNode, useEffect } from "react";
import { useKeyMap } from "../state/keys.ts";

/** How long a notice stays, in milliseconds. */
const STAYS_MS = 8000;

/** What is said at the foot of the page; `number` tells one from the next. */
export interface Told {
  words: string;
  canUndo: boolean;
  isProblem: boolean;
  number: number;
}

/** Says what was done, with the way back. */
export function Notice({
  told,
  onUndo,
  onEnd,
}: {
  told: Told | null;
  onUndo: () => void;
  onEnd: () => void;
}): ReactNode {
  const keys = useKeyMap();
  const number = told?.number;
  useEffect(() => {
    if (number === undefined) return;
    const timer = window.setTimeout(onEnd, STAYS_MS);
    return () => window.clearTimeout(timer);
  }, [number, onEnd]);
  return (
    <div role={told?.isProblem ? "alert" : "status"}>
      {told && (
        <div className="notice fade">
          <span>{told.words}</span>
          {told.canUndo && (
            <button type="button" className="button small" onClick={onUndo}>
              Undo <kbd>{keys.undo}</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
