import type { Interval, Sentence, Time } from "@parley/annotation";
import type { Word } from "../tokens/split-words.ts";
import { anchorDay } from "./anchor.ts";
import { addDays, type Day, dayNumber, readIsoDay, writeDay } from "./calendar.ts";
import { compose } from "./compose.ts";
import { intervalsOf, type ResolvedExpression } from "./intervals.ts";
import type { TimeMeaning } from "./meaning.ts";
import { openMentions } from "./mentions.ts";
import type { Piece } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { isLink, spellOutRanges } from "./ranges.ts";
import { type Expression, recognise } from "./recognise.ts";
import { resolve } from "./resolve.ts";
import { directionAt } from "./tense.ts";

/** What times are read from. */
export interface TimeSource {
  text: string;
  sentences: readonly Sentence[];
  /** The words of the whole text. */
  words: readonly Word[];
  /** ISO 8601 date, or date and time; null = unknown. */
  publishedAt: string | null;
}

/**
 * The time expressions of a report with their TIMEX3 values, and the stretches told by two of them or by one open end.
 * Relative times count from the date in the dateline, else from publication, else from a date line at the head; where
 * none is known they stay open: "XXXX-WXX-2" is a Tuesday.
 * @see ISO 24617-1 (TimeML); https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html#timex3
 */
export function readTimes({ text, sentences, words, publishedAt }: TimeSource): {
  times: Time[];
  intervals: Interval[];
} {
  const pieces = piecesOf(text, words, sentences);
  const expressions = spellOutRanges(pieces, compose(pieces, recognise(pieces)));
  const resolved = resolveAll(pieces, expressions, anchorDay(text, paragraphsOf(sentences), publishedAt));
  return { times: resolved.map(({ time }) => time), intervals: intervalsOf(pieces, resolved) };
}

/** The paragraphs as their sentences span them. */
function paragraphsOf(sentences: readonly Sentence[]): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const { start, end, paragraph } of sentences) {
    const known = paragraphs[paragraph];
    if (known) known.end = end;
    else paragraphs[paragraph] = { start, end };
  }
  return paragraphs;
}

function resolveAll(
  pieces: readonly Piece[],
  expressions: readonly Expression[],
  anchor: Day | null,
): ResolvedExpression[] {
  const mentions = openMentions();
  const resolved: ResolvedExpression[] = [];
  for (const [rank, expression] of expressions.entries()) {
    const { start, end, meaning, from, to } = expression;
    const sentence = pieces[from]?.sentence ?? 0;
    const alone = resolve(meaning, { anchor, direction: directionAt(pieces, from, to), mentions, sentence });
    const last = resolved.at(-1);
    const value = last && isLink(pieces, last.expression, expression) ? notBefore(last, meaning, alone) : alone;
    mentions.note(value, sentence, isCompared(meaning));
    resolved.push({
      expression,
      time: { id: `d${rank + 1}`, start, end, type: meaning.type, value, mod: meaning.mod ?? null },
    });
  }
  return resolved;
}

/** In "Friday to Monday" the Monday is the one after the Friday. */
function notBefore(first: ResolvedExpression, meaning: TimeMeaning, value: string): string {
  const [one, other] = [readIsoDay(first.time.value), readIsoDay(value)];
  const areWeekdays = first.expression.meaning.when.by === "weekday" && meaning.when.by === "weekday";
  if (!areWeekdays || !one || !other || dayNumber(other) > dayNumber(one) || value.length > 10) return value;
  return writeDay(addDays(other, 7 * Math.ceil((dayNumber(one) - dayNumber(other) + 1) / 7)));
}

/** Whether the expression only compares with an earlier year. */
function isCompared({ when }: TimeMeaning): boolean {
  if (when.by === "shift") return when.comparing === true;
  return when.by === "cycle" && when.year !== undefined && "shift" in when.year && when.year.shift < 0;
}
