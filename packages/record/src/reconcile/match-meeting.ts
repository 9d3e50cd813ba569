import type { MeetingKind, MeetingStatus } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import type { Match, Matching, Member } from "./clustering.ts";
import { dayCount, dayNumber, daysApart } from "./day-range.ts";
import { type NameForm, sameSounding } from "./name-forms.ts";

/** Somebody at a meeting: the actor, and everyone for whom it acts, nearest first. */
export interface Attendant {
  actor: LineId;
  side: LineId;
  chain: LineId[];
  isPerson: boolean;
  /** One of those who talk, not a mediator, host or observer. */
  isParty: boolean;
  /** "The delegations", "leaders": nobody in particular, so nothing is known by it. */
  isVague: boolean;
}

/** A meeting as one report tells it. */
export interface MeetingMember extends Member {
  document: string;
  /** Day of the report, in days since 1970; null = undated. */
  day: number | null;
  kind: MeetingKind;
  round: number | null;
  status: MeetingStatus;
  place: NameForm | null;
  time: ToldTime | null;
  attendants: Attendant[];
}

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
  lastDay: number | null;
  isOver: boolean;
  latestStatus: MeetingStatus | null;
}

/** What agreement and disagreement count for; set on the corpus's training talks. */
const WEIGHTS = {
  twoParties: 2,
  oneParty: 1.2,
  vagueParties: 0.3,
  stranger: 0.4,
  fewMissing: 0.3,
  someMissing: 1.2,
  aside: 2,
  halfMissing: 1.7,
  mostMissing: 2.8,
  samePerson: 0.5,
  otherPerson: 1,
  daysApart: 1.3,
  oneWeekApart: 0.2,
  weeksApart: 0.7,
  sameDays: 3.2,
  timesOverlap: 0.6,
  nextDay: 0.4,
  otherDays: 2.5,
  postponed: 1,
  moved: 0.6,
  sameKind: 0.6,
  samePlace: 0.8,
  otherPlace: 0.8,
  sameReport: 1.5,
  afterHeld: 2.5,
  afterOver: 1.2,
  threshold: 1.4,
};

const BUCKET_DAYS = 16;
const PRECISE_DAYS = 5;
const OVER: ReadonlySet<MeetingStatus> = new Set(["held", "denied", "not held", "cancelled", "refused"]);
const GOING: ReadonlySet<MeetingStatus> = new Set(["held", "under way"]);
const AHEAD: ReadonlySet<MeetingStatus> = new Set(["confirmed", "planned", "proposed", "sought", "possible"]);

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
  return bucketsOf(member, around).flatMap((bucket) => [...who, ...places].map((id) => `${bucket} ${id}`));
}

/** The rules by which meetings that several reports tell of are one. Weights were set on the corpus's training talks. */
export const meetingMatching: Matching<MeetingMember, MeetingProfile> = {
  letter: "m",
  get threshold() {
    return WEIGHTS.threshold;
  },
  lookupKeys: (member) => keysOf(member, 2),
  indexKeys: (member) => keysOf(member, 0),
  start: () => ({
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
    lastDay: null,
    isOver: false,
    latestStatus: null,
  }),
  absorb: (profile, member) => {
    profile.documents.add(member.document);
    profile.kinds.add(member.kind);
    if (member.round !== null) profile.rounds.add(member.round);
    if (member.place) profile.places.push(member.place);
    if (member.time) profile.times.push({ time: member.time, held: OVER.has(member.status) });
    absorbAttendants(profile, member);
    if (member.day !== null) profile.lastDay = Math.max(member.day, profile.lastDay ?? member.day);
    profile.isOver ||= member.status === "held";
    profile.latestStatus = member.status;
  },
  match: (member, profile) => {
    const parts = [
      partiesAgree(member, profile),
      timesAgree(member, profile),
      kindsAgree(member, profile),
      placesAgree(member, profile),
      roundsAgree(member, profile),
      courseAgrees(member, profile),
    ];
    if (parts.includes(null)) return null;
    const told = parts.filter((part) => part !== null);
    return {
      score: told.reduce((sum, part) => sum + part.score, 0),
      reasons: told.flatMap((part) => part.reasons),
    };
  },
};

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

const NEUTRAL: Match = { score: 0, reasons: [] };

