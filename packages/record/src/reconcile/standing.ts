import type { MeetingStatus } from "@parley/annotation";

/** From the firmest to the vaguest word on whether a meeting is. */
const FIRMNESS: readonly MeetingStatus[] = [
  "held",
  "not held",
  "under way",
  "cancelled",
  "postponed",
  "denied",
  "refused",
  "confirmed",
  "planned",
  "not planned",
  "proposed",
  "sought",
  "possible",
];

/** A status with the ISO day on which it was reported; null = undated, which counts as oldest. */
export interface DatedStatus {
  status: MeetingStatus;
  on: string | null;
}

/** Whether `a` outweighs `b`: reported on a later day, or on the same day and firmer. */
export function outweighs(a: DatedStatus, b: DatedStatus): boolean {
  const [dayA, dayB] = [a.on ?? "", b.on ?? ""];
  if (dayA !== dayB) return dayA > dayB;
  return FIRMNESS.indexOf(a.status) < FIRMNESS.indexOf(b.status);
}

/** The firmest of the most recent; null for none. */
export function standingStatus(history: readonly DatedStatus[]): MeetingStatus | null {
  return (
    history.reduce<DatedStatus | null>((best, one) => (best && !outweighs(one, best) ? best : one), null)?.status ??
    null
  );
}
