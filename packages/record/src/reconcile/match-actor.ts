import type { ActorKind } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { Match, Matching, Member } from "./clustering.ts";
import { editDistance, initials, type NameForm, nameForm, sameSounding, skeleton } from "./name-forms.ts";

/** An actor of one report, ready to be joined across reports. */
export interface ActorMember extends Member {
  document: string;
  names: string[];
  forms: NameForm[];
  kind: ActorKind;
  /** For whom it acts, in the record; null = for itself or not told. */
  of: LineId | null;
  /** The first state, or body without a state, that its `of` chain leads to. */
  side: LineId | null;
  titles: string[];
  /** Words of the name that are no more than a description ("foreign ministry", "parliament"). */
  generic: boolean;
}

/** What reports so far say of one actor. */
export interface ActorProfile {
  kinds: Map<ActorKind, number>;
  forms: Map<string, { form: NameForm; count: number }>;
  ofs: Map<LineId | null, number>;
  sides: Map<LineId, number>;
  titles: Set<string>;
  documents: Set<string>;
  generic: boolean;
}

const DESCRIPTIONS = new Set(
  `ministry ministries government cabinet office parliament senate assembly presidency army military police court council
  committee commission board bureau department delegation mission embassy team authorities administration agency navy
  forces force staff spokesman spokeswoman foreign defence defense finance interior trade economy energy state national
  press service security intelligence central bank secretariat union party opposition league federation association
  house palace chancery television radio agriculture justice of for and on affairs industry`.split(/\s+/),
);

/** Whether the words say only what kind of body it is. */
function isDescription(form: NameForm): boolean {
  return form.words.every((word) => DESCRIPTIONS.has(word));
}

function consonants(word: string): string {
  const kept = skeleton(word).replace(/[aeiou]/g, "");
  return kept.length >= 2 ? kept : skeleton(word);
}

function familyOf(kind: ActorKind): "person" | "body" | "unnamed" {
  return kind === "person" ? "person" : kind === "unnamed" ? "unnamed" : "body";
}

function keysOf(member: ActorMember): string[] {
  const family = familyOf(member.kind);
  const keys = member.forms.flatMap((form) =>
    isDescription(form)
      ? [`d:${form.words.join(" ")}`]
      : form.words.filter((word) => !DESCRIPTIONS.has(word)).map((word) => `${family}:${consonants(word)}`),
  );
  const short = member.forms.flatMap((form) => (family === "body" ? [`i:${initials(form)}`] : []));
  const acronyms = member.names.filter((name) => /^\p{Lu}{2,6}$/u.test(name)).map((name) => `i:${name.toLowerCase()}`);
  return [...new Set([...keys, ...short, ...acronyms])];
}

/** The rules by which actors of several reports are one. */
export const actorMatching: Matching<ActorMember, ActorProfile> = {
  letter: "a",
  threshold: 1,
  lookupKeys: keysOf,
  indexKeys: keysOf,
  start: () => ({
    kinds: new Map(),
    forms: new Map(),
    ofs: new Map(),
    sides: new Map(),
    titles: new Set(),
    documents: new Set(),
    generic: true,
  }),
  absorb: (profile, member) => {
    count(profile.kinds, member.kind);
    count(profile.ofs, member.of);
    if (member.side) count(profile.sides, member.side);
    for (const title of member.titles) profile.titles.add(title.toLowerCase());
    for (const form of member.forms) {
      const words = form.words.join(" ");
      const known = profile.forms.get(words);
      if (known) known.count++;
      else profile.forms.set(words, { form, count: 1 });
    }
    profile.documents.add(member.document);
    profile.generic &&= member.generic;
  },
  match: (member, profile) => {
    if (member.kind === "unnamed" || profile.kinds.has("unnamed")) return null;
    const person = member.kind === "person";
    if (person !== profile.kinds.has("person")) return null;
    return person ? matchPerson(member, profile) : matchBody(member, profile);
  },
  isDecisive: (best, second) => best.score >= 2.2 || best.score - second.score >= 0.25,
};

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The value told most often, the first told of equals; null where nothing is told. */
export function mostTold<Key>(counts: ReadonlyMap<Key, number>): Key | null {
  let best: { key: Key; times: number } | null = null;
  for (const [key, times] of counts) if (!best || times > best.times) best = { key, times };
  return best?.key ?? null;
}

