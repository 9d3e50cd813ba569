import { cut, type NameType, type Span } from "@parley/annotation";
import { DOCUMENTS, isBody, isCollective, isOffice } from "../lexicon/nouns.ts";
import type { TypedSpan } from "../model/predictions.ts";
import { covering, touching } from "../tokens/word-index.ts";
import { withoutCaption } from "./caption.ts";
import {
  collectiveInside,
  DETERMINERS,
  INDEFINITE,
  NOBODY,
  type Owner,
  ownerInside,
  ownersBefore,
  type PhraseWord,
  POSSESSIVE,
  spanOf,
} from "./phrase-owners.ts";
import type { ReportText } from "./report-text.ts";

/** An office or relation with its words and whom it is of. */
export interface PhraseRole {
  title: string;
  span: Span;
  owners: Owner[];
}

/** A noun phrase taken apart: what it refers to, by which title, and to whom that belongs. */
export interface Phrase {
  /** The proper name, or the nominal without article and tail. */
  head: Span;
  /** The last word of the nominal, or of the name. */
  headWord: string;
  /** The proper name that heads the phrase; null = a nominal. */
  name: TypedSpan<NameType> | null;
  /** Whether an article or number says that somebody new is meant ("a", "another", "two"). */
  indefinite: boolean;
  roles: PhraseRole[];
  /** Owners of a nominal or of a body's name ("Russian" in "Russian foreign ministry"). */
  owners: Owner[];
  /** The members where names are joined by "and"; empty for one actor. */
  members: Phrase[];
}

const PREPOSITIONS = new Set(
  "of for from in at on to with by under near close against behind among within as".split(" "),
);
const OWNING = new Set(["of", "for", "from", "to", "at", "with"]);
/** Words that open a shortened relative clause: "the committee led by", "a delegate taking part in". */
const PARTICIPLES = new Set(
  "led taking delivered issued vying living speaking attending based involved familiar quoted cited made released published".split(
    " ",
  ),
);
const RELATIVES = new Set(["who", "whom", "whose", "which", "that"]);
const BREAK = /^[,;:()–—-]+$/u;

/** The phrase that a span makes, taken apart; null where no word is left. */
export function readPhrase(report: ReportText, span: Span): Phrase | null {
  const words = withoutCaption(wordsOf(report, span));
  return jointPhrase(words) ?? wholePhrase(untilHeadlineComma(report, words));
}

function wholePhrase(words: readonly PhraseWord[]): Phrase | null {
  const chunks = chunksOf(words);
  const phrase = chunks[0] ? chunkPhrase(chunks[0]) : null;
  const second = phrase && chunks[1] ? chunkPhrase(chunks[1]) : null;
  return phrase && second ? withApposition(phrase, second) : phrase;
}

