import type { Interval, Sentence, Time } from "@parley/annotation";
import type { Word } from "../tokens/split-words.ts";
import { readIsoDay } from "./calendar.ts";
import { compose } from "./compose.ts";
import type { TimeMeaning } from "./meaning.ts";
import { openMentions } from "./mentions.ts";
import { piecesOf } from "./pieces.ts";
import { recognise } from "./recognise.ts";
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

/** Whether the expression only compares with an earlier year. */
function isCompared({ when }: TimeMeaning): boolean {
  if (when.by === "shift") return when.comparing === true;
  return when.by === "cycle" && when.year !== undefined && "shift" in when.year && when.year.shift < 0;
}

export function readTimes({ text, sentences, words, publishedAt }: TimeSource): { times: Time[]; intervals: Interval[] } {
  const pieces = piecesOf(text, words, sentences);
  const anchor = readIsoDay(publishedAt);
  const mentions = openMentions();
  const times = compose(pieces, recognise(pieces)).map((expression, rank): Time => {
    const { start, end, meaning, from, to } = expression;
    const sentence = pieces[from]?.sentence ?? 0;
    const value = resolve(meaning, { anchor, direction: directionAt(pieces, from, to), mentions, sentence });
    mentions.note(value, sentence, isCompared(meaning));
    return { id: `d${rank + 1}`, start, end, type: meaning.type, value, mod: meaning.mod ?? null };
  });
  return { times, intervals: [] };
}
