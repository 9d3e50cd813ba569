import type { MeetingStatus } from "@parley/annotation";
import type { ToldTime } from "../record.ts";
import type { Match } from "./clustering.ts";
import { dayCount, dayNumber, daysApart } from "./day-range.ts";
import type { MeetingMember } from "./meeting-member.ts";
import type { MeetingProfile } from "./meeting-profile.ts";
import { MEETING_WEIGHTS as WEIGHTS } from "./meeting-weights.ts";

const PRECISE_DAYS = 5;
const GOING: ReadonlySet<MeetingStatus> = new Set(["held", "under way"]);
const AHEAD: ReadonlySet<MeetingStatus> = new Set(["confirmed", "planned", "proposed", "sought", "possible"]);

/** What the times of a telling say for and against. */
export function timesAgree(member: MeetingMember, profile: MeetingProfile): Match {
  if (member.isProcess && profile.isProcess) return { score: WEIGHTS.sameProcess, reasons: ["the talks as a whole"] };
  if (member.time && profile.times.length > 0) return toldTimesAgree(member, member.time, profile);
  const near = nearness(member, profile);
  return {
    score: near > 30 ? -2.5 : near > 12 ? -WEIGHTS.weeksApart : near > 4 ? WEIGHTS.oneWeekApart : WEIGHTS.daysApart,
    reasons: near <= 4 ? ["reported within days"] : [],
  };
}

/** Days between a meeting's telling and the thread's last one, or its told time where that is nearer. */
function nearness(member: MeetingMember, profile: MeetingProfile): number {
  const gaps: number[] = [];
  if (member.day !== null && profile.lastDay !== null) gaps.push(member.day - profile.lastDay);
  for (const { time } of profile.times) {
    if (member.day !== null) gaps.push(Math.max(0, dayNumber(time.from) - member.day, member.day - dayNumber(time.to)));
  }
  if (member.time && profile.lastDay !== null) {
    gaps.push(Math.max(0, dayNumber(member.time.from) - profile.lastDay, profile.lastDay - dayNumber(member.time.to)));
  }
  return gaps.length > 0 ? Math.min(...gaps.map(Math.abs)) : 20;
}

function toldTimesAgree(member: MeetingMember, time: ToldTime, profile: MeetingProfile): Match {
  const isPrecise = (one: ToldTime) => dayCount(one) <= PRECISE_DAYS;
  const precise = profile.times.filter((one) => isPrecise(one.time));
  const gap = Math.min(...profile.times.map((one) => daysApart(time, one.time)));
  if (isPrecise(time) && precise.some((one) => daysApart(time, one.time) === 0)) {
    return { score: WEIGHTS.sameDays, reasons: ["same days"] };
  }
  if (gap === 0) {
    const isPart = isPrecise(time) !== precise.length > 0;
    return { score: isPart ? WEIGHTS.partOfWhole : WEIGHTS.timesOverlap, reasons: ["times that can be one"] };
  }
  if (gap <= 4 && profile.latestStatus === "under way" && GOING.has(member.status)) {
    return { score: WEIGHTS.stillUnderWay, reasons: ["still under way"] };
  }
  if (gap === 1) return { score: WEIGHTS.nextDay, reasons: [] };
  return otherTimesAgree(gap, gap <= 45 ? mayHaveMoved(member, time, profile) : null);
}

function otherTimesAgree(gap: number, moved: "postponed" | "later" | null): Match {
  if (moved === "postponed") return { score: WEIGHTS.postponed, reasons: ["moved"] };
  if (moved === "later") return { score: gap > 21 ? -2 : -WEIGHTS.moved, reasons: ["moved"] };
  return { score: gap > 10 ? -4.5 : -WEIGHTS.otherDays, reasons: [] };
}

/** A meeting that has not taken place may get another time: `postponed` where that is said, `later` where it is only planned. */
function mayHaveMoved(member: MeetingMember, time: ToldTime, profile: MeetingProfile): "postponed" | "later" | null {
  if (profile.isOver) return null;
  if (member.status === "postponed" || profile.latestStatus === "postponed") return "postponed";
  const later = profile.times.every((one) => dayNumber(time.from) >= dayNumber(one.time.from));
  return later && AHEAD.has(member.status) ? "later" : null;
}

/** What the course of the thread allows: a meeting that is over is not planned again; one report tells one meeting once. */
export function courseAgrees(member: MeetingMember, profile: MeetingProfile): Match {
  let score = profile.documents.has(member.document) ? -WEIGHTS.sameReport : 0;
  if (member.isProcess !== profile.isProcess) score -= WEIGHTS.processApart;
  const isNext = profile.isOver && (AHEAD.has(member.status) || member.status === "under way") && member.day !== null;
  if (isNext && profile.times.some((one) => one.held && dayNumber(one.time.to) < (member.day ?? 0)))
    score -= WEIGHTS.afterHeld;
  else if (isNext) score -= WEIGHTS.afterOver;
  return { score, reasons: [] };
}
