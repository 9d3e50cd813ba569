import type { Span } from "@parley/annotation";
import { CUE_VERBS } from "./cue-verbs.ts";

const CLOSING: Record<string, string> = {
  "“": "”",
  "”": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  '"': '"',
  "‘": "’",
  "'": "'",
};
const DOUBLE = new Set(["“", "”", "„", "«", "»", '"']);
/** Double marks that may also close, or be no marks at all: they open only where a word begins. */
const TWO_FACED = new Set(['"', "”", "»"]);

/**
 * The stretches of quoted speech, marks included, in order and disjoint. A quotation whose closing mark is missing ends before
 * the next opening mark and with the comma before its speaker and cue; without these it reaches to the paragraph's end, as it
 * does where a speech goes on over several paragraphs. One whose opening mark is missing begins with its sentence. Single marks
 * count only outside double ones, where they cannot be apostrophes, and where they are closed.
 */
export function quotedRegions(text: string, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((paragraph, place) => {
    const next = paragraphs[place + 1];
    const goesOn = next !== undefined && DOUBLE.has(text[next.start] ?? "");
    return regionsOf(text, paragraph, goesOn);
  });
}

function regionsOf(text: string, paragraph: Span, goesOn: boolean): Span[] {
  const regions: Span[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const region = regionAt(text, at, { paragraph, free: regions.at(-1)?.end ?? paragraph.start, goesOn });
    if (region) regions.push(region);
    at = region ? region.end : at + 1;
  }
  return regions;
}

interface Surroundings {
  paragraph: Span;
  /** Where the last region ended. */
  free: number;
  /** Whether the next paragraph begins with a quotation mark. */
  goesOn: boolean;
}

function regionAt(text: string, at: number, { paragraph, free, goesOn }: Surroundings): Span | null {
  const pair = pairedRegion(text, at, paragraph);
  if (pair) return pair;
  const mark = text[at] ?? "";
  if (opensAt(text, at, mark)) {
    const end = endOfQuote(text, { start: at, end: paragraph.end }, { mark, goesOn });
    return end === null ? null : { start: at, end };
  }
  return closesAlone(text, at, mark) ? { start: sentenceStart(text, free, at), end: at + 1 } : null;
}

/** "''…''" and "``…''", marks of two characters. */
function pairedRegion(text: string, at: number, paragraph: Span): Span | null {
  const mark = text.slice(at, at + 2);
  if ((mark !== "''" && mark !== "``") || isAfterWord(text, at) || !isWordCharacter(text[at + 2])) return null;
  const close = text.slice(at + 2, paragraph.end).indexOf("''");
  return close < 0 ? null : { start: at, end: at + close + 4 };
}

function opensAt(text: string, at: number, mark: string): boolean {
  if (TWO_FACED.has(mark)) return !isAfterWord(text, at) || (mark === '"' && isWordCharacter(text[at + 1]));
  if (DOUBLE.has(mark)) return true;
  if (mark !== "‘" && mark !== "'") return false;
  return !isWordCharacter(text[at - 1]) && text[at - 1] !== mark && isWordCharacter(text[at + 1]);
}

function isAfterWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,;:?!…’')\]-]/u.test(text[at - 1] ?? " ");
}

/** A closing mark outside of any quotation: not the sign for inches. */
function closesAlone(text: string, at: number, mark: string): boolean {
  return (mark === "”" || mark === '"') && /[\p{L}.,?!…]/u.test(text[at - 1] ?? " ");
}

function sentenceStart(text: string, free: number, at: number): number {
  const before = text.slice(free, at);
  const stops = [...before.matchAll(/[.?!…][)’']?\s+(?=\p{Lu})/gu)];
  const last = stops.at(-1);
  const start = last ? last.index + last[0].length : before.length - before.trimStart().length;
  return free + start;
}

/** The place after the closing mark, or after the last word where double marks have none; null for a lone single mark. */
function endOfQuote(text: string, rest: Span, { mark, goesOn }: { mark: string; goesOn: boolean }): number | null {
  const closing = CLOSING[mark] ?? mark;
  for (let at = rest.start + 1; at < rest.end; at++) {
    if (DOUBLE.has(mark) && opensAnew(text, at, mark))
      return unclosedEnd(text, { start: rest.start, end: at }, CUE_CLAUSE);
    const isClosing = closing.includes(text[at] ?? " ");
    if (isClosing && (DOUBLE.has(mark) || !isWordCharacter(text[at + 1]))) return at + 1;
  }
  if (!DOUBLE.has(mark)) return null;
  return unclosedEnd(text, rest, goesOn ? CUE_FIRST : CUE_CLAUSE);
}

/** The same mark opens another quotation, so that the one before was never closed. */
function opensAnew(text: string, at: number, mark: string): boolean {
  return text[at] === mark && startsWord(text, at);
}

function startsWord(text: string, at: number): boolean {
  return /[\s(]/u.test(text[at - 1] ?? "") && isWordCharacter(text[at + 1]);
}

const SUBJECT = "(?:he|she|it|they|the|an?|its|his|her|their|\\p{Lu}[\\p{L}.’'-]*)";
const HEAD = "^[^.?!…]*?\\p{L}{2}[^.?!…]*?[,?!]";
/** The comma between a quotation and its cue and speaker: "…, said Ann Orr". */
const CUE_FIRST = new RegExp(`${HEAD}(?= (?:${CUE_VERBS}) )`, "u");
/** The same, in either order: "…, Ann Orr told reporters". */
const CUE_CLAUSE = new RegExp(
  `${HEAD}(?= (?:(?:${CUE_VERBS}) |${SUBJECT}(?: [^.?!…\\n]{0,80}?)?,? (?:${CUE_VERBS})\\b))`,
  "u",
);

function unclosedEnd(text: string, rest: Span, clause: RegExp): number {
  const found = clause.exec(text.slice(rest.start + 1, rest.end));
  return found ? rest.start + 1 + found[0].length : trimmedEnd(text, rest);
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start + 1 && /\s/u.test(text[at - 1] ?? "")) at--;
  return at;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
