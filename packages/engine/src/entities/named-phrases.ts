import { cut, type Span } from "@parley/annotation";
import { isCollective, isOffice } from "../lexicon/nouns.ts";
import { stateOfDemonym } from "../lexicon/states.ts";
import { covering, firstEndingAfter } from "../tokens/word-index.ts";
import type { ReportText } from "./report-text.ts";

/** Words that stand inside titles without being offices. */
const TITLE_WORDS = new Set(
  `acting affairs agriculture and army assistant budget cabinet caretaker central chief climate co current defence defense democratic deputy
   development economic economy elected energy environment executive external farm federal finance fisheries for foreign former general government
   health home house human interior interim intelligence international junior justice labor labour lead longtime main managing military
   national naval of opposition outgoing parliamentary party peace permanent policy political press prime private public relations republican
   retired rights ruling security senior special state supreme the then top trade transport treasury veteran vice water`.split(
    /\s+/u,
  ),
);

const MAX_TITLE_WORDS = 9;
const MAX_APPOSITION_WORDS = 16;

/**
 * The spans of persons' names together with the title before ("Arvenian Foreign Minister Ilse Brandt") or the apposition behind
 * ("Ilse Brandt, the chief negotiator of Arvenia,") or where they come from: phrases that say whom somebody acts for, wherever in the report they stand.
 */
export function namedPhrases(report: ReportText): Span[] {
  return report.names
    .filter((name) => name.type === "person")
    .flatMap((name) => [
      titled(report, name),
      appositive(report, name),
      withApposition(report, name),
      withOrigin(report, name),
    ])
    .filter((span) => span !== null);
}

/** The name with the title before it; null where no office stands there. */
function titled(report: ReportText, name: Span): Span | null {
  const sentence = covering(report.sentences, name.start);
  const place = firstEndingAfter(report.words, name.start);
  let first = place;
  let hasOffice = false;
  while (first > 0 && place - first < MAX_TITLE_WORDS) {
    const word = report.words[first - 1];
    if (!word || !sentence || word.start < sentence.start || !belongsToTitle(report, word)) break;
    hasOffice ||= isOffice(cut(report.text, word));
    first--;
  }
  const start = report.words[first]?.start ?? name.start;
  return hasOffice && first < place ? { start, end: name.end } : null;
}

/** "the chief negotiator, Ilse Brandt", "Arvenia’s envoy, Osip Varga": the name with the office told before its comma; null where none is. */
function appositive({ words, text, sentences }: ReportText, name: Span): Span | null {
  const comma = firstEndingAfter(words, name.start) - 1;
  const from = covering(sentences, name.start)?.start ?? name.start;
  const before = words
    .slice(Math.max(0, comma - MAX_TITLE_WORDS), Math.max(0, comma))
    .filter(({ start }) => start >= from);
  const forms = before.map((word) => cut(text, word));
  if (!words[comma] || cut(text, words[comma]) !== "," || !isOffice(forms.at(-1) ?? "")) return null;
  const open = forms.findLastIndex((form) => /^(?:[,;:.()“”"—–]|the|its|his|her|their|['’]s?)$/iu.test(form));
  const first = /^['’]/u.test(forms[open] ?? "") ? open - 1 : open;
  const start = before[first]?.start;
  return start !== undefined && /\p{L}/u.test(forms[open] ?? "") ? { start, end: name.end } : null;
}

/** "Ilse Brandt of Arvenia", "Osip Varga from the Harn Institute": the name with the name that it comes from; null where none stands there. */
function withOrigin({ words, text, names }: ReportText, name: Span): Span | null {
  const place = firstEndingAfter(words, name.end);
  if (!words[place] || !/^(?:of|from)$/u.test(cut(text, words[place]))) return null;
  const next = words[place + 1];
  const start = next && cut(text, next) === "the" ? words[place + 2]?.start : next?.start;
  const origin = names.find((one) => one.start === start && one.type !== "person");
  return origin ? { start: name.start, end: origin.end } : null;
}

function belongsToTitle(report: ReportText, word: Span): boolean {
  const form = cut(report.text, word);
  if (/^['’]s?$/u.test(form) || isOffice(form) || TITLE_WORDS.has(form.toLowerCase())) return true;
  if (stateOfDemonym(form) || isCollective(form)) return true;
  return /^\p{Lu}/u.test(form) && /[\p{L}]/u.test(form);
}

/** The name with what stands behind its comma, up to the mark that closes it; null where that is long, not closed in its sentence, or names no office. */
function withApposition({ words, text, names, sentences }: ReportText, name: Span): Span | null {
  const comma = firstEndingAfter(words, name.end);
  if (!words[comma] || cut(text, words[comma]) !== ",") return null;
  let past = comma + 1;
  while (
    past < words.length &&
    past - comma <= MAX_APPOSITION_WORDS &&
    !/^[,;:.()“”"—–]$/u.test(cut(text, words[past] as Span))
  )
    past++;
  const inside = words.slice(comma + 1, past);
  const last = inside.at(-1);
  const opens =
    inside[0] &&
    opensApposition(
      cut(text, inside[0]),
      names.some((other) => other.start === inside[0]?.start),
    );
  const hasOffice = inside.some((word) => isOffice(cut(text, word)));
  const isClosed = (words[past]?.end ?? Number.POSITIVE_INFINITY) <= (covering(sentences, name.start)?.end ?? 0);
  return last && opens && hasOffice && isClosed && past - comma <= MAX_APPOSITION_WORDS
    ? { start: name.start, end: last.end }
    : null;
}

/** "the envoy", "an adviser", "Arvenian envoy", "head of", "Sele’s envoy": not "said", "who" or "and". */
function opensApposition(form: string, isName: boolean): boolean {
  const word = form.toLowerCase();
  return (
    isName ||
    /^(?:the|an?|its|his|her|their)$/u.test(word) ||
    isOffice(word) ||
    TITLE_WORDS.has(word) ||
    stateOfDemonym(form) !== null
  );
}
