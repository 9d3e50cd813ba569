import type { Span } from "@parley/annotation";
import { useEffect, useState } from "react";
import { wholeWords } from "../components/selected-words.ts";

/** Paragraphs carry the offset at which they begin in the report's text. */
const PARAGRAPH = "[data-start]";

/** The words that are selected in the report's text; empty = none. What is selected elsewhere changes nothing. */
export function useSelectedWords(text: string): [Span[], () => void] {
  const [words, setWords] = useState<Span[]>([]);
  useEffect(() => {
    const look = () => {
      const selected = selectedSpan();
      if (selected) setWords((before) => same(before, wholeWords(text, selected)));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  const clear = () => {
    window.getSelection()?.removeAllRanges();
    setWords([]);
  };
  return [words, clear];
}

/** The words that are selected at this moment, before the page has been told of it; `known` where nothing is. */
export function selectedNow(text: string, known: readonly Span[]): Span[] {
  const selected = selectedSpan();
  const words = selected ? wholeWords(text, selected) : [];
  return words.length > 0 ? words : [...known];
}

function same(before: Span[], now: Span[]): Span[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** What is selected, in offsets of the report's text; null = the selection is elsewhere. */
function selectedSpan(): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

function offsetAt(node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(PARAGRAPH);
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

/** The range of the page at which a stretch of the report's text stands; null = it is not shown. */
export function rangeOf({ start, end }: Span): Range | null {
  const from = placeOf(start, false);
  const to = placeOf(end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** The text node and the offset in it; at an edge `isEnd` takes the node before. */
function placeOf(offset: number, isEnd: boolean): [Text, number] | null {
  const paragraphs = [...document.querySelectorAll<HTMLElement>(PARAGRAPH)];
  const paragraph = paragraphs.findLast(({ dataset }) =>
    isEnd ? Number(dataset.start) < offset : Number(dataset.start) <= offset,
  );
  if (!paragraph) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset - Number(paragraph.dataset.start);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length || (isEnd && left === node.length)) return [node, left];
    left -= node.length;
  }
  return null;
}

/** Selects a stretch of the report's text and brings it into view. */
export function selectInText(span: Span): void {
  const range = rangeOf(span);
  if (!range) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  (range.startContainer.parentElement ?? undefined)?.scrollIntoView({ block: "nearest" });
}

/** Lights up stretches of the report's text for as long as they are given. @see CSS Custom Highlight API */
export function useHighlight(name: "draft" | "sought", spans: readonly Span[]): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return;
    const ranges = spans.flatMap((span) => rangeOf(span) ?? []);
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, spans]);
}
