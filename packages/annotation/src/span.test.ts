import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareSpans,
  contains,
  cut,
  cutAll,
  distance,
  hull,
  overlaps,
  sharedLength,
  shift,
  spanSchema,
  trimmed,
} from "./span.ts";

const spans = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe("spans", () => {
  it("cut gives exactly the words meant", () => {
    const text = "Brandt met the envoy.";
    expect(cut(text, { start: 15, end: 20 })).toBe("envoy");
    expect(
      cutAll(text, [
        { start: 0, end: 6 },
        { start: 7, end: 10 },
      ]),
    ).toBe("Brandt … met");
  });

  it("shifting there and back changes nothing", () => {
    fc.assert(
      fc.property(spans, fc.nat(1000), (span, offset) => {
        expect(shift(shift(span, offset), -offset)).toEqual(span);
      }),
    );
  });

  it("two spans overlap exactly when they share a code unit, and never while they are apart", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const units = new Set(Array.from({ length: a.end - a.start }, (_, place) => a.start + place));
        const shared = Array.from({ length: b.end - b.start }, (_, place) => b.start + place).filter((unit) =>
          units.has(unit),
        );
        expect(sharedLength(a, b)).toBe(shared.length);
        expect(overlaps(a, b)).toBe(shared.length > 0);
        if (distance(a, b) > 0) expect(overlaps(a, b)).toBe(false);
      }),
    );
  });

  it("the hull contains every span it was made of", () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1 }), (list) => {
        const whole = hull(list);
        expect(whole && list.every((span) => contains(whole, span))).toBe(true);
      }),
    );
    expect(hull([])).toBeNull();
  });

  it("an outer span sorts before the spans it contains", () => {
    const sorted = [
      { start: 3, end: 5 },
      { start: 0, end: 4 },
      { start: 0, end: 9 },
    ].sort(compareSpans);
    expect(sorted).toEqual([
      { start: 0, end: 9 },
      { start: 0, end: 4 },
      { start: 3, end: 5 },
    ]);
  });

  it("trimming takes blanks from both ends and leaves nothing of a blank span", () => {
    expect(trimmed("a  bc d", { start: 1, end: 6 })).toEqual({ start: 3, end: 5 });
    expect(trimmed("a   b", { start: 1, end: 4 })).toBeNull();
  });

  it("the schema refuses an empty span", () => {
    expect(spanSchema.safeParse({ start: 4, end: 4 }).success).toBe(false);
    expect(spanSchema.safeParse({ start: 4, end: 5 }).success).toBe(true);
  });
});