/** In a headline, which goes on without a stop, "Orr, Arvenian envoy agree" are two: what follows a person's comma is somebody else. */
function untilHeadlineComma(report: ReportText, words: PhraseWord[]): PhraseWord[] {
  const first = words[0];
  const sentence = first && covering(report.sentences, first.start);
  if (first?.name?.type !== "person" || !sentence || sentence.end === words.at(-1)?.end) return words;
  if (/[.!?…]["”’']?$/u.test(cut(report.text, sentence))) return words;
  const comma = words.findIndex((word) => word.form === ",");
  return comma < 0 ? words : words.slice(0, comma);
}

/** "Brandt and Sorel", "Arvenia, Tolsk and Sele", "he and Brandt": at least one name, joined by commas and a last "and". */
function jointPhrase(words: readonly PhraseWord[]): Phrase | null {
  const and = words.findIndex((word) => !word.name && (word.lower === "and" || word.form === "&"));
  if (and < 1) return null;
  const left = namesInList(words.slice(0, and));
  const right = wholePhrase(words.slice(and + 1));
  if (!right || left.length === 0 || isWrittenBy(words.slice(0, and))) return null;
  const members = [...left, right];
  const named = members.filter((member) => member.name).length;
  if (named === 0 || !startsAnew(words, and)) return null;
  return { ...nameless({ start: members[0]?.head.start ?? 0, end: right.head.end }, right.headWord), members };
}

/** "a study by Orr and Brandt": the names are joined behind "by", and the document is one. */
function isWrittenBy(words: readonly PhraseWord[]): boolean {
  const place = words.findIndex((word) => !word.name && word.lower === "by");
  return place > 0 && DOCUMENTS.has(words[place - 1]?.lower ?? "");
}

const PRONOUNS = new Set(["he", "she", "they", "it", "i", "we"]);

/** Behind "and" somebody else begins: a name, an article, or a title, not the second half of one office ("trade and industry minister"). */
function startsAnew(words: readonly PhraseWord[], and: number): boolean {
  const [before, after] = [words[and - 1], words[and + 1]];
  if (!before || !after) return false;
  return before.name !== null || PRONOUNS.has(before.lower) || after.name !== null || DETERMINERS.has(after.lower);
}

/** The members before "and": one phrase with its apposition, or names between commas. */
function namesInList(words: readonly PhraseWord[]): Phrase[] {
  const parts = chunksOf(words).map(chunkPhrase);
  if (parts.length > 1 && parts.every((part) => part?.name)) return parts as Phrase[];
  const whole = wholePhrase(words);
  return whole ? [whole] : [];
}

/** A phrase of which only the place and the last word are known yet. */
function nameless(head: Span, headWord: string): Phrase {
  return { head, headWord, name: null, indefinite: false, roles: [], owners: [], members: [] };
}

function wordsOf(report: ReportText, span: Span): PhraseWord[] {
  const names = touching(report.names, span);
  return touching(report.words, span).map((word) => {
    const form = cut(report.text, word);
    const name = names.find((candidate) => candidate.start <= word.start && word.end <= candidate.end) ?? null;
    return { ...word, form, lower: form.toLowerCase(), name };
  });
}

/** The phrase's parts between commas and brackets, up to a relative clause; quotation marks are left out. */
function chunksOf(words: readonly PhraseWord[]): PhraseWord[][] {
  const chunks: PhraseWord[][] = [[]];
  for (const word of words) {
    if (!word.name && RELATIVES.has(word.lower) && (chunks[0]?.length ?? 0) > 0) break;
    if (!word.name && BREAK.test(word.form)) chunks.push([]);
    else if (!/^["“”„‘«»]+$/u.test(word.form)) chunks.at(-1)?.push(word);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/** A name with a nominal in apposition is one person, whichever comes first: "the envoy, Ilse Brandt", "Ilse Brandt, the envoy". */
function withApposition(first: Phrase, second: Phrase): Phrase {
  const [named, nominal] = first.name?.type === "person" ? [first, second] : [second, first];
  if (named.name?.type !== "person" || nominal.name || !isOffice(nominal.headWord)) return first;
  return { ...named, roles: [...named.roles, ...nominal.roles], indefinite: false };
}

function chunkPhrase(chunk: readonly PhraseWord[]): Phrase | null {
  const start = chunk.findIndex((word) => word.name !== null || !(DETERMINERS.has(word.lower) || word.lower === "of"));
  if (start < 0) return null;
  const body = chunk.slice(start);
  const indefinite = chunk.slice(0, start).some((word) => INDEFINITE.has(word.lower));
  return personAtEnd(body) ?? nounGroup(body, indefinite);
}

/** "Secretary of State John Kerry": a person's name ends the chunk and a title, not a preposition, precedes it. */
function personAtEnd(body: readonly PhraseWord[]): Phrase | null {
  const last = body.findLast((word) => !POSSESSIVE.test(word.form));
  const name = last?.name;
  if (name?.type !== "person") return null;
  const before = withoutOpening(body.filter((word) => word.end <= name.start));
  if (before.some((word, place) => word.name?.type === "person" && OF_SOMEBODY.test(before[place + 1]?.lower ?? "")))
    return null;
  const previous = before.at(-1);
  if (previous && (PREPOSITIONS.has(previous.lower) || previous.lower === "and" || DETERMINERS.has(previous.lower)))
    return null;
  const title = readTitle(before);
  const owners = !title && previous && POSSESSIVE.test(previous.form) ? ownersBefore(before).owners : [];
  return { ...nameless(spanOf(name), last?.form ?? ""), name, roles: title ? [title] : [], owners };
}

/** Behind a person's name these go on about that person, whatever name follows: "Ilse Brandt of the Orr party". */
const OF_SOMEBODY = /^(?:of|from)$/u;
const OPENING = /^(?:and|as|but|for|however|if|in|of|on|that|to|when|while|with)$/u;

/** The words before a name from the first one that can belong to a title on. */
function withoutOpening(words: PhraseWord[]): PhraseWord[] {
  const start = words.findIndex((word) => word.name !== null || !OPENING.test(word.lower));
  return start < 0 ? [] : words.slice(start);
}

function nounGroup(body: readonly PhraseWord[], indefinite: boolean): Phrase | null {
  const stop = body.findIndex(
    (word, place) => place > 0 && !word.name && (PREPOSITIONS.has(word.lower) || PARTICIPLES.has(word.lower)),
  );
  const group = stop < 0 ? body : body.slice(0, stop);
  const tail = stop < 0 ? [] : body.slice(stop);
  const words = group.filter((word, place) => !(POSSESSIVE.test(word.form) && place === group.length - 1));
  const last = words.at(-1);
  if (!last || (words.length === 1 && NOBODY.test(last.form))) return null;
  if (last.name && last.name.type !== "person") return bodyName(last.name, words);
  if (last.name) {
    const person = personAtEnd(words) ?? { ...nameless(spanOf(last.name), last.form), name: last.name };
    return { ...person, owners: [...person.owners, ...originAfter(tail)] };
  }
  return nominalPhrase(words, { tail, indefinite });
}

/** A body's name; what stands before it says whose it is: "Britain’s Foreign Office". */
function bodyName(name: TypedSpan<NameType>, words: readonly PhraseWord[]): Phrase {
  const before = words.filter((word) => word.end <= name.start);
  return { ...nameless(spanOf(name), words.at(-1)?.form ?? ""), name, owners: ownersBefore(before).owners };
}

function nominalPhrase(
  words: readonly PhraseWord[],
  rest: { tail: readonly PhraseWord[]; indefinite: boolean },
): Phrase {
  const last = words.at(-1) as PhraseWord;
  const { owners, rest: core } = ownersBefore(words);
  const told = [...owners, ...(owners.length === 0 ? ownerInside(core) : []), ...ownersAfter(rest.tail)];
  const all = told.length > 0 ? told : collectiveInside(core);
  const from = (core[0] ?? last).start;
  const title = titleOf(core.filter((word) => !word.name)) || last.form;
  const role = { title, span: { start: from, end: last.end }, owners: all };
  return {
    ...nameless({ start: (words[0] ?? last).start, end: endWithOf(last, rest.tail) }, last.form),
    indefinite: rest.indefinite,
    roles: isOffice(last.form) ? [role] : [],
    owners: all,
  };
}

/** The words of a title as they are written: an ending sticks to its word ("ministry’s envoy"). */
function titleOf(words: readonly PhraseWord[]): string {
  return words
    .map((word) => word.form)
    .join(" ")
    .replaceAll(/ (?=['’]s?(?: |$))/gu, "");
}

/** "office of the commission in Harn": the first "of" belongs to the nominal, what follows it does not. */
function endWithOf(last: PhraseWord, tail: readonly PhraseWord[]): number {
  if (tail[0]?.lower !== "of") return last.end;
  const inner = chunkPhrase(tail.slice(1));
  return inner && inner.members.length === 0 ? inner.head.end : last.end;
}

/** A title before a name: "Russian Foreign Minister", "Putin’s foreign policy adviser", "US Secretary of the Army". */
function readTitle(before: readonly PhraseWord[]): PhraseRole | null {
  const { owners, rest } = ownersBefore(before);
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last || !rest.some((word) => isOffice(word.form) || /-/u.test(word.form))) return null;
  const body = bodyBeforeOffice(before, rest);
  if (body) return body;
  const stop = rest.findIndex((word) => OWNING.has(word.lower));
  const more =
    owners.length === 0 && stop > 0 ? ownersAfter(rest.slice(stop)).filter((owner) => owner.kind === "name") : [];
  const words = more.length > 0 ? rest.slice(0, stop) : rest;
  const span = { start: first.start, end: (words.at(-1) ?? last).end };
  const all = [...owners, ...more];
  return { title: titleOf(words), span, owners: all.length > 0 ? all : ownerInside(rest) };
}

/** "Russian Defense Ministry spokesman": the office behind a body is that body's. */
function bodyBeforeOffice(before: readonly PhraseWord[], rest: readonly PhraseWord[]): PhraseRole | null {
  const place = rest.findLastIndex(
    (word, at) =>
      at < rest.length - 1 &&
      (isBody(word.form) || isCollective(word.form)) &&
      !isOffice(word.form) &&
      !OWNING.has(rest[at - 1]?.lower ?? ""),
  );
  const body = rest[place];
  const office = rest.slice(place + 1);
  const [first, last] = [office[0], office.at(-1)];
  if (!body || !first || !last || !isOffice(last.form) || /^(?:state|treasury)$/u.test(body.lower)) return null;
  const start = before.find((word) => !DETERMINERS.has(word.lower))?.start ?? body.start;
  const owner: Owner = { kind: isCollective(body.form) ? "side" : "phrase", span: { start, end: body.end } };
  return {
    title: titleOf(office),
    span: { start: first.start, end: last.end },
    owners: [owner],
  };
}

/** "spokesman for the Syrian army", "fellow for water at the Harn Institute": the owner after a preposition, a body's name before all. */
function ownersAfter(tail: readonly PhraseWord[]): Owner[] {
  const [preposition, ...rest] = tail;
  if (!preposition || !OWNING.has(preposition.lower)) return [];
  const named = rest.find((word) => word.name?.type === "organisation" || word.name?.type === "state")?.name;
  const phrase = chunkPhrase(rest);
  if (phrase?.name) return [{ kind: "name", span: phrase.head }];
  if (phrase && isOwner(phrase)) return [{ kind: "phrase", span: phrase.head }];
  return named ? [{ kind: "name", span: spanOf(named) }] : [];
}

/** "Ilse Brandt of Arvenia", "Osip Varga from the Harn Institute": the name after a person's "of" or "from". */
function originAfter(tail: readonly PhraseWord[]): Owner[] {
  if (!OF_SOMEBODY.test(tail[0]?.lower ?? "")) return [];
  return ownersAfter(tail).filter((owner) => owner.kind === "name");
}

/** Whether a nominal can be somebody's master: a body, or somebody of a nation. */
function isOwner(phrase: Phrase): boolean {
  return isBody(phrase.headWord) || phrase.owners.length > 0;
}
