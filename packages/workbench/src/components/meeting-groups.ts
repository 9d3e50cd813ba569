import type { MeetingOnDay } from "@parley/api/contract";
import { addDays, mondayOf } from "../days.ts";

/** When meetings are, seen from a day. */
export const MEETING_GROUPS = ["This week", "Next week", "Later", "Without a day", "Past"] as const;

/** Into which group a meeting falls, seen from a day. */
export function groupOf(meeting: MeetingOnDay, today: string): (typeof MEETING_GROUPS)[number] {
  const time = meeting.times[0]?.value;
  if (!time) return "Without a day";
  if (meeting.ahead === false) return "Past";
  const nextMonday = addDays(mondayOf(today), 7);
  if (time.from < nextMonday) return "This week";
  return time.from < addDays(nextMonday, 7) ? "Next week" : "Later";
}

/** Meetings by group, in the order of the list; past ones latest first. */
export function grouped(
  meetings: readonly MeetingOnDay[],
  today: string,
): Map<(typeof MEETING_GROUPS)[number], MeetingOnDay[]> {
  const groups = Map.groupBy(meetings, (meeting) => groupOf(meeting, today));
  const lastDay = ({ times }: MeetingOnDay) => times[0]?.value.to ?? "";
  const past = groups.get("Past");
  if (past)
    groups.set(
      "Past",
      past.toSorted((a, b) => lastDay(b).localeCompare(lastDay(a))),
    );
  return groups;
}
