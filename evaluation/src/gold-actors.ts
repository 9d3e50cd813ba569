import type { Actor, ActorKind, Span } from "@parley/annotation";
import { alternatives, type GoldParty, type GoldReport } from "./gold-form.ts";
import { placesOf } from "./gold-spans.ts";

/** The actors of one annotated report, and how to find them by any of their names. */
export interface GoldActors {
  actors: Actor[];
  /** Id of the actor that an annotator's "A|B" means; null for none. */
  idOf(name: string | null | undefined): string | null;
  /** Where the actor is mentioned nearest to `near`. */
  spanOf(id: string, near: Span): Span;
}

/** What is known about the actors of the negotiation beside the report, by each of their names in lower case. */
export type KnownActors = ReadonlyMap<string, { id: string; kind: ActorKind }>;

/** The name of a party, however it is written. */
export function partyName(party: GoldParty): string {
  return typeof party === "string" ? party : party.actor;
}

function namesIn(gold: GoldReport): string[] {
  const facts = [...(gold.outcomes ?? []), ...(gold.textEvents ?? []), ...(gold.positions ?? [])];
  const others = [...(gold.deadlines ?? []), ...(gold.events ?? [])];
  return [
    ...(gold.affiliations ?? []).flatMap(([who, of]) => (of ? [who, of] : [who])),
    ...(gold.statements ?? []).flatMap((fact) => [fact.speaker, fact.onBehalfOf, fact.target?.actor]),
    ...(gold.meetings ?? []).flatMap((fact) => (fact.parties ?? []).flatMap((one) => [partyName(one), partyFor(one)])),
    ...(gold.texts ?? []).map((fact) => fact.author),
    ...facts.flatMap((fact) => [...(fact.parties ?? []).map(partyName), fact.by, fact.to, fact.party]),
    ...others.flatMap((fact) => [fact.setBy, fact.on, fact.actor, fact.recipient]),
  ].filter((name): name is string => typeof name === "string" && alternatives(name).length > 0);
}

function partyFor(party: GoldParty): string | null {
  return typeof party === "string" ? null : (party.for ?? null);
}

/**
 * Groups of names, one an actor. A string "A|B" belongs to the actor called A; where an actor called B is there too
 * ("the minister|the state": either is right), the two stay apart.
 */
function groupsOf(strings: readonly string[], known: KnownActors): string[][] {
  const lists = strings.map(alternatives);
  const groups = new Map<string, string[]>();
  for (const [name] of lists) if (name && !groups.has(name.toLowerCase())) groups.set(name.toLowerCase(), [name]);
  for (const [name, ...others] of lists) {
    const group = groups.get((name as string).toLowerCase()) as string[];
    const isFree = (other: string) => !groups.has(other.toLowerCase()) && !group.includes(other);
    group.push(...others.filter((other) => isFree(other) && isSpelling(name as string, other, known)));
  }
  return shortFormsJoined([...groups.values()], lists);
}

/** Whether the other name is one of the same actor, and not just as right an answer ("the embassy|the state"). */
function isSpelling(name: string, other: string, known: KnownActors): boolean {
  const [one, two] = [known.get(name.toLowerCase())?.id, known.get(other.toLowerCase())?.id];
  if (two !== undefined) return one === two;
  if (/ and | & /.test(name)) return false;
  const words = new Set(name.toLowerCase().split(/[\s’'-]+/));
  return other
    .toLowerCase()
    .split(/[\s’'-]+/)
    .some((word) => word.length > 3 && words.has(word));
}

/** Joins "Brandt" to "Ilse Brandt" where some string holds both for equally right and the short one is part of the long one. */
function shortFormsJoined(groups: string[][], lists: readonly string[][]): string[][] {
  return groups.filter((group) => {
    const [name] = group as [string];
    const long = lists.flatMap(([whole, ...others]) =>
      whole !== undefined &&
      whole !== name &&
      !whole.includes(" and ") &&
      others.includes(name) &&
      whole.split(/[\s’'-]+/).includes(name)
        ? [whole]
        : [],
    )[0];
    const home = long === undefined ? undefined : groups.find((other) => other !== group && other[0] === long);
    home?.push(...group.filter((one) => !home.includes(one)));
    return home === undefined;
  });
}

function kindOf(names: readonly string[], known: KnownActors): ActorKind {
  for (const name of names) {
    const one = known.get(name.toLowerCase());
    if (one) return one.kind;
  }
  const name = names[0] ?? "";
  const last = name.split(" ").at(-1) ?? "";
  if (/^(ministry|government|office|parliament|senate|presidency|army|commission|embassy)$/i.test(last))
    return "government body";
  if (!/^\p{Lu}/u.test(last)) return /s$/.test(last) ? "group" : "unnamed";
  return /^\p{Lu}[\p{L}’'-]+ (\p{Lu}\S* )*\p{Lu}[\p{L}’'-]+$/u.test(name) ? "person" : "state";
}

/** All actors of a report: names that annotators hold for equally right are one actor. */
export function goldActors(gold: GoldReport, text: string, known: KnownActors): GoldActors {
  const strings = namesIn(gold);
  const groups = groupsOf(strings, known);
  const idOf = (name: string | null | undefined): string | null => {
    for (const one of alternatives(name)) {
      const rank = groups.findIndex((group) => group.some((known) => known.toLowerCase() === one.toLowerCase()));
      if (rank >= 0) return `a${rank + 1}`;
    }
    return null;
  };
  const mentions = groups.map((names) => names.flatMap((name) => placesOf(text, name)));
  const actors = groups.map((names, rank): Actor => {
    const titles = (gold.affiliations ?? []).filter(([who]) => idOf(who) === `a${rank + 1}`);
    const places = mentions[rank] ?? [];
    const masterOf = (of: readonly string[]) => of.map(idOf).find((id) => id !== null && id !== `a${rank + 1}`) ?? null;
    return {
      id: `a${rank + 1}`,
      name: (names.find((name) => placesOf(text, name).length > 0) ?? names[0]) as string,
      kind: kindOf(names, known),
      of: masterOf(titles.map(([, of]) => of)) ?? masterOf(betterKnown(names[0] as string, strings, known)),
      roles: titles.flatMap(([, of, title]) => {
        const span = title ? placesOf(text, title)[0] : undefined;
        return title && span ? [{ title, of: idOf(of), span }] : [];
      }),
      mentions: uniquePlaces(places).map((span) => ({ ...span, form: "name" as const })),
    };
  });
  return { actors, idOf, spanOf: (id, near) => nearest(mentions[Number(id.slice(1)) - 1] ?? [], near) };
}

/** For a description ("the board|Safeguards Bureau") the actors of the negotiation that annotators hold for as right. */
function betterKnown(name: string, strings: readonly string[], known: KnownActors): string[] {
  if (known.has(name.toLowerCase())) return [];
  return strings.flatMap((one) => {
    const [first, ...others] = alternatives(one);
    return first === name ? others.filter((other) => known.has(other.toLowerCase())) : [];
  });
}

/** Mentions in order; of those that overlap only the longest. */
function uniquePlaces(places: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...places].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function nearest(places: readonly Span[], near: Span): Span {
  const away = (span: Span) => Math.abs(span.start - near.start);
  return places.reduce<Span | null>((best, span) => (best && away(best) <= away(span) ? best : span), null) ?? near;
}
