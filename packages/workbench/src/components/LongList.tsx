import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Rows beyond those seen that are kept ready. */
const OVERSCAN = 6;

/**
 * A list of any length: only the rows that are seen stand in the page. `chosen` is scrolled to when it changes;
 * `onEnd` is called when the last rows come near.
 */
export function LongList<Row>({
  rows,
  rowKey,
  estimate,
  label,
  chosen = -1,
  onEnd,
  children,
}: {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Usual height of a row, in pixels. */
  estimate: number;
  label: string;
  chosen?: number;
  onEnd?: () => void;
  children: (row: Row, place: number) => ReactNode;
}): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setMargin(list.current?.offsetTop ?? 0);
    measure();
    // What stands above the list may come later, or grow.
    const watcher = new ResizeObserver(measure);
    if (list.current?.parentElement) watcher.observe(list.current.parentElement);
    return () => watcher.disconnect();
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: margin,
    getItemKey: (place) => {
      const row = rows[place];
      return row === undefined ? place : rowKey(row);
    },
  });
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: "auto" });
  }, [chosen, virtual]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - OVERSCAN) onEnd?.();
  }, [last, rows.length, onEnd]);
  return (
    <ul ref={list} aria-label={label} className="long-list" style={{ height: virtual.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row !== undefined && (
            <li
              key={key}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtual.measureElement}
              className="long-row"
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {children(row, index)}
            </li>
          )
        );
      })}
    </ul>
  );
}
