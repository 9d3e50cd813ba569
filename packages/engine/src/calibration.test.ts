import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrated } from "./calibration.ts";

const confidence = fc.double({ min: 0, max: 1, noNaN: true });

describe("a calibrated confidence", () => {
  it("is the model's own where there is no curve, and where the curve changes nothing", () => {
    expect(calibrated(0.734, undefined)).toBe(0.73);
    expect(calibrated(0.734, { scale: 1, shift: 0 })).toBe(0.73);
  });

  it("is lower where the model is known to be too sure", () => {
    expect(calibrated(0.99, { scale: 0.5, shift: -0.4 })).toBe(0.87);
  });

  it("stays between 0 and 1 and keeps the order", () => {
    fc.assert(
      fc.property(confidence, confidence, fc.double({ min: 0.05, max: 3, noNaN: true }), (a, b, scale) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => calibrated(one, { scale, shift: -0.3 }));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high as number);
      }),
    );
  });
});