function partiesAgree(member: MeetingMember, profile: MeetingProfile): Match | null {
  const told = member.attendants.filter((one) => !one.isVague);
  if (told.length === 0 || profile.around.size === 0) return { score: WEIGHTS.vagueParties, reasons: [] };
  const isKnown = ({ actor, chain }: Attendant) => [actor, ...chain].some((id) => profile.around.has(id));
  const known = new Set(told.filter(isKnown).map((one) => one.side));
  const strange = new Set(told.filter((one) => !isKnown(one)).map((one) => one.side));
  if (known.size === 0) return profile.isVague ? { score: WEIGHTS.vagueParties, reasons: [] } : null;
  const shared = known.size >= 2 ? WEIGHTS.twoParties : WEIGHTS.oneParty;
  const score =
    shared - WEIGHTS.stranger * Math.min(2, strange.size) - missing(member, profile) + personsAgree(member, profile);
  return { score, reasons: [known.size >= 2 ? "same parties" : "one party in common"] };
}

function talkingIn(member: MeetingMember): Attendant[] {
  return member.attendants.filter((one) => one.isParty && !one.isVague);
}

/** Two who meet without a third who belongs to the thread's parties meet at another meeting, more often than not. */
function missing(member: MeetingMember, profile: MeetingProfile): number {
  const parties = talkingIn(member);
  if (new Set(parties.map((one) => one.side)).size < 2 || profile.partySides.size < 2) return 0;
  const here = new Set(parties.flatMap(({ actor, side }) => [actor, side]));
  const core = [...profile.partySides].filter(([, { count }]) => count * 2 >= profile.fullCount);
  const absent = core.filter(([side, { above }]) => ![side, ...above].some((id) => here.has(id)));
  if (absent.length === 0) return 0;
  const share = absent.length / core.length;
  const isAside = share >= 0.5 && parties.every((one) => one.isPerson) && !profile.kinds.has(member.kind);
  return missingPenalty(share) + (isAside ? WEIGHTS.aside : 0);
}

function missingPenalty(share: number): number {
  if (share < 0.3) return WEIGHTS.fewMissing;
  if (share < 0.5) return WEIGHTS.someMissing;
  return share < 0.6 ? WEIGHTS.halfMissing : WEIGHTS.mostMissing;
}

/** Ministers of two states and their presidents meet at two meetings: other people of one side speak against. */
function personsAgree(member: MeetingMember, profile: MeetingProfile): number {
  const persons = member.attendants.filter((one) => one.isPerson);
  if (persons.some((one) => profile.persons.has(one.actor))) return WEIGHTS.samePerson;
  const others = new Set(profile.persons.values());
  return persons.some((one) => others.has(one.side)) ? -WEIGHTS.otherPerson : 0;
}

function timesAgree(member: MeetingMember, profile: MeetingProfile): Match | null {
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
  if (gap === 0) return { score: WEIGHTS.timesOverlap, reasons: ["times that can be one"] };
  if (gap <= 3 && profile.latestStatus === "under way" && GOING.has(member.status)) {
    return { score: WEIGHTS.timesOverlap, reasons: ["still under way"] };
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

const APART: readonly (readonly MeetingKind[])[] = [["call"], ["meeting", "visit", "talks", "summit", "conference"]];

function kindsAgree(member: MeetingMember, profile: MeetingProfile): Match {
  if (profile.kinds.has(member.kind)) return { score: WEIGHTS.sameKind, reasons: [`both ${member.kind}`] };
  const side = APART.findIndex((kinds) => kinds.includes(member.kind));
  const others = [...profile.kinds].map((kind) => APART.findIndex((kinds) => kinds.includes(kind)));
  return side >= 0 && others.every((other) => other >= 0 && other !== side) ? { score: -3, reasons: [] } : NEUTRAL;
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

/** What the course of the thread allows: a meeting that is over is not planned again; one report tells one meeting once. */
function courseAgrees(member: MeetingMember, profile: MeetingProfile): Match {
  let score = profile.documents.has(member.document) ? -WEIGHTS.sameReport : 0;
  const isNext = profile.isOver && (AHEAD.has(member.status) || member.status === "under way") && member.day !== null;
  if (isNext && profile.times.some((one) => one.held && dayNumber(one.time.to) < (member.day ?? 0)))
    score -= WEIGHTS.afterHeld;
  else if (isNext) score -= WEIGHTS.afterOver;
  return { score, reasons: [] };
}
