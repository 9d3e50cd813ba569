import type { ActorKind } from "@parley/annotation";
import {
  ARMED_GROUPS,
  COMPANIES,
  GOVERNMENT_BODIES,
  INTERNATIONAL,
  INTERNATIONAL_NAMES,
  isBody,
  isOffice,
  isPlural,
  MEDIA,
  PEOPLE,
  singular,
} from "../lexicon/nouns.ts";
import { foldName } from "../lexicon/states.ts";

/** The kind of a body with a proper name, by its words. */
export function bodyKind(name: string): ActorKind {
  const folded = foldName(name);
  const words = folded.split(" ");
  const last = words.at(-1) ?? "";
  if (INTERNATIONAL_NAMES.has(folded)) return "international organisation";
  if (ARMED_GROUPS.has(last) && last !== "army") return "armed group";
  if (words.length > 1 && MEDIA.has(last) && last !== "agency") return "media";
  if (GOVERNMENT_BODIES.has(last)) return "government body";
  if (COMPANIES.has(last)) return "company";
  if (words.some((word) => INTERNATIONAL.has(word) || INTERNATIONAL.has(singular(word))))
    return "international organisation";
  return "group";
}

/** The kind of an actor without a name, by its head noun: people without a name are sources, plurals and bodies are groups. */
export function nominalKind(headWord: string): ActorKind {
  const word = headWord.toLowerCase();
  const isPeople = PEOPLE.has(word) || isOffice(word);
  if (isPeople && word !== "leaders" && word !== "members" && word !== "people") return "unnamed";
  if (ARMED_GROUPS.has(word)) return "armed group";
  if (GOVERNMENT_BODIES.has(word)) return "government body";
  if (COMPANIES.has(word)) return "company";
  if (MEDIA.has(word)) return "media";
  return isPlural(word) || word.length > 0 ? "group" : "unnamed";
}

/** People without a name who speak or negotiate for somebody, besides those in an office. */
const DEPUTED: ReadonlySet<string> = new Set(
  `bargainers counsel delegation delegations monitors observers representatives source sources spokesmen staff team`.split(
    " ",
  ),
);

/** Whether an actor without a name can act for somebody, by its head noun: offices, delegations and bodies; no company, no private person. */
export function mayActForSomebody(headWord: string): boolean {
  const word = headWord.toLowerCase();
  return (
    isOffice(word) || DEPUTED.has(word) || (isBody(word) && !COMPANIES.has(word) && !COMPANIES.has(singular(word)))
  );
}
