import type { Span } from "@parley/annotation";
import type { ReactNode } from "react";
import { useKeyMap } from "../state/keys.ts";
import { rangeOf } from "../state/text-selection.ts";

/** What can be done with the words that are selected, just below them. */
export function SelectionBar({
  words,
  isFilling,
  onTake,
  onNothing,
}: {
  words: readonly Span[];
  /** Whether a role of a fact waits for them. */
  isFilling: boolean;
  onTake: () => void;
  onNothing: () => void;
}): ReactNode {
  const keys = useKeyMap();
  const last = words.at(-1);
  const place = last && rangeOf(last)?.getBoundingClientRect();
  const frame = document.querySelector(".report-frame")?.getBoundingClientRect();
  if (!place || !frame) return null;
  const left = Math.max(0, Math.min(place.left - frame.left, frame.width - 330));
  return (
    <div
      className="selection-bar row"
      role="toolbar"
      aria-label="Selected words"
      style={{ top: place.bottom - frame.top + 6, left }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" className="button small primary" onClick={onTake}>
        {isFilling ? "Take these words" : "Add a fact"} <kbd>{isFilling ? "Enter" : keys.add}</kbd>
      </button>
      {!isFilling && (
        <button type="button" className="button small" onClick={onNothing}>
          Nothing in this paragraph <kbd>{keys.nothing}</kbd>
        </button>
      )}
    </div>
  );
}
