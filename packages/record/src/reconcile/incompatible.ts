import type { DiscrepancyKind, MeetingStatus, OutcomeKind } from "@parley/annotation";
import type { Evidence } from "../evidence.ts";
import type { ToldTime } from "../record.ts";
import { dayNumber, daysApart } from "./day-range.ts";
import { descriptiveWords } from "./meeting-words.ts";
import { areRivalPlaces } from "./place-names.ts";

/** One value that a voice gives to one point of a line. */
export interface Claim {
  kind: DiscrepancyKind;
  /** What the value is of: "Veska received the text", "place", "time". Claims are compared within one point. */
  point: string;
  value: string;
  evidence: Evidence;
  /** ISO day of the report; null = undated. */
  reported: string | null;
  /** When the thing claimed is told to happen or to have happened. */
  time: ToldTime | null;
  status: MeetingStatus | null;
  /** Words that say what an outcome is about; absent or empty = not told. */
  about?: string;
  /** Day of the last report, up to this one, that the meeting was put or called off: what is told since is of a new date. */
  phase?: string | null;
}

/** A row of the table: which two values of one point cannot both hold, and why. */
export interface Incompatibility {
  kind: DiscrepancyKind;
  /** One sentence for the reader. */
  because: string;
  /** `earlier` was reported no later than `later`. */
  holds(earlier: Claim, later: Claim): boolean;
}

const within = (a: Claim, b: Claim, days: number) =>
  a.reported === null || b.reported === null || Math.abs(dayNumber(a.reported) - dayNumber(b.reported)) <= days;

/** Whether the values are one of each group, whichever comes first. */
function across(first: readonly string[], second: readonly string[]): (a: Claim, b: Claim) => boolean {
  return (a, b) =>
    (first.includes(a.value) && second.includes(b.value)) || (second.includes(a.value) && first.includes(b.value));
}

const values = <Value extends string>(...list: Value[]): Value[] => list;
const HELD = values<MeetingStatus>("held", "under way");
const NEVER = values<MeetingStatus>("denied", "not held");
const FIXED = values<MeetingStatus>("confirmed", "planned");
const REFUTED = values<MeetingStatus>("denied", "not planned");
const AGREED = values<OutcomeKind>("agreed", "agreed in principle", "common understanding");
const FAILED = values<OutcomeKind>("no agreement", "broke down");

/** Every pair of values that cannot both be true, each with its reason. */
export const INCOMPATIBLE: readonly Incompatibility[] = [
  {
    kind: "text event",
    because: "the same act with the text is told as done and as not done, and the denial is not older than the act",
    holds: (earlier, later) => across(["done"], ["not done"])(earlier, later) && !isOvertaken(earlier, later),
  },
  {
    kind: "input",
    because: "a party whose input went into the text was consulted on it",
    holds: across(["had its input taken"], ["was not consulted"]),
  },
  {
    kind: "extent",
    because: "one version of a text has one number of points, pages or articles",
    holds: (a, b) => a.value !== b.value,
  },
  {
    kind: "status",
    because: "a meeting that took place cannot be denied",
    holds: (a, b) => across(HELD, NEVER)(a, b) && !isHeldAfter(a, b),
  },
  {
    kind: "status",
    because: "a meeting announced as fixed is said, within days, not to be planned at all",
    holds: (a, b) => across(FIXED, REFUTED)(a, b) && within(a, b, 7) && !isFixedSince(a, b),
  },
  {
    kind: "status",
    because: "a meeting that was called off did not take place at the same time",
    holds: (earlier, later) =>
      across(HELD, ["cancelled"])(earlier, later) &&
      !!earlier.time &&
      !!later.time &&
      daysApart(earlier.time, later.time) === 0,
  },
  {
    kind: "status",
    because: "within days, a meeting is said to be called off and to be only put off",
    holds: (a, b) => across(["cancelled"], ["postponed"])(a, b) && within(a, b, 3),
  },
  {
    kind: "meeting time",
    because: "one meeting begins on one day, and nobody says that it was moved from one to the other",
    holds: (earlier, later) =>
      beginsOnOtherDay(earlier, later) && within(earlier, later, 4) && !isMoved(earlier, later),
  },
  {
    kind: "meeting place",
    because: "one meeting is in one place",
    holds: (a, b) => a.value !== b.value && within(a, b, 6) && areRivalPlaces(a.value, b.value),
  },
  {
    kind: "party",
    because: "a party was there or was not",
    holds: across(["took part"], ["did not take part"]),
  },
  {
    kind: "outcome",
    because: "talks that failed did not end in agreement",
    holds: (a, b) => across(AGREED, FAILED)(a, b) && within(a, b, 10) && isOneSubject(a, b),
  },
  {
    kind: "outcome",
    because: "headway is claimed where others see none",
    holds: (a, b) => across(["progress"], FAILED)(a, b) && within(a, b, 10) && isOneSubject(a, b),
  },
  {
    kind: "outcome",
    because: "talks that are to go on have not broken down",
    holds: (a, b) => across(["continued", "adjourned"], ["broke down"])(a, b) && within(a, b, 4),
  },
  {
    kind: "initiator",
    because: "one side asked for the contact, and each names another",
    holds: (a, b) => a.value !== b.value,
  },
];

/** Denied first, done later: news that overtakes the denial. Told times count before days of reports. */
function isOvertaken(a: Claim, b: Claim): boolean {
  const [done, denied] = a.value === "done" ? [a, b] : [b, a];
  const doneOn = done.time?.from ?? done.reported;
  const deniedOn = denied.time?.to ?? denied.reported;
  if (doneOn === null || deniedOn === null) return false;
  return done.time ? doneOn > deniedOn : doneOn > deniedOn;
}

/** "They have not met", and a week later they meet. */
function isHeldAfter(a: Claim, b: Claim): boolean {
  const [held, denied] = (NEVER as string[]).includes(a.value) ? [b, a] : [a, b];
  const day = held.time?.from ?? held.reported;
  return day !== null && denied.reported !== null && day > denied.reported;
}

/** No date as yet, and then one: the news of another day, or of another date since the meeting was put off. */
function isFixedSince(a: Claim, b: Claim): boolean {
  const [fixed, refuted] = (REFUTED as string[]).includes(a.value) ? [b, a] : [a, b];
  const isOtherDate = refuted.value === "not planned" && (fixed.phase ?? null) !== (refuted.phase ?? null);
  return isOtherDate || (fixed.reported !== null && refuted.reported !== null && fixed.reported > refuted.reported);
}

/**
 * Agreed on the gauges and not on the flow is no contradiction; nor is it one where a reporter's own account tells of
 * both.
 */
function isOneSubject(a: Claim, b: Claim): boolean {
  const isOneAccount =
    a.evidence.document === b.evidence.document && [a, b].some((one) => one.evidence.voice.kind === "reporter");
  if (isOneAccount) return false;
  const [one, two] = [descriptiveWords([a.about ?? ""]), descriptiveWords([b.about ?? ""])];
  return one.size === 0 || two.size === 0 || [...one].some((word) => two.has(word));
}

function beginsOnOtherDay(a: Claim, b: Claim): boolean {
  if (!a.time || !b.time) return false;
  const gap = daysApart(a.time, b.time);
  return gap >= 1 && gap <= 4;
}

/** The later report says that it was put off, and tells a later day. */
function isMoved(earlier: Claim, later: Claim): boolean {
  if (!earlier.time || !later.time) return false;
  return later.status === "postponed" && earlier.status !== "postponed" && later.time.from > earlier.time.from;
}
