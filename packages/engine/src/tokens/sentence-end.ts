import {
  CLOCK_COMPANIONS,
  LEADING_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  OPEN_ABBREVIATIONS,
  SENTENCE_OPENERS,
} from "./abbreviations.ts";

/** A run of stops with its closing marks, at `[start, end)` of its paragraph. */
export interface Stop {
  start: number;
  end: number;
  marks: string;
}

interface Place {
  /** The paragraph. */
  words: string;
  /** Where the sentence begins that the stop may end. */
  sentenceStart: number;
  stop: Stop;
}

/** What follows a stop, as far as it decides. */
interface Next {
  /** Opening marks, such as a quotation mark, before the first letter or digit. */
  opening: string;
  /** The first word or number. */
  word: string;
  attached: boolean;
  /** The text from the first word on, cut off. */
  text: string;
}

/** How far a decision looks back and ahead, in characters: what keeps it linear. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 120;
/** A sentence that ends with an abbreviation has at least so many characters before its stop. */
const MIN_OPEN_LENGTH = 16;

const NEXT = /^(\s*)([“"‘'«([{¿¡—–•*-]*\s?)([\p{L}\p{M}\p{N}’'&-]*)/u;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}.&’'-]*$/u;
const QUOTE = /["'”’»]/u;
/** A capital or a number, or a name such as "iPhone". */
const LOOKS_LIKE_START = /^(?:\P{Ll}|\p{Ll}{1,4}\p{Lu}\p{Ll})/u;
/** The name under a quotation: "— Ann Orr". */
const CREDIT = /^\p{Lu}\S*(?:,? \S+){0,5}$/u;
/** Clock times, before the stop of "a.m.". */
const CLOCK = /^[ap]\.m$/iu;
const SPEAKER_AND_CUE =
  /^(?:\p{Lu}[\p{L}.'’-]*,?\s+(?:of\s+)?){1,5}(?:said|says|asked|asks|told|wrote|tweeted|added|replied|shouted|wondered|exclaimed|demanded|declared)\b/u;

/** Whether a sentence ends with the stop. */
export function endsSentence(place: Place): boolean {
  const next = readNext(place);
  if (next.attached) return endsWithoutBlank(place, next);
  if (!LOOKS_LIKE_START.test(next.word) || isCredit(next)) return false;
  if (/^\.[^.?!…]*$/u.test(place.stop.marks)) return fullStopEnds(place, next);
  if (next.opening.startsWith("(")) return place.stop.marks.startsWith(".");
  return !(QUOTE.test(place.stop.marks) && isCueClause(next));
}

function readNext({ words, stop }: Place): Next {
  const text = words.slice(stop.end, stop.end + LOOK_AHEAD);
  const [whole = "", blank = "", opening = "", word = ""] = NEXT.exec(text) ?? [];
  return { opening, word, attached: blank === "", text: text.slice(whole.length - word.length) };
}

/** "talks.The envoy": a blank was lost. Addresses and file names have no lower-case word on both sides. */
function endsWithoutBlank({ words, stop }: Place, next: Next): boolean {
  const before = words.slice(Math.max(0, stop.start - LOOK_BACK), stop.start);
  if (/[/@]|www/u.test(before) || !/\p{Ll}{2}$/u.test(before)) return false;
  return /^\p{Lu}\p{Ll}*$/u.test(next.word) && SENTENCE_OPENERS.has(next.word.toLowerCase());
}

/** `"Will it hold?" Ann Orr asked`: the sentence of the quotation goes on with its speaker. */
function isCueClause(next: Next): boolean {
  return next.opening === "" && !SENTENCE_OPENERS.has(next.word.toLowerCase()) && SPEAKER_AND_CUE.test(next.text);
}

/** `"It will hold." Ann Orr said.` */
function isWholeCueClause(next: Next): boolean {
  const cue = isCueClause(next) ? SPEAKER_AND_CUE.exec(next.text)?.[0] : undefined;
  return cue !== undefined && next.text[cue.length] === ".";
}

/** "— Ann Orr" under a quotation. */
function isCredit(next: Next): boolean {
  return /^[-–—]/u.test(next.opening) && next.text.length < LOOK_AHEAD / 2 && CREDIT.test(next.text);
}

function fullStopEnds(place: Place, next: Next): boolean {
  const { words, sentenceStart, stop } = place;
  const from = Math.max(sentenceStart, stop.start - LOOK_BACK);
  const before = WORD_BEFORE.exec(words.slice(from, stop.start))?.[0] ?? "";
  if (isListNumber(place, before)) return false;
  if (CLOCK.test(before)) return clockEnds(next);
  const kind = kindOf(before);
  if (kind === "none") return !(QUOTE.test(stop.marks) && isWholeCueClause(next));
  if (kind === "leading") return false;
  if (kind === "before number") return !/^\p{N}/u.test(next.word);
  if (stop.start - sentenceStart < MIN_OPEN_LENGTH || stop.marks.includes(")") || next.opening.startsWith("("))
    return false;
  return opensSentence(next) || (QUOTE.test(stop.marks) && /^\p{Lu}/u.test(next.word));
}

/** Whether a sentence ends with "p.m.": not before a day, month, zone or bracket. */
function clockEnds(next: Next): boolean {
  const capitals = /^\p{Lu}{2,5}$/u.test(next.word);
  return !next.opening.startsWith("(") && !capitals && !CLOCK_COMPANIONS.has(next.word.toLowerCase());
}

/** Whether what follows an abbreviation begins a sentence: an opening word, or a quotation. */
function opensSentence(next: Next): boolean {
  if (/^\p{Lu}\./u.test(next.text)) return false;
  return /[“"‘'«]/u.test(next.opening) || SENTENCE_OPENERS.has(next.word.toLowerCase());
}

/** "2. Withdrawal" at the head of a sentence. */
function isListNumber({ words, sentenceStart, stop }: Place, before: string): boolean {
  if (!/^(?:\p{N}{1,3}|\p{Lu}|[ivx]{1,4})$/u.test(before)) return false;
  return words.slice(sentenceStart, stop.start).trim().length <= before.length + 1;
}

function kindOf(before: string): "none" | "leading" | "before number" | "open" {
  const tail = before.slice(before.lastIndexOf("-") + 1);
  const word = /^\p{Lu}{2,}$/u.test(tail) ? tail.charAt(0) + tail.slice(1).toLowerCase() : tail;
  if (LEADING_ABBREVIATIONS.has(word)) return "leading";
  if (NUMBER_ABBREVIATIONS.has(word)) return "before number";
  return OPEN_ABBREVIATIONS.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(tail) ? "open" : "none";
}
