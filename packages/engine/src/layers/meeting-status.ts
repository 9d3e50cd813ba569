import type { MeetingStatus } from "@parley/annotation";

/** From the word that settles most to the one that settles least: what happened, what will not, what is fixed, what is wished. */
const FIRMNESS: readonly MeetingStatus[] = [
  "cancelled",
  "postponed",
  "held",
  "under way",
  "not held",
  "confirmed",
  "refused",
  "planned",
  "not planned",
  "proposed",
  "sought",
  "possible",
  "denied",
];

/** The firmest of the statuses that one report gives of a meeting. */
export function firmest(statuses: readonly MeetingStatus[]): MeetingStatus {
  return FIRMNESS.find((status) => statuses.includes(status)) ?? "planned";
}

const PAST: ReadonlySet<MeetingStatus> = new Set(["held", "not held"]);
const AHEAD: ReadonlySet<MeetingStatus> = new Set(["confirmed", "planned", "proposed", "sought", "possible"]);

/** Whether one meeting cannot have both statuses in one report: it was held and is still ahead. */
export function contradict(a: MeetingStatus, b: MeetingStatus): boolean {
  return (PAST.has(a) && AHEAD.has(b)) || (AHEAD.has(a) && PAST.has(b));
}

/** A status that agrees with the meeting's day: what lies ahead was not held yet, what lies behind is no longer planned. */
export function statusInTime(status: MeetingStatus, day: "after" | "before" | null): MeetingStatus {
  if (day === "after" && (status === "held" || status === "under way")) return "planned";
  if (day === "before" && (status === "planned" || status === "confirmed" || status === "under way")) return "held";
  return status;
}
