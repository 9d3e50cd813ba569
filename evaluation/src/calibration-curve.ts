import { type Curve, logit, through } from "@parley/engine";
import type { Answer } from "./confidence-answers.ts";

const BIN_COUNT = 10;
const STEP_COUNT = 60;
const MOST_STEP = 0.25;

/** Mean gap between confidence and share right over ten equal bins, weighted by their size. 0 to 1; NaN without answers. */
export function calibrationError(answers: readonly Answer[]): number {
  const gaps = new Array<number>(BIN_COUNT).fill(0);
  for (const { confidence, isRight } of answers) {
    const bin = Math.min(BIN_COUNT - 1, Math.floor(confidence * BIN_COUNT));
    gaps[bin] = (gaps[bin] ?? 0) + confidence - (isRight ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / answers.length;
}

/** The curve of greatest likelihood for these answers, each set weighing as much as its `weight` says; by Newton's method. */
export function fitCurve(answers: readonly (Answer & { weight: number })[]): Curve {
  let [scale, shift] = [1, 0];
  for (let step = 0; step < STEP_COUNT; step++) {
    const sums = { a: 1e-3, b: 0, c: 1e-3, scale: 0, shift: 0 };
    for (const { confidence, isRight, weight } of answers) {
      const x = logit(confidence);
      const p = through(confidence, { scale, shift });
      const [spread, miss] = [weight * p * (1 - p), weight * ((isRight ? 1 : 0) - p)];
      sums.a += spread * x * x;
      sums.b += spread * x;
      sums.c += spread;
      sums.scale += miss * x;
      sums.shift += miss;
    }
    const determinant = sums.a * sums.c - sums.b * sums.b;
    scale += limited((sums.c * sums.scale - sums.b * sums.shift) / determinant);
    shift += limited((sums.a * sums.shift - sums.b * sums.scale) / determinant);
  }
  return { scale, shift };
}

/** The curve that does at once what two do one after the other. */
export function composed(first: Curve, second: Curve): Curve {
  return { scale: second.scale * first.scale, shift: second.scale * first.shift + second.shift };
}

function limited(step: number): number {
  return Math.max(-MOST_STEP, Math.min(MOST_STEP, step));
}