function matchPerson(member: ActorMember, profile: ActorProfile): Match | null {
  const [full] = member.forms;
  if (!full) return null;
  const likeness = [...profile.forms.values()].map(({ form }) => personLikeness(full, form));
  if (likeness.some((one) => one === "conflict")) return null;
  const strongest = (["same", "spelling", "initial", "short"] as const).find((one) => likeness.includes(one));
  if (!strongest) return null;
  const context = contextOf(member, profile);
  if (strongest === "same" && full.words.length > 1 && isNamesake(member, profile)) return null;
  if (profile.documents.has(member.document) && strongest !== "same") return null;
  const scores = { same: 3, spelling: 2, initial: 1.4, short: 1.2 };
  const reason = {
    same: "same name",
    spelling: "name in another spelling",
    initial: "same surname and initial",
    short: "surname alone",
  }[strongest];
  return { score: scores[strongest] + context.score, reasons: [reason, ...context.reasons] };
}

/** Two people of one name: both are told to act for a state, and not for the same. */
function isNamesake(member: ActorMember, profile: ActorProfile): boolean {
  if (!member.side || profile.sides.size === 0 || profile.sides.has(member.side)) return false;
  const sameTitle = member.titles.some((title) => profile.titles.has(title.toLowerCase()));
  return !sameTitle && member.titles.length > 0 && profile.titles.size > 0;
}

function contextOf(member: ActorMember, profile: ActorProfile): Match {
  const reasons: string[] = [];
  let score = 0;
  if (member.side && profile.sides.has(member.side)) {
    score += 0.4;
    reasons.push("acts for the same side");
  } else if (member.side && profile.sides.size > 0) score -= 0.6;
  if (member.titles.some((title) => profile.titles.has(title.toLowerCase()))) {
    score += 0.4;
    reasons.push("same office");
  }
  if (profile.documents.size > 3) score += 0.1;
  return { score, reasons };
}

type Likeness = "same" | "spelling" | "initial" | "short" | "conflict" | "other";

/** How two names of people relate. `conflict`: full names that share a surname or a given name and differ in the other. */
function personLikeness(a: NameForm, b: NameForm): Likeness {
  if (a.words.join(" ") === b.words.join(" ")) return "same";
  if (a.words.length === 1 || b.words.length === 1) return shortLikeness(a, b);
  const [surnameA, surnameB] = [a.words.at(-1) ?? "", b.words.at(-1) ?? ""];
  const [givenA, givenB] = [a.words[0] ?? "", b.words[0] ?? ""];
  const likeness = sameSounding(surnameA, surnameB) ? givenLikeness(givenA, givenB) : "other";
  const isUnlike = likeness === "conflict" || likeness === "other";
  return isUnlike && sameWords(a, b) ? "spelling" : likeness;
}

function givenLikeness(a: string, b: string): "initial" | "spelling" | "conflict" {
  const isInitial = a.length === 1 || b.length === 1;
  if (isInitial && a[0] === b[0]) return "initial";
  return !isInitial && (sameSounding(a, b) || isShortForm(a, b)) ? "spelling" : "conflict";
}

function shortLikeness(a: NameForm, b: NameForm): Likeness {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const word = short.words[0] ?? "";
  if (long.words.length === 1) return sameSounding(word, long.words[0] ?? "") ? "spelling" : "other";
  return long.words.some((other) => sameSounding(word, other)) ? "short" : "other";
}

/** "Alex" and "Alexander". */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** Whether the shorter name's words all stand in the longer one, in any order. */
function sameWords(a: NameForm, b: NameForm): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return short.words.length >= 2 && short.words.every((word) => long.words.some((other) => sameSounding(word, other)));
}

