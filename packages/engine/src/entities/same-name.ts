import { foldName } from "../lexicon/states.ts";

const HONORIFICS = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "sir",
  "dame",
  "lord",
  "lady",
  "prof",
  "gen",
  "col",
  "rev",
  "president",
]);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** The words of a person's name without honorifics and suffixes, folded. */
export function personWords(name: string): string[] {
  const words = foldName(name).replaceAll(/[.,]/gu, " ").split(/\s+/u).filter(Boolean);
  const bare = words.filter((word, place) => !(place === 0 && HONORIFICS.has(word)) && !SUFFIXES.has(word));
  return bare.length > 0 ? bare : words;
}

/**
 * Whether a person's name can be short for, or another form of, one told before: the same surname and first names that do not
 * contradict each other ("Brandt", "I. Brandt", "Ilse Brandt", "Mar Brandt" of "Ilse Mar Brandt"), or a single word that is part of the longer name ("Ban", "Zeid").
 */
export function samePerson(name: string, known: string): boolean {
  const [a, b] = [personWords(name), personWords(known)];
  if (a.join(" ") === b.join(" ")) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.includes(short[0] ?? "") || endsAlike(long, short[0] ?? "");
  return a.at(-1) === b.at(-1) && (agree(a[0] ?? "", b[0] ?? "") || endsWith(long, short));
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.every((word, place) => word === long.at(place - short.length));
}

/** "Yates" for "Yates" inside "al-Yates": the surname behind its article. */
function endsAlike(words: readonly string[], short: string): boolean {
  return words.at(-1)?.endsWith(`-${short}`) ?? false;
}

function agree(first: string, other: string): boolean {
  if (first.length === 1 || other.length === 1) return first[0] === other[0];
  return first === other || first.startsWith(other) || other.startsWith(first);
}

/**
 * Whether two names of bodies are the same: equal words, one the initials of the other, or one the end of the other
 * ("Foreign Ministry", "Russian Foreign Ministry").
 */
export function sameBody(name: string, known: string): boolean {
  const [a, b] = [foldName(name), foldName(known)];
  if (a === b || isAcronymOf(a, known) || isAcronymOf(b, name)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.includes(" ") && long.endsWith(` ${short}`);
}

const UNINITIALLED = new Set(["of", "the", "for", "and", "on", "in", "to"]);

function isAcronymOf(acronym: string, name: string): boolean {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const all = words.map((word) => word[0]?.toLowerCase()).join("");
  const telling = words.filter((word) => !UNINITIALLED.has(word.toLowerCase()));
  const initials = telling.map((word) => word[0]?.toLowerCase()).join("");
  return acronym.length >= 2 && words.length >= 2 && (acronym === initials || acronym === all);
}
