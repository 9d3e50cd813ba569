import type { MeetingKind, MeetingParty, MeetingStatus, Span } from "@parley/annotation";
import { cutAll, hull } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import type { LayerContext } from "./layer-context.ts";
import { contradict } from "./meeting-status.ts";

/** One place where a meeting is told of. */
export interface MeetingMention {
  frame: Frame;
  parties: MeetingParty[];
  /** Id of a time or interval. */
  time: string | null;
  place: Span | null;
  kind: MeetingKind;
  /** What these words themselves say of its status; null = they only point back to it. */
  status: MeetingStatus | null;
  saidBy: string | null;
}

/** Mentions that mean the same meeting together, in order of their first mention. */
export function joinMentions(context: LayerContext, mentions: readonly MeetingMention[]): MeetingMention[][] {
  const groups: MeetingMention[][] = [];
  const ordered = [...mentions].sort((a, b) => startOf(a) - startOf(b));
  for (const mention of ordered) {
    const group = bestGroup(context, groups, mention);
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function startOf({ frame }: MeetingMention): number {
  return frame.trigger[0]?.start ?? 0;
}

/** The group that a mention belongs to: the one that agrees most, of equals the last told; null where none agrees. */
function bestGroup(
  context: LayerContext,
  groups: readonly MeetingMention[][],
  mention: MeetingMention,
): MeetingMention[] | null {
  const scored = groups.map((group) => ({ group, score: agreement(context, group, mention), last: lastStart(group) }));
  scored.sort((a, b) => b.score - a.score || b.last - a.last);
  const best = scored[0];
  return best && best.score > 0 ? best.group : null;
}

function lastStart(group: readonly MeetingMention[]): number {
  return Math.max(...group.map(startOf));
}

/** Over 0: may be the same. What agrees counts; what cannot be both forbids it. */
function agreement(context: LayerContext, group: readonly MeetingMention[], mention: MeetingMention): number {
  if (group.some((known) => cannotBeOne(context, known, mention))) return 0;
  const reference = referenceOf(context, mention);
  const sameTime = mention.time !== null && group.some((known) => known.time === mention.time);
  if (reference === "another" && !sameTime) return 0;
  const weight = partiesWeight(context, group, { mention, isBack: reference === "back", sameTime });
  return weight === 0 ? 0 : weight - 1 + (kindsFit(group, mention) ? 1 : 0) + (sameTime ? 2 : 0);
}

/** 0: the parties forbid it; else 1 and more, the more they agree. */
function partiesWeight(
  context: LayerContext,
  group: readonly MeetingMention[],
  { mention, isBack, sameTime }: { mention: MeetingMention; isBack: boolean; sameTime: boolean },
): number {
  switch (partiesAgree(context, group, mention)) {
    case "same":
      return 5;
    case "some":
      return isBack || sameTime ? 3 : 0;
    case "untold":
      return isBack || sameTime ? 1 : 0;
    case "different":
      return isBack && mayJoin(context, mention) ? 1 : 0;
  }
}

/** Parties told only by a common noun may be the group's own; somebody who may only come joins the others. */
function mayJoin(context: LayerContext, { parties, status }: MeetingMention): boolean {
  if (status === "possible" && parties.length === 1) return true;
  return !parties.some((party) => isNamed(context, party.actor));
}

function cannotBeOne(context: LayerContext, known: MeetingMention, mention: MeetingMention): boolean {
  if (timesDiffer(context, known.time, mention.time)) return true;
  return known.status !== null && mention.status !== null && contradict(known.status, mention.status);
}

/** How a mention's sides stand to a group's: all of one's among the other's, some, none, or not told. */
function partiesAgree(
  context: LayerContext,
  group: readonly MeetingMention[],
  mention: MeetingMention,
): "same" | "some" | "untold" | "different" {
  const known = [...new Set(group.flatMap(({ parties }) => parties.map((party) => party.actor)))];
  const mine = [...new Set(mention.parties.map((party) => party.actor))];
  if (known.length === 0 || mine.length === 0) return "untold";
  const shared = mine.filter((id) => known.some((other) => sameSide(context, id, other))).length;
  if (shared >= Math.min(2, mine.length, known.length) && shared >= Math.min(mine.length, known.length)) return "same";
  return shared > 0 ? "some" : "different";
}

/** An actor and whom it acts for are one side: an envoy and his state. */
function sameSide(context: LayerContext, a: string, b: string): boolean {
  const sides = (id: string) => [id, context.actors.actor(id)?.of ?? id];
  return sides(a).some((side) => sides(b).includes(side));
}

function isNamed({ actors }: LayerContext, id: string): boolean {
  return actors.actor(id)?.mentions.some(({ form }) => form === "name" || form === "metonym") ?? false;
}

const GENERAL: Record<MeetingKind, readonly MeetingKind[]> = {
  meeting: ["meeting", "talks", "summit", "visit", "conference", "contact"],
  talks: ["talks", "meeting", "visit", "summit", "conference"],
  visit: ["visit", "meeting", "talks"],
  call: ["call", "contact", "talks"],
  summit: ["summit", "meeting", "conference", "talks"],
  conference: ["conference", "meeting", "summit", "talks"],
  contact: ["contact", "call", "meeting"],
};

function kindsFit(group: readonly MeetingMention[], mention: MeetingMention): boolean {
  return group.some((known) => GENERAL[mention.kind].includes(known.kind));
}

const POINTS_BACK = /\b(?:the|this|that|these|those|its|their|his|her)\s+(?:[\w’'-]+\s+){0,2}$/iu;
const ANOTHER = /\b(?:another|further|new|next|fresh|additional|more|follow-up|separate|other)\s+(?:[\w’'-]+\s+)?$/iu;

/** "The talks": points back. "Another meeting", "further talks": somewhere else. */
function referenceOf({ report }: LayerContext, { frame }: MeetingMention): "back" | "another" | "open" {
  const span = hull(frame.trigger);
  if (!span) return "open";
  const phrase = report.text.slice(Math.max(0, span.start - 24), span.start);
  const words = cutAll(report.text, frame.trigger);
  if (ANOTHER.test(phrase) || /^(?:an?\s+)?(?:another|further|new|next|fresh)\b/iu.test(words)) return "another";
  return POINTS_BACK.test(phrase) || /^(?:the|this|that|these|those)\b/iu.test(words) ? "back" : "open";
}

/** Whether two times are told and do not touch: another day, another week. */
function timesDiffer({ times, intervals }: LayerContext, a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const value = (id: string) => {
    const interval = intervals.find((one) => one.id === id);
    if (interval) return [interval.from, interval.to];
    const time = times.find((one) => one.id === id);
    return time ? [time.value, time.value] : [];
  };
  return !valuesTouch(value(a), value(b));
}

function valuesTouch(a: readonly string[], b: readonly string[]): boolean {
  const [aFrom = "", aTo = ""] = a.map(dayPart);
  const [bFrom = "", bTo = ""] = b.map(dayPart);
  if (![aFrom, aTo, bFrom, bTo].every((value) => /^\d{4}/u.test(value))) return true;
  if (/W/u.test(aFrom + bFrom)) return aFrom === bFrom || aFrom.includes("W") !== bFrom.includes("W");
  return startsAlike(aFrom, bFrom) || (aFrom <= bTo && bFrom <= aTo);
}

function dayPart(value: string): string {
  return value.split("T")[0] ?? value;
}

function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
