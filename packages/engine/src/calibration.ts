import type { Statement } from "@parley/annotation";
import { rounded } from "./layers/rounded.ts";

/** What a model's confidence is turned into: said = 1 / (1 + exp(-(scale · ln(c / (1 - c)) + shift))). */
export interface Curve {
  scale: number;
  shift: number;
}

/** What confidences are calibrated, each by a curve of its own. */
export const CALIBRATED = ["statement", "speaker", "content"] as const;
export type Curves = Partial<Record<(typeof CALIBRATED)[number], Curve>>;

/** Confidences are kept this far from 0 and 1: no reading is certain. */
const EDGE = 0.0001;

/** ln(c / (1 - c)) of a confidence c kept away from 0 and 1. */
export function logit(confidence: number): number {
  const clipped = Math.min(1 - EDGE, Math.max(EDGE, confidence));
  return Math.log(clipped / (1 - clipped));
}

/** A confidence as a curve has it. */
export function through(confidence: number, { scale, shift }: Curve): number {
  return 1 / (1 + Math.exp(-(scale * logit(confidence) + shift)));
}

/** A confidence as Readings give it: of the facts given 0.8, about 80 % were right on development reports. No curve: as it is. Two decimals. */
export function calibrated(confidence: number, curve: Curve | undefined): number {
  return rounded(curve ? through(confidence, curve) : confidence);
}

/** A statement with confidences that mean what they say. */
export function calibrateStatement(statement: Statement, curves: Curves): Statement {
  const { speaker, content } = statement.confidenceOf;
  return {
    ...statement,
    confidence: calibrated(statement.confidence, curves.statement),
    confidenceOf: { speaker: calibrated(speaker, curves.speaker), content: calibrated(content, curves.content) },
  };
}
