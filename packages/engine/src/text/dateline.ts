import { cut, type Span } from "@parley/annotation";
import { readWrittenDate, type WrittenDate } from "./written-date.ts";

/** "ZENDA, March 3 (Telex) —": where and when a report was filed. */
export interface Dateline {
  /** Up to the dash. */
  span: Span;
  place: Span;
  date: WrittenDate | null;
  agency: Span | null;
}

/** So many paragraphs are looked at, and so many characters of each. */
const MAX_PARAGRAPHS = 6;
const MAX_LENGTH = 140;

const PLACE = "(?<place>\\p{Lu}[\\p{L}.'’/ -]{0,40}[\\p{L}.](?:, *[\\p{L}.'’ ]{1,30}[\\p{L}.])?)";
const DATE = "(?:, *(?<date>(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?))?";
const DATELINE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}${PLACE}${DATE},? *(?:\\((?<agency>[^()\\n]{2,40})\\))? *(?:[-–—_]{1,2})(?=\\s)`,
  "du",
);

/** The dateline of a text: in one of its first paragraphs, with a date, an agency or a place in capitals; null = none. */
export function findDateline(text: string, paragraphs: readonly Span[]): Dateline | null {
  for (const { start, end } of paragraphs.slice(0, MAX_PARAGRAPHS)) {
    const found = readDateline(text, start, Math.min(end, start + MAX_LENGTH));
    if (found) return found;
  }
  return null;
}

function readDateline(text: string, start: number, end: number): Dateline | null {
  const match = DATELINE.exec(text.slice(start, end));
  const place = match?.indices?.groups?.place;
  if (!match || !place) return null;
  const spanOf = ([from, to]: [number, number]): Span => ({ start: start + from, end: start + to });
  const agency = match.indices?.groups?.agency;
  const date = readWrittenDate(match.groups?.date ?? "");
  const placeSpan = spanOf(place);
  if (match.groups?.date !== undefined && !date) return null;
  if (!date && !agency && !/^\p{Lu}{2}[\p{Lu}.'’/ -]*(?:,|$)/u.test(cut(text, placeSpan))) return null;
  return { span: spanOf([place[0], match[0].length]), place: placeSpan, date, agency: agency ? spanOf(agency) : null };
}
