import { cut, hull, overlaps, type Span } from "@parley/annotation";
import type { ReportText } from "../entities/report-text.ts";
import type { Frame } from "../model/predictions.ts";
import { covering, touching } from "../tokens/word-index.ts";

/** Words that say nothing alone: a trigger made of them only has lost the word that it stands for. */
const EMPTY = new Set(
  `a an the this that these those its his her their our my your some any no of to in on at for by with from and or but as is are was were be been being
   has have had having will would shall should can could may might must do does did not n't also still yet yesterday today tomorrow who which it he she they`.split(
    /\s+/u,
  ),
);
const MOST_WORDS = 3;

/**
 * Triggers as facts need them: one that is nothing but an article or auxiliary goes on to the word that it belongs to ("will" → "will
 * visit"), and of two of the same kind that overlap the surer one stays. Cues of statements stay as they are.
 */
export function settleTriggers(frames: readonly Frame[], report: ReportText): Frame[] {
  const settled = frames.map((frame) =>
    isCue(frame) ? frame : { ...frame, trigger: wholeTrigger(report, frame.trigger) },
  );
  return settled.filter((frame) => isCue(frame) || !settled.some((other) => isSurer(other, frame)));
}

function isCue({ type }: Frame): boolean {
  return type === "statement" || type === "nested";
}

function isSurer(other: Frame, frame: Frame): boolean {
  if (other === frame || other.type !== frame.type) return false;
  if (!other.trigger.some((span) => frame.trigger.some((one) => overlaps(span, one)))) return false;
  return (
    other.confidence > frame.confidence || (other.confidence === frame.confidence && startOf(other) < startOf(frame))
  );
}

function startOf({ trigger }: Frame): number {
  return trigger[0]?.start ?? 0;
}

function wholeTrigger(report: ReportText, trigger: Span[]): Span[] {
  const whole = hull(trigger);
  const sentence = whole && covering(report.sentences, whole.start);
  if (!whole || !sentence || touching(report.words, whole).some((word) => isTelling(report, word))) return trigger;
  const next = touching(report.words, { start: whole.end, end: sentence.end }).slice(0, MOST_WORDS);
  const place = next.findIndex((word) => isTelling(report, word));
  const last = next[place];
  return last && next.slice(0, place).every((word) => /\p{L}/u.test(cut(report.text, word)))
    ? [{ start: whole.start, end: last.end }]
    : trigger;
}

function isTelling(report: ReportText, word: Span): boolean {
  const form = cut(report.text, word);
  return /\p{L}/u.test(form) && !EMPTY.has(form.toLowerCase().replace("’", "'"));
}
