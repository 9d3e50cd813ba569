import type { Match } from "./clustering.ts";
import type { Attendant, MeetingMember } from "./meeting-member.ts";
import { type MeetingProfile, talkingIn } from "./meeting-profile.ts";
import { MEETING_WEIGHTS as WEIGHTS } from "./meeting-weights.ts";

/** What the parties of a telling say for and against; null where it shares nobody with the meeting. */
export function partiesAgree(member: MeetingMember, profile: MeetingProfile): Match | null {
  const told = member.attendants.filter((one) => !one.isVague);
  if (told.length === 0 || profile.around.size === 0) return { score: WEIGHTS.vagueParties, reasons: [] };
  const isKnown = ({ actor, chain }: Attendant) => [actor, ...chain].some((id) => profile.around.has(id));
  const known = new Set(told.filter(isKnown).map((one) => one.side));
  const strange = new Set(told.filter((one) => !isKnown(one)).map((one) => one.side));
  if (known.size === 0) return profile.isVague ? { score: WEIGHTS.vagueParties, reasons: [] } : null;
  const shared = known.size >= 2 ? WEIGHTS.twoParties : WEIGHTS.oneParty;
  const against =
    WEIGHTS.stranger * Math.min(2, strange.size) + missing(member, profile, strange.size > 0) + alone(member, profile);
  return {
    score: shared - against + personsAgree(member, profile),
    reasons: [known.size >= 2 ? "same parties" : "one party in common"],
  };
}

/** Two who meet without a third who belongs to the thread's parties meet at another meeting, more often than not. */
function missing(member: MeetingMember, profile: MeetingProfile, hasStranger: boolean): number {
  const parties = talkingIn(member);
  if (new Set(parties.map((one) => one.side)).size < 2 || profile.partySides.size < 2) return 0;
  const here = new Set(parties.flatMap(({ actor, chain }) => [actor, ...chain]));
  const core = [...profile.partySides].filter(([, { count }]) => count * 2 >= profile.fullCount);
  const absent = core.filter(([side, { above }]) => ![side, ...above].some((id) => here.has(id)));
  if (absent.length === 0) return 0;
  const share = absent.length / core.length;
  const isAside = share >= 0.5 && parties.every((one) => one.isPerson) && !profile.kinds.has(member.kind);
  return missingPenalty(share) + (isAside ? WEIGHTS.aside : 0) + (hasStranger ? WEIGHTS.otherPartner : 0);
}

function missingPenalty(share: number): number {
  if (share < 0.3) return WEIGHTS.fewMissing;
  if (share < 0.5) return WEIGHTS.someMissing;
  return share < 0.6 ? WEIGHTS.halfMissing : WEIGHTS.mostMissing;
}

/** One side's own meeting is seldom the one between it and others. */
function alone(member: MeetingMember, profile: MeetingProfile): number {
  const isAlone = new Set(member.attendants.map((one) => one.side)).size === 1;
  const isBetweenSeveral = profile.fullCount > 0;
  if (isAlone === !isBetweenSeveral) return isAlone ? -WEIGHTS.bothAlone : 0;
  return WEIGHTS.alone;
}

/** Ministers of two states and their presidents meet at two meetings: other people of one side speak against. */
function personsAgree(member: MeetingMember, profile: MeetingProfile): number {
  const persons = member.attendants.filter((one) => one.isPerson);
  if (persons.some((one) => profile.persons.has(one.actor))) return WEIGHTS.samePerson;
  const others = new Set(profile.persons.values());
  return persons.some((one) => others.has(one.side)) ? -WEIGHTS.otherPerson : 0;
}
