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
  status: MeetingStatus;
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

/** The group that a mention belongs to: the one that agrees most, the latest of equals; null where none agrees or all contradict. */
function bestGroup(
  context: LayerContext,
  groups: readonly MeetingMention[][],
  mention: MeetingMention,
): MeetingMention[] | null {
  let best: { group: MeetingMention[]; score: number } | null = null;
  for (const group of groups) {
    const score = agreement(context, group, mention);
    if (score > 0 && (!best || score >= best.score)) best = { group, score };
  }
  return best?.group ?? null;
}

/** Over 0: may be the same. Parties and times that agree count; those that differ forbid it. */
function agreement(context: LayerContext, group: readonly MeetingMention[], mention: MeetingMention): number {
  if (group.some((known) => timesDiffer(context, known.time, mention.time) || contradict(known.status, mention.status)))
    return 0;
  const shared = sharedParties(context, group, mention);
  if (shared === "different") return 0;
  const sameTime = mention.time !== null && group.some((known) => known.time === mention.time);
  const isGeneral = isDefinite(context, mention) || mention.parties.length === 0;
  if (shared === 0 && !(isGeneral && kindsFit(group, mention))) return 0;
  if (shared === 1 && mention.parties.length > 1 && !isGeneral && !sameTime) return 0;
  return 1 + shared * 2 + (sameTime ? 2 : 0);
}

/** How many of the mention's sides are the group's; "different" where each has a side that the other lacks. */
function sharedParties(
  context: LayerContext,
  group: readonly MeetingMention[],
  mention: MeetingMention,
): number | "different" {
  const known = new Set(group.flatMap(({ parties }) => parties.flatMap((party) => sides(context, party.actor))));
  const mine = mention.parties.map((party) => sides(context, party.actor));
  const shared = mine.filter((side) => side.some((id) => known.has(id))).length;
  const groupSize = new Set(group.flatMap(({ parties }) => parties.map((party) => party.actor))).size;
  if (mine.length >= 2 && groupSize >= 2 && shared < Math.min(mine.length, groupSize)) return "different";
  if (mine.length === 1 && groupSize >= 1 && shared === 0 && !isDefinite(context, mention)) return "different";
  return shared;
}

/** An actor and whom it acts for: an envoy and his state are one side. */
function sides({ actors }: LayerContext, id: string): string[] {
  const of = actors.actor(id)?.of ?? null;
  return of ? [id, of] : [id];
}

const GENERAL: Record<string, readonly MeetingKind[]> = {
  meeting: ["meeting", "talks", "summit", "visit", "conference", "contact"],
  talks: ["talks", "meeting", "visit", "summit", "conference"],
  visit: ["visit", "meeting", "talks"],
  call: ["call", "contact"],
  summit: ["summit", "meeting", "conference"],
  conference: ["conference", "meeting", "summit", "talks"],
  contact: ["contact", "call", "meeting"],
};

function kindsFit(group: readonly MeetingMention[], mention: MeetingMention): boolean {
  return group.some((known) => (GENERAL[mention.kind] ?? []).includes(known.kind));
}

/** "The talks", "this meeting": a mention that points back. */
function isDefinite({ report }: LayerContext, { frame }: MeetingMention): boolean {
  const span = hull(frame.trigger);
  if (!span) return false;
  const before = report.text.slice(Math.max(0, span.start - 24), span.start);
  return (
    /\b(?:the|this|that|these|those|its|their)\s+(?:[\w-]+\s+)?$/iu.test(before) ||
    /^(?:the|this|that)\b/iu.test(cutAll(report.text, frame.trigger))
  );
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
