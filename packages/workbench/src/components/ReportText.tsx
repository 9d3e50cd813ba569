import type { ReportFact } from "@parley/api/contract";
import { memo, type ReactNode, useMemo } from "react";
import { paragraphsOf, type Segment, type SegmentMark, segmentsOf } from "./segments.ts";

/** Underlines that stand under one another before the others are left to the margin. */
const MOST_LINES = 3;

/** The report's text with its facts marked in place. A click chooses the innermost fact there. */
export const ReportText = memo(function ReportText({
  text,
  facts,
  chosen,
  onChoose,
}: {
  text: string;
  facts: readonly ReportFact[];
  chosen: string | null;
  onChoose: (fact: string) => void;
}): ReactNode {
  const paragraphs = useMemo(
    () => paragraphsOf(text).map((paragraph) => ({ paragraph, segments: segmentsOf(paragraph, facts) })),
    [text, facts],
  );
  return (
    <div className="report-text" dir="auto">
      {paragraphs.map(({ paragraph, segments }) => (
        <p key={paragraph.start}>
          {segments.map((segment) => (
            <Stretch key={segment.start} text={text} segment={segment} chosen={chosen} onChoose={onChoose} />
          ))}
        </p>
      ))}
    </div>
  );
});

function Stretch({
  text,
  segment: { start, end, marks },
  chosen,
  onChoose,
}: {
  text: string;
  segment: Segment;
  chosen: string | null;
  onChoose: (fact: string) => void;
}): ReactNode {
  const words = text.slice(start, end);
  const inner = marks.at(-1);
  if (!inner) return words;
  const isChosen = marks.some(({ fact }) => fact === chosen);
  const drawn = marks.slice(-MOST_LINES).reduceRight<ReactNode>(
    (inside, mark, place) => (
      <span key={mark.fact} className={classOf(mark, place)}>
        {inside}
      </span>
    ),
    words,
  );
  return (
    // The same facts are reached by key in the list beside the text; a click is a shorter way.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text is the way by key
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the text is the way by key
    <span
      className={isChosen ? "stretch is-chosen" : "stretch"}
      data-facts={marks.map(({ fact }) => fact).join(" ")}
      onClick={() => {
        if (window.getSelection()?.isCollapsed ?? true) onChoose(inner.fact);
      }}
    >
      {drawn}
    </span>
  );
}

function classOf({ kind, role, depth }: SegmentMark, place: number): string {
  return `mark kind-${kind} ${role} line-${place} ${kind === "statement" && depth > 0 ? "nested" : ""}`;
}
