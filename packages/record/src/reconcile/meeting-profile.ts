import type { MeetingKind, MeetingStatus } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import type { Attendant, MeetingMember } from "./meeting-member.ts";
import type { NameForm } from "./name-forms.ts";

/** What reports so far say of one meeting. */
export interface MeetingProfile {
  documents: Set<string>;
  kinds: Set<MeetingKind>;
  rounds: Set<number>;
  places: NameForm[];
  times: { time: ToldTime; held: boolean }[];
  /** Everyone told to take part and those for whom they act. */
  around: Set<LineId>;
  /** Sides that talk, each with those for whom it acts, and how many reports' meetings name it. */
  partySides: Map<LineId, { above: LineId[]; count: number }>;
  /** Nobody in particular is told to take part. */
  isVague: boolean;
  /** How many reports' meetings name two sides or more. */
  fullCount: number;
  persons: Map<LineId, LineId>;
  words: Set<string>;
  groups: Set<string>;
  lastDay: number | null;
  isOver: boolean;
  latestStatus: MeetingStatus | null;
  /** Every telling is of the talks as a whole. */
  isProcess: boolean;
}

/** Statuses of a meeting that lies behind. */
export const OVER: ReadonlySet<MeetingStatus> = new Set(["held", "denied", "not held", "cancelled", "refused"]);

/** A meeting of which nothing is known. */
export function openProfile(): MeetingProfile {
  return {
    documents: new Set(),
    kinds: new Set(),
    rounds: new Set(),
    places: [],
    times: [],
    around: new Set(),
    partySides: new Map(),
    isVague: true,
    fullCount: 0,
    persons: new Map(),
    words: new Set(),
    groups: new Set(),
    lastDay: null,
    isOver: false,
    latestStatus: null,
    isProcess: true,
  };
}

/** Puts what one report tells into the profile. */
export function absorbMeeting(profile: MeetingProfile, member: MeetingMember): void {
  profile.documents.add(member.document);
  profile.kinds.add(member.kind);
  if (member.round !== null) profile.rounds.add(member.round);
  if (member.place) profile.places.push(member.place);
  if (member.time) profile.times.push({ time: member.time, held: OVER.has(member.status) });
  absorbAttendants(profile, member);
  for (const word of member.words) profile.words.add(word);
  for (const word of member.groups) profile.groups.add(word);
  if (member.day !== null) profile.lastDay = Math.max(member.day, profile.lastDay ?? member.day);
  profile.isOver ||= member.status === "held";
  profile.latestStatus = member.status;
  profile.isProcess &&= member.isProcess;
}

function absorbAttendants(profile: MeetingProfile, member: MeetingMember): void {
  for (const { actor, side, chain, isPerson } of member.attendants) {
    for (const id of [actor, ...chain]) profile.around.add(id);
    if (isPerson) profile.persons.set(actor, side);
  }
  const talking = new Map(talkingIn(member).map((one) => [one.side, one]));
  if (talking.size >= 2) profile.fullCount++;
  profile.isVague &&= member.attendants.every((one) => one.isVague);
  for (const [side, { chain }] of talking.size >= 2 ? talking : []) {
    const above = chain.slice(Math.max(0, chain.indexOf(side)));
    profile.partySides.set(side, { above, count: (profile.partySides.get(side)?.count ?? 0) + 1 });
  }
}

/** Those who talk and of whom something is known. */
export function talkingIn(member: MeetingMember): Attendant[] {
  return member.attendants.filter((one) => one.isParty && !one.isVague);
}
