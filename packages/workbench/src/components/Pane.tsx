import { type ReactNode, useEffect, useRef } from "react";
import { useKeyMap, useKeys } from "../state/keys.ts";

/** What a line rests on, beside the list that it was chosen from. */
export function Pane({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const keys = useKeyMap();
  const pane = useRef<HTMLElement>(null);
  useKeys({ close: onClose });
  useEffect(() => {
    if (window.matchMedia("(max-width: 860px)").matches) pane.current?.focus();
  }, []);
  return (
    <aside className="pane stack" aria-label="Details" tabIndex={-1} ref={pane}>
      <div className="pane-head">
        <h2>{title}</h2>
        <button type="button" className="button small" onClick={onClose}>
          Close <kbd>{keys.close === "Escape" ? "Esc" : keys.close}</kbd>
        </button>
      </div>
      {children}
    </aside>
  );
}
