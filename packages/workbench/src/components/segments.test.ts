import fc from "fast-check";
import { expect, test } from "vitest";
import { reportFact } from "./report-by-hand.ts";
import { paragraphsOf, segmentsOf } from "./segments.ts";

test("segments follow one another and together are the paragraph, whatever the marks", () => {
  const mark = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(fc.array(mark, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (facts) => {
      const paragraph = { start: 10, end: 50 };
      const made = facts.map((marks, rank) =>
        reportFact(`s${rank}`, {
          marks: marks.map(([start, length]) => ({ role: "words", start, end: start + length })),
        }),
      );
      const segments = segmentsOf(paragraph, made);
      expect(segments[0]?.start).toBe(10);
      expect(segments.at(-1)?.end).toBe(50);
      expect(segments.slice(1).map(({ start }) => start)).toEqual(segments.slice(0, -1).map(({ end }) => end));
      for (const { start, end, marks } of segments) {
        const expected = made.flatMap((fact) => fact.marks.filter((one) => one.start < end && one.end > start));
        expect(marks).toHaveLength(expected.length);
      }
    }),
  );
});

test("a statement in a statement is one deeper", () => {
  const facts = [
    reportFact("s1", { marks: [{ role: "words", start: 0, end: 20 }] }),
    reportFact("s2", { marks: [{ role: "words", start: 5, end: 12 }], within: "s1" }),
  ];
  const inner = segmentsOf({ start: 0, end: 30 }, facts).find(({ start }) => start === 5);
  expect(inner?.marks.map(({ fact, depth }) => [fact, depth])).toEqual([
    ["s1", 0],
    ["s2", 1],
  ]);
});

test("paragraphs are what stands between blank lines", () => {
  const text = "One.\n\nTwo\nlines.\n\n\nThree.";
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["One.", "Two\nlines.", "Three."]);
});
