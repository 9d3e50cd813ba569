import type { MeetingKind, MeetingStatus } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import type { Member } from "./clustering.ts";
import { dayCount, dayNumber, isoDay } from "./day-range.ts";
import type { JoinedActors } from "./join-actors.ts";
import { descriptiveWords } from "./meeting-words.ts";
import { type NameForm, nameForm } from "./name-forms.ts";
import type { ReportFact, ReportFacts } from "./report-facts.ts";

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
  /** When it is; what is under way covers the day of the report. */
  time: ToldTime | null;
  attendants: Attendant[];
  /** Words that tell it from other meetings: "closing", "boathouse", "working", "group". */
  words: Set<string>;
  /** What those who meet are called where they have no name: "ministers", "inspectors". */
  groups: Set<string>;
  /** "The talks, which began three years ago": all their rounds together. */
  isProcess: boolean;
}

/** The member for a meeting of a report whose actors are joined. */
export function meetingMember(
  actors: JoinedActors,
  report: ReportFacts,
  { fact, order }: { fact: ReportFact<"meetings">; order: string },
): MeetingMember {
  const { kind, round, status, place, time, parties, called } = fact.body;
  const day = report.publishedAt === null ? null : dayNumber(report.publishedAt);
  const attendants = parties.flatMap(({ actor, part, for: behalf }) => {
    const ids = [actors.idOf(report, actor), actors.idOf(report, behalf)];
    return ids.flatMap((id) => (id === null ? [] : attendant(actors, id, part === "party")));
  });
  const names = parties.flatMap(({ actor }) => groupName(report.actors[actor]));
  return {
    key: fact.key,
    order,
    document: report.document,
    day,
    kind,
    round,
    status,
    place: place === null ? null : nameForm(place),
    time: status === "under way" ? untilReported(time, day) : time,
    attendants,
    words: descriptiveWords(called),
    groups: descriptiveWords(names),
    isProcess: isProcess(fact),
  };
}

function groupName(actor: ReportFacts["actors"][number] | undefined): string[] {
  return actor && (actor.kind === "group" || actor.kind === "unnamed") ? actor.names.slice(0, 1) : [];
}

const PROCESS_DAYS = 60;

function isProcess({ body: { kind, round, status, place, time } }: ReportFact<"meetings">): boolean {
  const isOpen = time === null || dayCount(time) > PROCESS_DAYS;
  return (
    (kind === "talks" || kind === "contact") && status === "under way" && round === null && place === null && isOpen
  );
}

const NEAR_DAYS = 21;

/** "The session, which ends on Friday" is under way on the day of its report. */
function untilReported(time: ToldTime | null, day: number | null): ToldTime | null {
  if (day === null || time === null) return time;
  const today = isoDay(day);
  if (Math.abs(dayNumber(time.from) - day) > NEAR_DAYS) return time;
  const [from = today] = [time.from, today].sort();
  const [to = today] = [time.to, today].sort().reverse();
  return { ...time, from, to };
}

function attendant(actors: JoinedActors, actor: LineId, isParty: boolean): Attendant {
  const chain: LineId[] = [];
  for (let of = actors.ofOf(actor); of !== null && of !== actor && !chain.includes(of); of = actors.ofOf(of))
    chain.push(of);
  const kind = actors.kindOf(actor);
  const isVague = (kind === "unnamed" || kind === "group") && chain.length === 0 && !actors.isNamed(actor);
  return { actor, chain, side: actors.sideOf(actor), isPerson: kind === "person", isParty, isVague };
}
