import type { MeetingKind } from "@parley/annotation";
import type { Match, Matching } from "./clustering.ts";
import { dayNumber } from "./day-range.ts";
import type { MeetingMember } from "./meeting-member.ts";
import { partiesAgree } from "./meeting-parties.ts";
import { absorbMeeting, type MeetingProfile, openProfile } from "./meeting-profile.ts";
import { courseAgrees, timesAgree } from "./meeting-times.ts";
import { MEETING_WEIGHTS as WEIGHTS } from "./meeting-weights.ts";
import { sameSounding } from "./name-forms.ts";

const BUCKET_DAYS = 16;

function bucketsOf(member: MeetingMember, around: number): number[] {
  const days = [member.day, member.time && dayNumber(member.time.from), member.time && dayNumber(member.time.to)];
  const buckets = new Set<number>();
  for (const day of days) {
    if (day === null) continue;
    for (let step = -around; step <= around; step++) buckets.add(Math.floor(day / BUCKET_DAYS) + step);
  }
  return buckets.size > 0 ? [...buckets] : [0];
}

function keysOf(member: MeetingMember, around: number): string[] {
  const ids = new Set(member.attendants.flatMap(({ actor, chain }) => [actor, ...chain]));
  const isOpen = member.attendants.every((one) => one.isVague);
  const who = around === 0 || isOpen ? [...ids, "anybody"] : [...ids];
  const places = (member.place?.skeletons ?? []).map((word) => `at ${word}`);
  const groups = [...member.groups].map((word) => `who ${word}`);
  return bucketsOf(member, around).flatMap((bucket) => [...who, ...places, ...groups].map((id) => `${bucket} ${id}`));
}

/** The rules by which meetings that several reports tell of are one. */
export const meetingMatching: Matching<MeetingMember, MeetingProfile> = {
  letter: "m",
  get threshold() {
    return WEIGHTS.threshold;
  },
  lookupKeys: (member) => keysOf(member, 2),
  indexKeys: (member) => keysOf(member, 0),
  start: openProfile,
  absorb: absorbMeeting,
  match: (member, profile) => {
    const parties = partiesAgree(member, profile);
    if (!parties) return null;
    const parts = [
      parties,
      timesAgree(member, profile),
      kindsAgree(member, profile),
      placesAgree(member, profile),
      roundsAgree(member, profile),
      wordsAgree(member, profile),
      groupsAgree(member, profile),
      courseAgrees(member, profile),
    ];
    return {
      score: parts.reduce((sum, part) => sum + part.score, 0),
      reasons: parts.flatMap((part) => part.reasons),
    };
  },
};

const NEUTRAL: Match = { score: 0, reasons: [] };
const FACE_TO_FACE: ReadonlySet<MeetingKind> = new Set(["meeting", "visit", "talks", "summit", "conference"]);

function kindsAgree(member: MeetingMember, profile: MeetingProfile): Match {
  if (profile.kinds.has(member.kind)) {
    const score = member.kind === "summit" ? WEIGHTS.bothSummit : WEIGHTS.sameKind;
    return { score, reasons: [`both ${member.kind}`] };
  }
  const kinds = [...profile.kinds];
  const all = (kind: MeetingKind, others: (other: MeetingKind) => boolean) =>
    (member.kind === kind && kinds.every(others)) || (others(member.kind) && kinds.every((one) => one === kind));
  if (all("call", (kind) => FACE_TO_FACE.has(kind))) return { score: -3, reasons: [] };
  if (all("conference", (kind) => kind === "meeting" || kind === "visit"))
    return { score: -WEIGHTS.conferenceApart, reasons: [] };
  if (all("visit", (kind) => kind === "meeting" || kind === "talks"))
    return { score: -WEIGHTS.visitApart, reasons: [] };
  return NEUTRAL;
}

function placesAgree(member: MeetingMember, profile: MeetingProfile): Match {
  const { place } = member;
  if (!place || profile.places.length === 0) return NEUTRAL;
  const same = profile.places.some((one) =>
    one.words.some((a) => place.words.some((b) => a.length > 2 && sameSounding(a, b))),
  );
  return same ? { score: WEIGHTS.samePlace, reasons: ["same place"] } : { score: -WEIGHTS.otherPlace, reasons: [] };
}

function roundsAgree(member: MeetingMember, profile: MeetingProfile): Match {
  if (member.round === null || profile.rounds.size === 0) return NEUTRAL;
  return profile.rounds.has(member.round) ? { score: 2, reasons: ["same round"] } : { score: -4, reasons: [] };
}

/** "The boathouse meeting" and "their talk in a boathouse": what it is called beside "meeting" and "talk". */
function wordsAgree(member: MeetingMember, profile: MeetingProfile): Match {
  const shared = [...member.words].filter((word) => profile.words.has(word));
  if (shared.length > 0) {
    return { score: WEIGHTS.sameWord + (shared.length > 1 ? WEIGHTS.moreWords : 0), reasons: [`both “${shared[0]}”`] };
  }
  return member.words.size > 0 && profile.words.size > 0 ? { score: -WEIGHTS.otherWords, reasons: [] } : NEUTRAL;
}

/** Experts meet at one meeting, ministers at another. */
function groupsAgree(member: MeetingMember, profile: MeetingProfile): Match {
  if (member.groups.size === 0 || profile.groups.size === 0) return NEUTRAL;
  const shared = [...member.groups].find((word) => profile.groups.has(word));
  return shared
    ? { score: WEIGHTS.sameGroup, reasons: [`both of ${shared}`] }
    : { score: -WEIGHTS.otherGroup, reasons: [] };
}
