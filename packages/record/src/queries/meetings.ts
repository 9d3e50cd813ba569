import type { Queries } from "../database.ts";
import type { LineFilter, MeetingOnDay, Page } from "../reader.ts";
import type { MeetingThread } from "../record.ts";
import { pageOfLines } from "./page-of-lines.ts";

const AHEAD = new Set(["confirmed", "planned", "proposed", "sought", "possible", "postponed"]);

/** Meetings as they stand on a day: those ahead first, soonest first; then the past and undated ones, latest report first. */
export async function listMeetings(
  queries: Queries,
  dossier: string,
  filter: LineFilter & { day: string },
): Promise<Page<MeetingOnDay>> {
  const page = await pageOfLines<MeetingThread>(queries, {
    dossier,
    kind: "meeting",
    filter,
    order: "latest",
    also: {
      condition: "$9::text is not null",
      parameters: [filter.day],
      orderBy: `coalesce(ends >= $9, false) desc, case when ends >= $9 then starts end, last_day desc nulls last, id`,
    },
  });
  return { ...page, lines: page.lines.map((meeting) => meetingOnDay(meeting, filter.day)) };
}

/** The meeting as it stands on an ISO day: `unknown whether held` where its time passed and nobody says what came of it. */
export function meetingOnDay(meeting: MeetingThread, day: string): MeetingOnDay {
  const time = meeting.times[0]?.value;
  const isPast = time !== undefined && time.to < day;
  const standing = isPast && AHEAD.has(meeting.status) ? "unknown whether held" : meeting.status;
  return { ...meeting, standing, ahead: time === undefined ? null : !isPast };
}
