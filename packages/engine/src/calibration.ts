import type { Meeting, Statement, TextEvent } from "@parley/annotation";
import { rounded } from "./layers/rounded.ts";

/** What a model's confidence is turned into: said = 1 / (1 + exp(-(scale · ln(c / (1 - c)) + shift))). */
export interface Curve {
  scale: number;
  shift: number;
}

/** What confidences are calibrated, each by a curve of its own. */
export const CALIBRATED = ["statement", "speaker", "content", "meeting", "textEvent"] as const;
export type Curves = Partial<Record<(typeof CALIBRATED)[number], Curve>>;

/** Confidences are kept this far from 0 and 1: no reading is certain. */
const EDGE = 0.0001;

/** A confidence as the curve has it: of the facts given 0.8, about 80 % were right on development reports. No curve: as it is. Two decimals. */
export function calibrated(confidence: number, curve: Curve | undefined): number {
  if (!curve) return rounded(confidence);
  const clipped = Math.min(1 - EDGE, Math.max(EDGE, confidence));
  return rounded(1 / (1 + Math.exp(-(curve.scale * Math.log(clipped / (1 - clipped)) + curve.shift))));
}

interface ConfidentFacts {
  statements: Statement[];
  meetings: Meeting[];
  textEvents: TextEvent[];
}

/** The facts with confidences that mean what they say. */
export function calibrateFacts<Facts extends ConfidentFacts>(facts: Facts, curves: Curves): Facts {
  return {
    ...facts,
    statements: facts.statements.map((statement) => ({
      ...statement,
      confidence: calibrated(statement.confidence, curves.statement),
      confidenceOf: {
        speaker: calibrated(statement.confidenceOf.speaker, curves.speaker),
        content: calibrated(statement.confidenceOf.content, curves.content),
      },
    })),
    meetings: facts.meetings.map((one) => ({ ...one, confidence: calibrated(one.confidence, curves.meeting) })),
    textEvents: facts.textEvents.map((one) => ({ ...one, confidence: calibrated(one.confidence, curves.textEvent) })),
  };
}
