import type { DiscrepancyKind, MeetingKind, MeetingStatus } from "@parley/annotation";
import { isoDay } from "../reconcile/day-range.ts";
import { openNames, spelledOtherwise } from "./names.ts";
import type { Random } from "./random.ts";

/** Somebody in an invented world. `spellings[0]` is the true name. */
export interface WorldActor {
  id: string;
  spellings: string[];
  kind: "person" | "state";
  of: WorldActor | null;
  title: string | null;
}

/** Something that reports can tell on a day: one telling of one meeting or text by somebody. */
export interface WorldFact {
  day: string;
  teller: WorldActor | null;
  telling:
    | {
        what: "meeting";
        meeting: WorldMeeting;
        status: MeetingStatus;
        on: string;
        outcome: "progress" | "no agreement" | "agreed" | null;
      }
    | {
        what: "text";
        text: WorldText;
        action: "presented" | "received" | "not received";
        by: WorldActor;
        to: WorldActor | null;
        count: number;
      };
}

/** A meeting as it truly goes. */
interface WorldMeeting {
  id: string;
  kind: MeetingKind;
  parties: WorldActor[];
  place: string;
}

/** One version of a text. */
interface WorldText {
  id: string;
  name: string;
  author: WorldActor;
  count: number;
  revises: WorldText | null;
}

/** A contradiction that was put into the reports. */
export interface WorldDiscrepancy {
  kind: DiscrepancyKind;
  /** Id of the meeting or text. */
  of: string;
}

/** An invented negotiation with everything that will be told of it. */
export interface World {
  id: string;
  actors: WorldActor[];
  facts: WorldFact[];
  discrepancies: WorldDiscrepancy[];
}

/** How large a world is. */
export interface WorldSize {
  /** First day, ISO. */
  from: number;
  meetingCount: number;
  textCount: number;
  /** Share of meetings and texts about which reports contradict each other. */
  contradictedShare: number;
}

const NAME_NOUNS = ["water", "border", "grain", "transit", "harbour", "prisoner", "fisheries", "pipeline"];

/** Makes a negotiation of two states with a mediator; `id` keeps several worlds apart. */
export function makeWorld(id: string, random: Random, size: WorldSize): World {
  const names = openNames(random);
  const state = (): WorldActor => ({ id: "", spellings: [names.state()], kind: "state", of: null, title: null });
  const [left, right, middle] = [state(), state(), state()];
  const shared = names.surname();
  const person = (of: WorldActor, title: string, surname = names.surname()): WorldActor => {
    const given = names.given();
    const other = `${spelledOtherwise(given, random)} ${spelledOtherwise(surname, random)}`;
    return { id: "", spellings: [...new Set([`${given} ${surname}`, other])], kind: "person", of, title };
  };
  const ministers = [person(left, "foreign minister", shared), person(right, "foreign minister")] as const;
  const presidents = [person(left, "president"), person(right, "president", shared)] as const;
  const spokesmen = [person(left, "spokesman"), person(right, "spokesman")] as const;
  const envoy = person(middle, "envoy");
  const actors = [left, right, middle, ...ministers, ...presidents, ...spokesmen, envoy];
  actors.forEach((actor, rank) => {
    actor.id = `${id}/A${rank}`;
  });
  const world: World = { id, actors, facts: [], discrepancies: [] };
  const cast = { left, right, middle, ministers, presidents, spokesmen, envoy };
  const topic = random.pick(NAME_NOUNS);
  for (let rank = 0; rank < size.meetingCount; rank++) {
    const day = size.from + 6 + rank * 11 + random.below(3);
    const place = names.town();
    addMeeting(world, {
      id: `${id}/M${rank}`,
      day,
      place,
      cast,
      random,
      contradicted: random.chance(size.contradictedShare),
    });
  }
  let before: WorldText | null = null;
  for (let rank = 0; rank < size.textCount; rank++) {
    const day = size.from + 3 + rank * 17 + random.below(4);
    const count = 6 + random.below(5) + rank * 9;
    const text: WorldText = { id: `${id}/T${rank}`, name: `${topic} plan`, author: middle, count, revises: before };
    addText(world, { text, day, cast, random, contradicted: random.chance(size.contradictedShare) });
    before = text;
  }
  return world;
}

