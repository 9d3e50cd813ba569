import type { Span } from "@parley/annotation";
import { Parser } from "htmlparser2";
import { SourceError } from "../errors.ts";
import { collapsed } from "./collapse.ts";

/** Elements whose text nobody sees on a page. */
const UNSEEN = new Set(["head", "title", "script", "style", "noscript", "template", "textarea", "svg", "iframe"]);

/** Browsers stop nesting elements at this depth, too. */
const MAX_DEPTH = 512;

/** Large news pages have some 10,000 elements. */
const MAX_ELEMENTS = 100_000;

/** The visible characters of a page in the order of its source, white space collapsed, each with its place there. */
export interface VisibleWords {
  words: string;
  /** The stretch of the source that a stretch of `words` was written as. */
  sourceOf(span: Span): Span;
}

interface TextRun {
  text: string;
  start: number;
  end: number;
}

/**
 * Reads a page's source for its visible characters, without building a tree.
 * @throws {SourceError} PAGE_TOO_COMPLEX if elements are nested over 512 deep or are over 100,000.
 */
export function visibleWords(html: string): VisibleWords {
  const runs = textRuns(html);
  const raw = runs.map(({ text }) => text).join("");
  const { words, places } = collapsed(raw);
  const { starts, ends } = runPlaces(runs, raw.length);
  return {
    words,
    sourceOf: ({ start, end }) => ({
      start: starts[places[start] ?? 0] ?? 0,
      end: ends[places[end - 1] ?? 0] ?? 0,
    }),
  };
}

function textRuns(html: string): TextRun[] {
  const runs: TextRun[] = [];
  const unseen: string[] = [];
  let depth = 0;
  let elementCount = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (++depth > MAX_DEPTH) throw tooComplex(`elements nested ${MAX_DEPTH} deep at most`, "one nested deeper");
      if (++elementCount > MAX_ELEMENTS) throw tooComplex(`${MAX_ELEMENTS} elements at most`, "one with more");
      if (UNSEEN.has(name)) unseen.push(name);
    },
    onclosetag(name) {
      depth--;
      if (unseen.at(-1) === name) unseen.pop();
    },
    ontext(text) {
      if (unseen.length === 0) runs.push({ text, start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return runs;
}

function tooComplex(limit: string, came: string): SourceError {
  return new SourceError("PAGE_TOO_COMPLEX", {
    expected: `a page with ${limit}`,
    came,
    advice: "Save the report as text.",
  });
}

/** For each character of the runs' joined text, where it begins and ends in the source. */
function runPlaces(runs: readonly TextRun[], length: number): { starts: Uint32Array; ends: Uint32Array } {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let at = 0;
  for (const { text, start, end } of runs) {
    const oneToOne = text.length === end - start;
    for (let place = 0; place < text.length; place++, at++) {
      starts[at] = oneToOne ? start + place : start;
      ends[at] = oneToOne ? start + place + 1 : end;
    }
  }
  return { starts, ends };
}
