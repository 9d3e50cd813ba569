import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointMap } from "./code-points.ts";

const texts = fc.string({ unit: "binary" });

describe("code points", () => {
  it("a span between whole characters survives the way there and back", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const points = Array.from(text);
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number];
        const map = codePointMap(text);
        const span = map.toCodeUnits({ start: from, end: to });
        expect(text.slice(span.start, span.end)).toBe(points.slice(from, to).join(""));
        expect(map.toCodePoints(span)).toEqual({ start: from, end: to });
      }),
    );
  });

  it("an astral character counts two code units and one code point", () => {
    const map = codePointMap("a😀b");
    expect(map.toCodePoints({ start: 1, end: 3 })).toEqual({ start: 1, end: 2 });
    expect(map.toCodeUnits({ start: 2, end: 3 })).toEqual({ start: 3, end: 4 });
  });
});