interface Cast {
  left: WorldActor;
  right: WorldActor;
  middle: WorldActor;
  ministers: readonly [WorldActor, WorldActor];
  presidents: readonly [WorldActor, WorldActor];
  spokesmen: readonly [WorldActor, WorldActor];
  envoy: WorldActor;
}

interface MeetingTelling {
  /** Day on which the meeting is told to be. */
  at: number;
  teller?: WorldActor | null;
  outcome?: "progress" | "no agreement" | "agreed";
}

interface MeetingPlan {
  id: string;
  day: number;
  place: string;
  cast: Cast;
  random: Random;
  contradicted: boolean;
}

function addMeeting(world: World, { id, day, place, cast, random, contradicted }: MeetingPlan): void {
  const [kind, parties] = random.pick([
    ["talks", [cast.left, cast.right]],
    ["meeting", [...cast.ministers]],
    ["call", [...cast.presidents]],
    ["visit", [cast.envoy, random.pick([cast.left, cast.right])]],
  ] as [MeetingKind, WorldActor[]][]);
  const meeting: WorldMeeting = { id, kind, parties, place };
  const tell = (on: number, status: MeetingStatus, more: MeetingTelling) =>
    world.facts.push({
      day: isoDay(on),
      teller: more.teller ?? null,
      telling: { what: "meeting", meeting, status, on: isoDay(more.at), outcome: more.outcome ?? null },
    });
  const [one, two] = cast.spokesmen;
  const moved = random.chance(0.25) && !contradicted;
  const kindOfContradiction = contradicted ? random.pick(["meeting time", "status", "outcome"] as const) : null;
  if (kindOfContradiction) world.discrepancies.push({ kind: kindOfContradiction, of: id });
  tell(day - 5, "proposed", { at: day, teller: one });
  tell(day - 3, "confirmed", { at: day, teller: one });
  if (kindOfContradiction === "meeting time") tell(day - 3, "planned", { at: day + 1, teller: two });
  const held = moved ? day + 4 : day;
  if (moved) tell(day - 1, "postponed", { at: held });
  const outcome = kindOfContradiction === "outcome" ? "agreed" : random.pick(["progress", "agreed"] as const);
  tell(held, "held", { at: held, teller: kindOfContradiction === "status" ? one : null, outcome });
  tell(held + 1, "held", { at: held });
  if (kindOfContradiction === "status") tell(held + 1, "denied", { at: held, teller: two });
  if (kindOfContradiction === "outcome") tell(held + 1, "held", { at: held, teller: two, outcome: "no agreement" });
}

function addText(
  world: World,
  plan: { text: WorldText; day: number; cast: Cast; random: Random; contradicted: boolean },
): void {
  const { text, day, cast, random, contradicted } = plan;
  const tell = (
    on: number,
    action: "presented" | "received" | "not received",
    more: { teller?: WorldActor; count?: number } = {},
  ) => {
    const to = action === "presented" ? cast.right : null;
    const by = action === "presented" ? cast.envoy : cast.right;
    const count = more.count ?? text.count;
    world.facts.push({
      day: isoDay(on),
      teller: more.teller ?? null,
      telling: { what: "text", text, action, by, to, count },
    });
  };
  tell(day, "presented");
  tell(day + 1, "received", { teller: cast.envoy });
  if (contradicted) {
    const kind = random.pick(["text event", "extent"] as const);
    world.discrepancies.push({ kind, of: text.id });
    if (kind === "text event") tell(day + 2, "not received", { teller: cast.spokesmen[1] });
    else tell(day + 2, "received", { teller: cast.ministers[0], count: text.count + 1 });
  }
  tell(day + 4, "received", { teller: cast.ministers[0] });
}
