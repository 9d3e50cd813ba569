import type {
  Discrepancy,
  DiscrepancySide,
  Meeting,
  MeetingStatus,
  NegotiatingText,
  Outcome,
  TextEvent,
} from "@parley/annotation";

/** What discrepancies are looked for in. */
export interface DiscrepancyGround {
  meetings: readonly Meeting[];
  outcomes: readonly Outcome[];
  texts: readonly NegotiatingText[];
  textEvents: readonly TextEvent[];
}

/** The places in one report where two voices give incompatible values of the same thing. */
export function findDiscrepancies(ground: DiscrepancyGround): Discrepancy[] {
  const found = [
    ...textEventClashes(ground),
    ...inputClashes(ground),
    ...statusClashes(ground),
    ...outcomeClashes(ground),
  ];
  return found.map((discrepancy, place) => ({ ...discrepancy, id: `x${place + 1}` }));
}

function sideOf(event: TextEvent): DiscrepancySide {
  return {
    value: `${event.action}: ${event.polarity}`,
    saidBy: event.saidBy,
    facts: [event.id],
    evidence: event.evidence,
  };
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, place) => list.slice(place + 1).map((other): [T, T] => [one, other]));
}

/** The same version or one that revises it: reports seldom say which of two versions is meant. */
function sameText(texts: readonly NegotiatingText[], a: string, b: string): boolean {
  const revises = (id: string) => texts.find((text) => text.id === id)?.revises;
  return a === b || revises(a) === b || revises(b) === a;
}

/** The same act on the same text by the same party, done by one voice and not done by another. */
function textEventClashes({ textEvents }: DiscrepancyGround): Discrepancy[] {
  return pairs(textEvents)
    .filter(
      ([a, b]) =>
        a.text === b.text &&
        a.action === b.action &&
        a.by === b.by &&
        a.to === b.to &&
        a.polarity !== b.polarity &&
        a.saidBy !== b.saidBy,
    )
    .map(([a, b]) => ({ id: "", kind: "text event" as const, of: a.text, sides: [sideOf(a), sideOf(b)] }));
}

/** Input by a party that, another voice says, was not consulted: nobody gives input to a text unasked and unaware. */
function inputClashes({ textEvents, texts }: DiscrepancyGround): Discrepancy[] {
  const gave = textEvents.filter((event) => event.action === "contributed" && event.polarity === "done");
  const unasked = textEvents.filter((event) => event.action === "consulted" && event.polarity === "not done");
  return gave.flatMap((input) =>
    unasked
      .filter((other) => input.by !== null && (other.to === input.by || other.by === input.by))
      .filter((other) => input.saidBy !== other.saidBy && sameText(texts, input.text, other.text))
      .map((other) => ({ id: "", kind: "input" as const, of: other.text, sides: [sideOf(input), sideOf(other)] })),
  );
}

/** Pairs of statuses that cannot both be right on one day, with why. */
const CLASHING_STATUSES: readonly [MeetingStatus, MeetingStatus, string][] = [
  ["confirmed", "denied", "one side confirms what the other denies"],
  ["planned", "denied", "one side announces what the other denies"],
  ["planned", "not planned", "one side announces what the other does not plan"],
  ["confirmed", "not planned", "one side confirms what the other does not plan"],
  ["planned", "refused", "one side announces what the other refuses"],
  ["held", "not held", "it took place or it did not"],
  ["held", "denied", "one side tells of what the other denies"],
  ["under way", "not held", "it takes place or it does not"],
];

function clash(a: MeetingStatus, b: MeetingStatus): boolean {
  return CLASHING_STATUSES.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}

function statusClashes({ meetings }: DiscrepancyGround): Discrepancy[] {
  return meetings.flatMap((meeting) => {
    const own = { status: meeting.status, saidBy: meeting.saidBy, evidence: meeting.trigger };
    const clashing = pairs([own, ...meeting.accounts]).find(
      ([a, b]) => a.saidBy !== b.saidBy && clash(a.status, b.status),
    );
    if (!clashing) return [];
    const sides = clashing.map(({ status, saidBy, evidence }) => ({
      value: status,
      saidBy,
      facts: [meeting.id],
      evidence: evidence.length > 0 ? evidence : meeting.trigger,
    }));
    return [{ id: "", kind: "status" as const, of: meeting.id, sides }];
  });
}

const REACHED = new Set(["agreed", "agreed in principle", "common understanding"]);
const FAILED = new Set(["no agreement", "broke down"]);

/** Agreement by one voice and none by another, about the same meeting. */
function outcomeClashes({ outcomes }: DiscrepancyGround): Discrepancy[] {
  return pairs(outcomes)
    .filter(([a, b]) => a.meeting !== null && a.meeting === b.meeting && a.saidBy !== b.saidBy)
    .filter(([a, b]) => (REACHED.has(a.kind) && FAILED.has(b.kind)) || (FAILED.has(a.kind) && REACHED.has(b.kind)))
    .map(([a, b]) => ({
      id: "",
      kind: "outcome" as const,
      of: a.meeting ?? a.id,
      sides: [a, b].map(({ kind, saidBy, id, evidence }) => ({ value: kind, saidBy, facts: [id], evidence })),
    }));
}
