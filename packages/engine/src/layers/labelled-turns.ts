import { contains, cut, overlaps, type Span, trimmed } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";

/** What turns are looked for in. */
export interface TurnGround {
  text: string;
  paragraphs: readonly Span[];
  /** Quoted regions, marks included. */
  quotes: readonly Span[];
  /** Names of persons. */
  persons: readonly Span[];
  /** What the model read. */
  frames: readonly Frame[];
}

interface Turn {
  label: Span;
  words: Span;
  paragraph: Span;
  /** In the manner of printed hearings, with a stop after the name. */
  isHearing: boolean;
}

/** "16:40", "7:05 a.m. —", "09:48 -" at the head of a live blog's item. */
const CLOCK = /^\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?:$|\s*(?:[-–—|] ?)?)/u;
const LABEL = /^(?<label>\p{Lu}[^:\n“”"«»„?!]{0,70}?)(?: \([^()\n]{2,40}\))?: +(?=\S)/du;
/** "Mr. TRASK. My office …" */
const HEARING =
  /^(?<label>(?:\p{Lu}[\p{L} ]{2,30}, )?(?:Mr|Mrs|Ms|Dr|Senator|Chairman|Chairwoman|Representative|Secretary)\.? \p{Lu}[\p{Lu}’'-]{2,30})\. +(?=\S)/du;
/** Reporters' questions are no statements of the report. */
const QUESTION = /^(?:q|question|reporter|journalist)$/iu;
/** What stands before a colon and does not speak. */
const NO_SPEAKER =
  /^(?:source|dateline|slug|by|photo|picture|image|video|caption|update|live|the latest|transcript|copyright|note|editor|background|read more|related|published|correction|subject|date|time|place|breaking|watch|listen|analysis|opinion|topics?|tags?)\b/iu;
/** "Leader Dunstan Pike in a short message: “…”": what follows the speaker. */
const CIRCUMSTANCE = / (?:in|on|to|at|via|from|after|by) .*$/u;
const STAGE_DIRECTION = /\((?:laughter|applause|inaudible|crosstalk|pause|cheers)[^()]{0,20}\)/giu;
const MIN_LIVE_ITEMS = 3;
const MIN_TURNS = 3;
const MIN_HEARD = 2;

/**
 * The speakers' turns of transcripts ("MS. LINDE: We agree."), the lines of live blogs ("Linde: “No.”") and posts under their
 * handle, as statements without a cue. Those that the model has read are left out.
 */
export function readTurns(ground: TurnGround): Frame[] {
  const { text, paragraphs } = ground;
  const turns = paragraphs.flatMap((paragraph) => turnIn(text, paragraph) ?? []);
  const labels = turns.map(({ label }) => cut(text, label));
  const isTranscript =
    (labels.length >= MIN_TURNS && new Set(labels).size < labels.length) ||
    turns.filter(({ isHearing }) => isHearing).length >= MIN_HEARD;
  const isLive = paragraphs.filter((paragraph) => CLOCK.test(cut(text, paragraph))).length >= MIN_LIVE_ITEMS;
  const spoken = turns.filter((turn) => isTranscript || isLine(ground, turn, isLive));
  const answers = spoken.filter((turn) => !QUESTION.test(cut(text, turn.label)));
  const found = [...answers.map((turn) => frameOf(text, turn, isTranscript)), ...posts(text, paragraphs)];
  return found.filter((frame) => !isRead(ground, frame));
}

function turnIn(text: string, paragraph: Span): Turn | null {
  const words = cut(text, paragraph);
  const clock = CLOCK.exec(words)?.[0].length ?? 0;
  const rest = words.slice(clock);
  const hearing = HEARING.exec(rest);
  const match = hearing ?? LABEL.exec(rest);
  const place = match?.indices?.groups?.label;
  if (!match || !place || NO_SPEAKER.test(rest)) return null;
  const start = paragraph.start + clock;
  return {
    label: { start: start + place[0], end: start + place[1] },
    words: { start: start + match[0].length, end: paragraph.end },
    paragraph,
    isHearing: hearing !== null,
  };
}

/** Outside of transcripts a label speaks if it is a name and a quotation follows; in live blogs whatever is short and no name follows. */
function isLine({ text, quotes, persons }: TurnGround, turn: Turn, isLive: boolean): boolean {
  const { start, end } = speakerIn(text, turn);
  const label = text.slice(start, end);
  const isQuoted = quotes.some((quote) => quote.start === turn.words.start && quote.end === turn.words.end);
  const isName = /^\p{Lu}\S*$/u.test(label) || persons.some((name) => name.end === end && name.start >= start);
  const wordCount = label.split(/\s+/u).length;
  return isQuoted ? isName && wordCount <= 8 : isLive && wordCount <= 4;
}

/** The label up to how or to whom it was said. */
function speakerIn(text: string, { label }: Turn): Span {
  const words = cut(text, label);
  return { start: label.start, end: label.end - (CIRCUMSTANCE.exec(words)?.[0].length ?? 0) };
}

function frameOf(text: string, turn: Turn, isTranscript: boolean): Frame {
  const source = isTranscript ? turn.label : speakerIn(text, turn);
  return statement(source, withoutStageDirections(text, turn.words), isTranscript);
}

function withoutStageDirections(text: string, words: Span): Span[] {
  const holes = [...cut(text, words).matchAll(STAGE_DIRECTION)].map(({ 0: found, index }) => ({
    start: words.start + index,
    end: words.start + index + found.length,
  }));
  const starts = [words.start, ...holes.map(({ end }) => end)];
  const ends = [...holes.map(({ start }) => start), words.end];
  return starts.flatMap((start, place) => trimmed(text, { start, end: ends[place] ?? start }) ?? []);
}

/** Name, handle and words of a post, each a line of its own. */
function posts(text: string, paragraphs: readonly Span[]): Frame[] {
  return paragraphs.flatMap((handle, place) => {
    const [name, words] = [paragraphs[place - 1], paragraphs[place + 1]];
    if (!name || !words || !/^@\w{2,30}$/u.test(cut(text, handle))) return [];
    return /^\p{Lu}[^.?!\n]{1,50}$/u.test(cut(text, name)) ? [statement(name, [words], true)] : [];
  });
}

/** `isWhole`: all of the words are the speaker's own, with or without quotation marks. */
function statement(source: Span, content: Span[], isWhole: boolean): Frame {
  const mode: Frame["attributes"] = isWhole ? { ownWords: { value: "all", confidence: 1 } } : {};
  return {
    type: "statement",
    trigger: [],
    roles: { source: [source], content },
    roleConfidence: { source: CONFIDENCE, content: CONFIDENCE },
    attributes: { speechAct: { value: "say", confidence: 1 }, ...mode },
    confidence: CONFIDENCE,
  };
}

/** Nine in ten of such lines are turns. */
const CONFIDENCE = 0.9;

/** A statement of the model with cue or source before the words already covers them. */
function isRead({ frames }: TurnGround, turn: Frame): boolean {
  const words = turn.roles.content?.[0];
  const label = turn.roles.source?.[0];
  if (!words || !label) return true;
  const head = { start: label.start, end: words.start };
  return frames.some(
    ({ type, trigger, roles }) =>
      (type === "statement" || type === "nested") &&
      (roles.content ?? []).some((piece) => overlaps(piece, words)) &&
      [...trigger, ...(roles.source ?? [])].some((span) => contains(head, span)),
  );
}
