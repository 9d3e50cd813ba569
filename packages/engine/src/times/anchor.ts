import type { Span } from "@parley/annotation";
import { findDateline } from "../text/dateline.ts";
import { readHead } from "../text/head.ts";
import type { WrittenDate } from "../text/written-date.ts";
import { type Day, dayNumber, isDay, readIsoDay } from "./calendar.ts";

/**
 * The day that a report's relative times count from: that of its dateline, else that of publication, else that of a date
 * line at its head; null where none of them is known. A dateline without a year gets the one nearest to publication.
 */
export function anchorDay(text: string, paragraphs: readonly Span[], publishedAt: string | null): Day | null {
  const published = readIsoDay(publishedAt) ?? dayOfDate(readHead(text, paragraphs).date?.date ?? null, null);
  return dayOfDate(findDateline(text, paragraphs)?.date ?? null, published) ?? published;
}

function dayOfDate(date: WrittenDate | null, near: Day | null): Day | null {
  if (!date) return null;
  const { month, day } = date;
  if (date.year !== null) return { year: date.year, month, day };
  if (!near) return null;
  const candidates = [near.year - 1, near.year, near.year + 1].map((year) => ({ year, month, day })).filter(isDay);
  const away = (candidate: Day) => Math.abs(dayNumber(candidate) - dayNumber(near));
  return candidates.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
