import fc from "fast-check";
import { expect, test } from "vitest";
import { composeSegments, type OriginSegment, originMap } from "./origin-map.ts";

const segments: OriginSegment[] = [
  { text: { start: 0, end: 4 }, original: { start: 10, end: 14 } },
  { text: { start: 6, end: 7 }, original: { start: 20, end: 26 } },
  { text: { start: 7, end: 9 }, original: { start: 26, end: 28 } },
];

test("a span within a one-to-one stretch comes back letter for letter", () => {
  expect(originMap(segments).toOriginal({ start: 1, end: 3 })).toEqual({ start: 11, end: 13 });
});

test("a span over several stretches comes back as what covers them", () => {
  expect(originMap(segments).toOriginal({ start: 2, end: 8 })).toEqual({ start: 12, end: 27 });
});

test("a character that stands for a longer reference comes back whole", () => {
  expect(originMap(segments).toOriginal({ start: 6, end: 7 })).toEqual({ start: 20, end: 26 });
});

test("words that stand nowhere in the original have no place", () => {
  expect(originMap(segments).toOriginal({ start: 4, end: 6 })).toBeNull();
});

test("composed segments lead where the two maps lead one after the other", () => {
  const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 }), fc.nat(3)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(gaps, gaps, fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 10 })), (first, second, [start, length]) => {
      const outer = oneToOne(first);
      const inner = oneToOne(second);
      const span = { start, end: start + length };
      const middle = originMap(outer).toOriginal(span);
      const composed = originMap(composeSegments(outer, inner)).toOriginal(span);
      const stepwise = middle && originMap(inner).toOriginal(middle);
      // Where a stretch of the middle text leads nowhere, both ways may narrow to what is left.
      if (composed) expect(stepwise && stepwise.start <= composed.start && composed.end <= stepwise.end).toBe(true);
    }),
  );
});

function oneToOne(gaps: readonly (readonly [number, number, number])[]): OriginSegment[] {
  let text = 0;
  let original = 0;
  return gaps.map(([before, length, skipped]) => {
    text += before;
    original += skipped;
    const segment = {
      text: { start: text, end: text + length },
      original: { start: original, end: original + length },
    };
    text += length;
    original += length;
    return segment;
  });
}
