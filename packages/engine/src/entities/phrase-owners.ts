import type { NameType, Span } from "@parley/annotation";
import { isCollective, isOffice } from "../lexicon/nouns.ts";
import { isRegion, stateOfDemonym } from "../lexicon/states.ts";
import type { TypedSpan } from "../model/predictions.ts";

/** A word of a phrase, with the proper name that it belongs to. */
export interface PhraseWord extends Span {
  form: string;
  lower: string;
  name: TypedSpan<NameType> | null;
}

/**
 * Whom something belongs to: a name ("Putin’s"), an adjective ("Russian"), a phrase ("the army" in "spokesman for the army"), or a
 * side that a noun before another names ("producer" in "producer delegates").
 */
export interface Owner {
  kind: "name" | "demonym" | "phrase" | "side";
  span: Span;
}

/** What no actor's name is made of: a number, a word of quantity. */
export const NOBODY: RegExp = /^(?:[\d.,]+|[Mm]ore|[Ff]ewer|[Ll]ess)$/u;

/** Articles and numbers that say that somebody new is meant. */
export const INDEFINITE: ReadonlySet<string> = new Set(
  "a an another one two three four five some several many other others".split(" "),
);
/** Words that stand before a noun and are no part of a title. */
export const DETERMINERS: ReadonlySet<string> = new Set([
  ...INDEFINITE,
  ..."the this that these those both all each every its his her their our my your no".split(" "),
]);
/** A possessive’s ending as a word. */
export const POSSESSIVE: RegExp = /^['’]s?$/u;

/** The names, possessives and adjectives of nations at the head of a group, and the words that are left. */
export function ownersBefore(words: readonly PhraseWord[]): { owners: Owner[]; rest: PhraseWord[] } {
  const owners: Owner[] = [];
  let place = 0;
  for (; place < words.length; place++) {
    const owner = ownerAt(words, place);
    if (owner === "core") break;
    if (owner && owners.at(-1)?.span.start !== owner.span.start) owners.push(owner);
  }
  return { owners, rest: words.slice(place).filter((word) => word.name?.type !== "person") };
}

/** The owner that a word begins or continues; null for an article or a possessive's ending; "core" where the title begins. */
function ownerAt(words: readonly PhraseWord[], place: number): Owner | null | "core" {
  const word = words[place];
  if (!word) return "core";
  if (word.lower === "treasury") return "core";
  if (word.name && (word.name.type !== "person" || isPossessed(words, word.name)))
    return { kind: "name", span: spanOf(word.name) };
  if (POSSESSIVE.test(word.form) || (place === 0 && DETERMINERS.has(word.lower))) return null;
  return nationAt(words, place) ?? "core";
}

/** The adjective of a nation at a place, of one or two words ("West German"), with a noun behind it; its second word gives it again. */
function nationAt(words: readonly PhraseWord[], place: number): Owner | null {
  for (const first of [place - 1, place]) {
    const [one, two] = words.slice(first < 0 ? words.length : first, first + 2);
    if (one && two && first + 2 < words.length && stateOfDemonym(`${one.form} ${two.form}`))
      return { kind: "demonym", span: { start: one.start, end: two.end } };
  }
  const word = words[place];
  const national = place < words.length - 1 && word && (stateOfDemonym(word.form) || isDemonymLike(words, place));
  return national ? { kind: "demonym", span: spanOf(word) } : null;
}

function isPossessed(words: readonly PhraseWord[], name: Span): boolean {
  return words.some((word) => word.start === name.end && POSSESSIVE.test(word.form));
}

/** A capitalised adjective that may belong to an invented or unlisted state; whose it is, is settled later. */
function isDemonymLike(words: readonly PhraseWord[], place: number): boolean {
  const word = words[place];
  return (
    !!word &&
    place === 0 &&
    /^\p{Lu}\p{Ll}+(?:n|ese|ish|i|ic|ite)$/u.test(word.form) &&
    !isOffice(word.form) &&
    !isRegion(word.form)
  );
}

/** "senior Arvenian official", "Deputy Arvenian Minister": a nation's name or adjective behind another adjective. */
export function ownerInside(core: readonly PhraseWord[]): Owner[] {
  for (const [place, word] of core.slice(0, -1).entries()) {
    if (word.name?.type === "state") return [{ kind: "name", span: spanOf(word.name) }];
    const nation = word.name || !stateOfDemonym(word.form) ? null : nationAt(core, place);
    if (nation) return [nation];
  }
  return [];
}

/** "producer delegates", "working group sources": the body or side that a noun before the last one names. */
export function collectiveInside(core: readonly PhraseWord[]): Owner[] {
  const place = core.findLastIndex((word, at) => at < core.length - 1 && isCollective(word.form));
  const [first, last] = [core[0], core[place]];
  return first && last ? [{ kind: "side", span: { start: first.start, end: last.end } }] : [];
}

/** The bare span of a word or name. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
