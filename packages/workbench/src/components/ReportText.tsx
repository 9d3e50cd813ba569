import type { Span } from "@parley/annotation";
import type { NothingHere, ReportFact } from "@parley/api/contract";
import { type KeyboardEvent, memo, type ReactNode, useMemo, useRef } from "react";
import { selectInText } from "../state/text-selection.ts";
import { paragraphsOf, type Segment, type SegmentMark, segmentsOf } from "./segments.ts";
import { selectedBy, stepped, type WordCursor, wordsOf } from "./selected-words.ts";

/** Underlines that stand under one another before the others are left to the margin. */
const MOST_LINES = 3;

/**
 * The report's text with its facts marked in place. A click chooses the innermost fact there; arrow keys select words,
 * Enter takes them.
 */
export const ReportText = memo(function ReportText({
  text,
  sentences,
  facts,
  nothing,
  chosen,
  onChoose,
  onTake,
}: {
  text: string;
  sentences: readonly Span[];
  facts: readonly ReportFact[];
  nothing: readonly NothingHere[];
  chosen: string | null;
  onChoose: (fact: string) => void;
  onTake: () => void;
}): ReactNode {
  const select = useWordKeys(text, sentences, onTake);
  const paragraphs = useMemo(
    () => paragraphsOf(text).map((paragraph) => ({ paragraph, segments: segmentsOf(paragraph, facts) })),
    [text, facts],
  );
  return (
    <section
      className="report-text"
      id="report-text"
      dir="ltr"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: words are selected here by key
      tabIndex={0}
      aria-label="Text of the report. Arrow keys select words, with Shift more of them; Enter takes them."
      onKeyDown={select}
    >
      {paragraphs.map(({ paragraph, segments }) => (
        <div key={paragraph.start} className="paragraph">
          <p data-start={paragraph.start}>
            {segments.map((segment) => (
              <Stretch key={segment.start} text={text} segment={segment} chosen={chosen} onChoose={onChoose} />
            ))}
          </p>
          {nothing
            .filter(({ span }) => span?.start === paragraph.start)
            .map(({ decision, by }) => (
              <span key={decision} className="nothing-mark">
                ∅ read, nothing found here · {by}
              </span>
            ))}
        </div>
      ))}
    </section>
  );
});

const STEPS: Readonly<Record<string, { by: "word" | "sentence"; direction: 1 | -1 }>> = {
  ArrowRight: { by: "word", direction: 1 },
  ArrowLeft: { by: "word", direction: -1 },
  ArrowDown: { by: "sentence", direction: 1 },
  ArrowUp: { by: "sentence", direction: -1 },
};

/** Selects words by key, beginning at the first one. */
function useWordKeys(text: string, sentences: readonly Span[], onTake: () => void): (event: KeyboardEvent) => void {
  const words = useMemo(() => wordsOf(text), [text]);
  const cursor = useRef<WordCursor | null>(null);
  return (event) => {
    const step = STEPS[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      onTake();
    }
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    cursor.current = cursor.current
      ? stepped(cursor.current, { words, sentences, ...step, extends: event.shiftKey })
      : { anchor: 0, focus: 0 };
    const span = selectedBy(cursor.current, words);
    if (span) selectInText(span);
  };
}

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
