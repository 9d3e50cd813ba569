import type { LineId } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import { statusEntries } from "./assemble-meetings.ts";
import { dayCount } from "./day-range.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { Claim } from "./incompatible.ts";
import { isCurrent, type Joined, type Placed, reportDay } from "./joined.ts";
import { nameForm } from "./name-forms.ts";
import { isBuilding, isSamePlace, isTellingPlace } from "./place-names.ts";
import { isOf } from "./report-facts.ts";

type Mention = Placed<"meetings">;

/** Everything that voices claim of one meeting, by points that can be compared. */
export function meetingClaims(
  joined: Joined,
  mentions: readonly Mention[],
  outcomes: readonly Placed<"outcomes">[],
): Claim[] {
  const current = mentions.filter(isCurrent);
  return [
    ...inPhases(current.flatMap((mention) => statusClaims(joined, mention))),
    ...timeClaims(joined, current),
    ...placeClaims(joined, current),
    ...current.flatMap((mention) => partyClaims(joined, mention)),
    ...current.flatMap((mention) => initiatorClaims(joined, mention)),
    ...outcomes.filter(isCurrent).map((outcome) => outcomeClaim(joined, outcome)),
  ];
}

function statusClaims(joined: Joined, mention: Mention): Claim[] {
  return statusEntries(joined, mention).map(({ status, on, evidence }) => ({
    kind: "status",
    point: "status",
    value: status,
    evidence,
    reported: on,
    time: mention.fact.body.time,
    status,
  }));
}

/** Each with the last day, up to its own, on which the meeting was told to be put or called off. */
function inPhases(claims: readonly Claim[]): Claim[] {
  const isOff = ({ value }: Claim) => value === "postponed" || value === "cancelled";
  const breaks = claims.filter(isOff).flatMap(({ reported }) => reported ?? []);
  return claims.map((claim) => {
    const before = breaks.filter((day) => claim.reported !== null && day <= claim.reported);
    return { ...claim, phase: before.sort().at(-1) ?? null };
  });
}

const ONE_DAY = new Set(["call", "meeting", "summit", "contact"]);
const AHEAD = new Set(["confirmed", "planned", "proposed", "postponed"]);

/** On which day it begins: of meetings ahead, and of those that are over where they last a day. */
function timeClaims(joined: Joined, mentions: readonly Mention[]): Claim[] {
  const ranges = mentions.flatMap(({ fact }) => (fact.body.time && isStretch(fact.body.time) ? [fact.body.time] : []));
  return mentions.flatMap((mention) => {
    const { time, status, kind } = mention.fact.body;
    if (!time || dayCount(time) > 4) return [];
    const isOver = status === "held" && ONE_DAY.has(kind) && dayCount(time) === 1;
    if (!isOver && !AHEAD.has(status)) return [];
    const isPartOfLonger = ranges.some((range) => range.from < time.from && time.to <= range.to);
    if (isPartOfLonger) return [];
    return [
      {
        kind: "meeting time",
        point: isOver ? "when it was held" : "when it begins",
        value: time.from,
        evidence: evidenceOf(joined, mention),
        reported: reportDay(mention.report),
        time: { ...time, to: time.from },
        status,
      } satisfies Claim,
    ];
  });
}

/** Told from its first to its last day; "in June" and "next week" are no more than vague. */
function isStretch(time: ToldTime): boolean {
  return dayCount(time) > 1 && time.value.includes("/");
}

/** Places of one size are compared: buildings with buildings, towns with towns; states say nothing against towns in them. */
function placeClaims(joined: Joined, mentions: readonly Mention[]): Claim[] {
  const claims = mentions.flatMap((mention) => {
    const { place } = mention.fact.body;
    if (!place || !isTellingPlace(place) || mentions.some((one) => isState(one, place))) return [];
    const size = isBuilding(place) ? "building" : "town";
    return [{ mention, place, size }];
  });
  return claims.map(({ mention, place, size }) => {
    const same = claims.find((one) => one.size === size && isSamePlace(one.place, place));
    return {
      kind: "meeting place",
      point: `${size} where it is held`,
      value: same?.place ?? place,
      evidence: evidenceOf(joined, mention),
      reported: reportDay(mention.report),
      time: mention.fact.body.time,
      status: mention.fact.body.status,
    } satisfies Claim;
  });
}

/** Whether the report knows a state of that name; its capital, which stands for it at times, is a town. */
function isState({ report }: Mention, place: string): boolean {
  const words = nameForm(place).words.join(" ");
  const states = report.facts.actors.filter((actor) => actor.kind === "state");
  return states.some((actor) => nameForm(actor.names[0] ?? "").words.join(" ") === words);
}

const ABSENT = new Set(["not held", "denied", "refused", "cancelled"]);

function partyClaims(joined: Joined, mention: Mention): Claim[] {
  const { parties, status, time } = mention.fact.body;
  return parties.flatMap((party) => {
    const actor = joined.actors.idOf(mention.report.facts, party.actor);
    const isAbsent = party.status !== null && ABSENT.has(party.status);
    const isPresent = status === "held" && (party.status === null || party.status === "held");
    if (actor === null || (!isAbsent && !isPresent)) return [];
    const told = party.voice ? { ...mention.fact, voice: party.voice } : mention.fact;
    return [
      {
        kind: "party",
        point: `${joined.labelOf(actor)} at the meeting`,
        value: isAbsent ? "did not take part" : "took part",
        evidence: evidenceOf(joined, mention, told),
        reported: reportDay(mention.report),
        time,
        status,
      } satisfies Claim,
    ];
  });
}

/** Who asked for it: a request of one of its sides in a sentence that tells of it. */
function initiatorClaims(joined: Joined, mention: Mention): Claim[] {
  const { facts } = mention.report;
  const sideOf = (rank: number | null) => {
    const actor = joined.actors.idOf(facts, rank);
    return actor === null ? null : joined.actors.sideOf(actor);
  };
  const sides = new Set<LineId | null>(mention.fact.body.parties.map((party) => sideOf(party.actor)));
  return facts.facts.filter(isOf("events")).flatMap((event) => {
    const side = sideOf(event.body.actor);
    const isHere = mention.fact.body.mentionedIn.includes(event.sentence);
    if (event.body.type !== "REQUEST" || side === null || !isHere || !sides.has(side)) return [];
    return [
      {
        kind: "initiator",
        point: "who asked for it",
        value: joined.labelOf(side),
        evidence: evidenceOf(joined, { report: mention.report, fact: event }),
        reported: reportDay(mention.report),
        time: null,
        status: null,
      } satisfies Claim,
    ];
  });
}

function outcomeClaim(joined: Joined, outcome: Placed<"outcomes">): Claim {
  return {
    kind: "outcome",
    point: "what came of it",
    value: outcome.fact.body.kind,
    evidence: evidenceOf(joined, outcome),
    reported: reportDay(outcome.report),
    time: null,
    status: null,
    about: outcome.fact.body.about,
  };
}
