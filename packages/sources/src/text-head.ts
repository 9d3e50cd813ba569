import { readDate } from "./read-date.ts";

/** What the first lines of a text say of it; null for what they do not. */
export interface TextHead {
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
}

/** A head has at most so many lines: title, date, byline, agency and what else papers put there. */
const HEAD_LINES = 6;
const MAX_TITLE_LENGTH = 250;
/** A line of this length, or longer, is body text. */
const BODY_LENGTH = 120;
const DATE_LABEL = /^(published|posted|updated|last updated|date)( on| at)?\s*:?\s*/i;
const BYLINE = /^by\s+(\p{Lu}[^.:;!?]{2,80})$/iu;

/**
 * What stands at the head of a plain text: its title (the first line), its date and its byline, each on a line of its
 * own. The lines stay part of the text; they are only recognised.
 */
export function readTextHead(text: string): TextHead {
  const lines = text
    .slice(0, 4_000)
    .split("\n", HEAD_LINES * 2)
    .map((line) => line.trim());
  const first = lines[0] ?? "";
  const head = first.length < BODY_LENGTH || readDate(lines[1] ?? "") ? headLines(lines.slice(1)) : [];
  const dates = [first, ...head].map((line) => readDate(line.replace(DATE_LABEL, "")));
  const publishedAt = dates.find((date) => date !== null) ?? null;
  const byline = head.map((line) => BYLINE.exec(line)?.[1] ?? null).find((name) => name !== null) ?? null;
  const titled = dates[0] === null && isTitle(first, lines, publishedAt !== null || byline !== null);
  return { title: titled ? first : null, byline, publishedAt };
}

/** The lines after the first that may belong to the head: up to the first line of body text. */
function headLines(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line !== "").slice(0, HEAD_LINES - 1);
  const body = filled.findIndex((line) => line.length >= BODY_LENGTH);
  return body < 0 ? filled : filled.slice(0, body);
}

/** Whether a first line reads as a headline rather than as the first sentence or the first line of a wrapped one. */
function isTitle(first: string, lines: readonly string[], hasHead: boolean): boolean {
  if (first.length > MAX_TITLE_LENGTH || !/\S\s+\S/.test(first)) return false;
  if (hasHead) return true;
  if (/[.;:,][”"’']?$/.test(first) || lines.length < 2) return false;
  const next = lines[1] ?? "";
  return next === "" || (first.length < BODY_LENGTH && (next.length >= BODY_LENGTH || /[.!?][”"’']?$/.test(next)));
}
