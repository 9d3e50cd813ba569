import type { FactMark, ReportFact } from "@parley/api/contract";
import { KIND_OF_LAYER, type Kind } from "../words.ts";

/** What one fact makes of a stretch of the text. */
export interface SegmentMark {
  fact: string;
  kind: Kind;
  role: FactMark["role"];
  /** How many statements this one stands in; 0 = none. */
  depth: number;
  length: number;
}

/** A stretch of the text over which the marks are the same. */
export interface Segment {
  start: number;
  end: number;
  /** Outermost (longest) first. */
  marks: SegmentMark[];
}

/** Cuts a paragraph where marks begin or end. Marks may overlap in any way. */
export function segmentsOf(paragraph: { start: number; end: number }, facts: readonly ReportFact[]): Segment[] {
  const depths = depthsOf(facts);
  const placed = facts.flatMap((fact) =>
    fact.marks
      .filter(({ start, end }) => start < paragraph.end && end > paragraph.start)
      .map(({ role, start, end }) => ({
        start: Math.max(start, paragraph.start),
        end: Math.min(end, paragraph.end),
        mark: {
          fact: fact.evidence.fact,
          kind: KIND_OF_LAYER[fact.layer],
          role,
          depth: depths.get(fact.evidence.fact) ?? 0,
          length: end - start,
        },
      })),
  );
  const edges = [paragraph.start, paragraph.end, ...placed.flatMap(({ start, end }) => [start, end])];
  const ordered = [...new Set(edges)].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, place) => {
    const end = ordered[place + 1] ?? paragraph.end;
    const marks = placed.filter((one) => one.start < end && one.end > start).map(({ mark }) => mark);
    return { start, end, marks: marks.sort((a, b) => b.length - a.length) };
  });
}

function depthsOf(facts: readonly ReportFact[]): Map<string, number> {
  const within = new Map(facts.map((fact) => [fact.evidence.fact, fact.within]));
  return new Map(
    facts.map(({ evidence }) => {
      let depth = 0;
      for (let at = within.get(evidence.fact) ?? null; at !== null && depth < 6; at = within.get(at) ?? null) depth++;
      return [evidence.fact, depth];
    }),
  );
}

/** Where paragraphs stand in a text: between blank lines. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}
