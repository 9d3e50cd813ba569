import type { NameType, Span } from "@parley/annotation";
import { readPhrase } from "../entities/phrase.ts";
import type { ReportText } from "../entities/report-text.ts";

const SPEAKING_NAMES: ReadonlySet<NameType> = new Set(["person", "organisation"]);

/**
 * The spans of a source that say who speaks: the source itself, or the name alone where it stands in apposition to what is no
 * office ("its author, Ann Orr", "the maker, Helvor, which …").
 */
export function speakerSpans(report: ReportText, source: readonly Span[]): Span[] {
  const [first] = source;
  const name = first && !readPhrase(report, first)?.name ? apposedName(report, first) : null;
  return name ? [name] : [...source];
}

function apposedName({ text, names }: ReportText, source: Span): Span | null {
  const comma = text.slice(source.start, source.end).indexOf(", ");
  const name = names.find(
    ({ start, end, type }) => start > source.start + comma && end <= source.end && SPEAKING_NAMES.has(type),
  );
  if (comma < 0 || !name || /\band\b/u.test(text.slice(source.start, name.start))) return null;
  const between = text.slice(source.start + comma + 2, name.start);
  const after = text.slice(name.end, source.end);
  const isApposed =
    /^(?:(?!(?:by|of|in|at|to|for|from|with|wh\w+) )[\p{L}.’'-]+ ){0,3}$/u.test(between) &&
    /^(?: [JS]r\.?)?(?:,?$|, )/u.test(after);
  return isApposed ? { start: name.start, end: name.end } : null;
}