function matchBody(member: ActorMember, profile: ActorProfile): Match | null {
  const side = sideAgreement(member, profile);
  if (side === "differ" && member.of !== null) return null;
  if (member.generic || profile.generic) return matchDescription(member, profile, side);
  const known = [...profile.forms.values()];
  const matches = member.forms.flatMap((form) => known.flatMap((one) => bodyLikeness(form, one.form) ?? []));
  const [first, ...others] = matches;
  if (!first) return null;
  const best = others.reduce((a, b) => (b.score > a.score ? b : a), first);
  return { score: best.score + (side === "agree" ? 0.3 : 0), reasons: best.reasons };
}

function sideAgreement(member: ActorMember, profile: ActorProfile): "agree" | "differ" | "untold" {
  const known = mostTold(profile.ofs);
  if (member.of === null || known === null) return "untold";
  return profile.ofs.has(member.of) || (member.side !== null && profile.sides.has(member.side)) ? "agree" : "differ";
}

/** "The foreign ministry" is the same body only where it is told whose. */
function matchDescription(member: ActorMember, profile: ActorProfile, side: string): Match | null {
  const same = member.forms.some((form) => profile.forms.has(form.words.join(" ")));
  return same && side === "agree" ? { score: 2, reasons: ["same body of the same side"] } : null;
}

function bodyLikeness(a: NameForm, b: NameForm): Match | null {
  if (a.words.join(" ") === b.words.join(" ")) return { score: 3, reasons: ["same name"] };
  if (isJoint(a) || isJoint(b)) return null;
  if (a.words.length === b.words.length && a.words.every((word, at) => sameSpelling(word, b.words[at] ?? ""))) {
    return { score: 2.2, reasons: ["name in another spelling"] };
  }
  return shortBodyLikeness(...(a.words.length <= b.words.length ? ([a, b] as const) : ([b, a] as const)));
}

function shortBodyLikeness(short: NameForm, long: NameForm): Match | null {
  const letters = short.words.length === 1 ? (short.words[0] ?? "") : "";
  if (letters.length >= 2 && long.words.length >= 2 && letters === initials(long)) {
    return { score: 1.8, reasons: ["initials of the name"] };
  }
  if (long.words.length < 2 || !isPart(short, long)) return null;
  return { score: short.words.length >= 2 ? 1.6 : 1.2, reasons: ["short form of the name"] };
}

/** "Tolsk and Arvenia": two parties named in one breath, not a longer name of one of them. */
function isJoint(form: NameForm): boolean {
  return form.words.includes("and") || form.words.includes("&");
}

/** Countries may differ by a letter ("Mali", "Malawi"), so bodies need equal skeletons, or length. */
function sameSpelling(a: string, b: string): boolean {
  const [left, right] = [skeleton(a), skeleton(b)];
  return left === right
    ? left.length >= 3
    : left.length >= 8 && left[0] === right[0] && editDistance(left, right, 2) < 2;
}

/** Whether the short name's words are the long one's first or last words. */
function isPart(short: NameForm, long: NameForm): boolean {
  if (isDescription(short) && short.words.length === 1) return long.words.at(-1) === short.words[0];
  const size = short.words.length;
  return [long.words.slice(0, size), long.words.slice(-size)].some((part) =>
    part.every((word, at) => word === short.words[at]),
  );
}

/** The member for a report's actor whose `of` is known. */
export function actorMember(told: Omit<ActorMember, "forms" | "generic">, possessor: NameForm | null): ActorMember {
  const forms = told.names.map((name) => withoutPossessor(nameForm(name), possessor));
  return { ...told, forms, generic: told.kind !== "person" && forms.every(isDescription) };
}

/** "Tolskan foreign ministry" of Tolsk → "foreign ministry": the words that come from the possessor's name go. */
function withoutPossessor(form: NameForm, possessor: NameForm | null): NameForm {
  if (!possessor) return form;
  const stems = possessor.words
    .filter((word) => word.length >= 4)
    .map((word) => word.slice(0, Math.max(4, word.length - 2)));
  const words = form.words.filter((word) => !stems.some((stem) => word.startsWith(stem)));
  return words.length > 0 && words.length < form.words.length ? { words, skeletons: words.map(skeleton) } : form;
}
