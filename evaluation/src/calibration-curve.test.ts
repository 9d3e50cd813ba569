import { through } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { calibrationError, composed, fitCurve } from "./calibration-curve.ts";

/** `of` answers given a confidence, of which `right` are right. */
const answers = (confidence: number, right: number, of: number) =>
  Array.from({ length: of }, (_, place) => ({ confidence, isRight: place < right, weight: 1 }));

describe("calibration", () => {
  it("has no error where as many are right as the confidence says", () => {
    expect(calibrationError([...answers(0.8, 8, 10), ...answers(0.25, 5, 20)])).toBeCloseTo(0);
    expect(calibrationError(answers(0.9, 5, 10))).toBeCloseTo(0.4);
  });

  it("is mended by the fitted curve where the model is too sure", () => {
    const found = [...answers(0.99, 80, 100), ...answers(0.6, 30, 100)];
    const curve = fitCurve(found);
    const after = found.map((answer) => ({ ...answer, confidence: through(answer.confidence, curve) }));
    expect(calibrationError(after)).toBeLessThan(0.02);
  });

  it("composes curves as one after the other", () => {
    const [first, second] = [
      { scale: 0.5, shift: -0.2 },
      { scale: 1.5, shift: 0.3 },
    ];
    expect(through(0.7, composed(first, second))).toBeCloseTo(through(through(0.7, first), second));
  });
});
