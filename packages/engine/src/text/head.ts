import { cut, type Span } from "@parley/annotation";
import { readWrittenDate, type WrittenDate } from "./written-date.ts";

/** What stands above the body of a report. */
export interface Head {
  /** The headline; null = the text begins with its body. */
  title: Span | null;
  /** A paragraph that is nothing but a date; null = none. */
  date: { span: Span; date: WrittenDate } | null;
}

/** So many paragraphs are looked at. */
const HEAD_LENGTH = 5;
const MAX_TITLE_WORDS = 30;
const PUBLISHED = /^(?:published|posted|updated|last updated|issued|date)(?: on| at)?:? +/iu;

/** The headline and the date line at the head of a text. Both are recognised, not removed. */
export function readHead(text: string, paragraphs: readonly Span[]): Head {
  const head = paragraphs.slice(0, HEAD_LENGTH);
  const date = head.flatMap((span) => {
    const found = readWrittenDate(cut(text, span).slice(0, 100).replace(PUBLISHED, ""));
    return found ? [{ span, date: found }] : [];
  })[0];
  const first = head[0];
  const isTitle = first && head.length > 1 && first !== date?.span && looksLikeTitle(cut(text, first).slice(0, 400));
  return { title: isTitle ? first : null, date: date ?? null };
}

/** A headline has no line end, no stop and few words. */
function looksLikeTitle(words: string): boolean {
  return !words.includes("\n") && !/[.:;,][”"’']?$/u.test(words) && words.split(/\s+/u).length <= MAX_TITLE_WORDS;
}
