import type { MeetingOnDay } from "../reader.ts";
import type { RecordDiscrepancy } from "../record.ts";
import type { BriefSection, BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { daysBefore } from "./day-phrases.ts";
import { pointInQuestion } from "./discrepancies-section.ts";
import { listBlocks } from "./list-blocks.ts";
import { AHEAD, historySentence, standingSentence } from "./meeting-phrases.ts";
import { fullSentence } from "./phrases.ts";

/** How long a meeting without a day, or without news, is still worth telling. */
const FRESH_DAYS = 30;

/** Who meets whom from the day on, and how sure that is. */
export function meetingsSection(
  context: BriefContext,
  meetings: readonly MeetingOnDay[],
  discrepancies: readonly RecordDiscrepancy[],
): BriefSection {
  const fresh = daysBefore(context.day, FRESH_DAYS);
  const told = (meeting: MeetingOnDay): BriefSentence[] => [
    ...standingSentence(context, meeting, "a"),
    ...historySentence(context, meeting),
    ...rivalSentences(context, meeting, discrepancies),
  ];
  const isOpen = (meeting: MeetingOnDay) => AHEAD.has(meeting.status);
  const groups: [lead: string, meetings: MeetingOnDay[]][] = [
    ["With a day", meetings.filter((one) => one.ahead === true && isOpen(one))],
    ["Under way", meetings.filter((one) => one.standing === "under way" && (one.lastReportedAt ?? "") >= fresh)],
    ["No day told", meetings.filter((one) => one.ahead === null && isOpen(one) && (one.lastReportedAt ?? "") >= fresh)],
    ["Called off, refused or denied", meetings.filter((one) => one.ahead === true && isOff(one))],
    [
      "The day has passed, and no report says whether they were held",
      meetings.filter((one) => one.standing === "unknown whether held" && (one.times[0]?.value.to ?? "") >= fresh),
    ],
  ];
  const blocks = groups.flatMap(([lead, of]) => listBlocks(lead, of.map(told), { doubtful: true }));
  return { title: "Meetings ahead", blocks: blocks.length > 0 ? blocks : [{ kind: "note", words: NONE }] };
}

const NONE = "No report tells of a meeting ahead.";

function isOff({ status }: MeetingOnDay): boolean {
  return ["cancelled", "refused", "not planned", "not held", "denied"].includes(status);
}

function rivalSentences(
  context: BriefContext,
  { discrepancies: ids }: MeetingOnDay,
  discrepancies: readonly RecordDiscrepancy[],
): BriefSentence[] {
  const rivals = discrepancies.filter((one) => ids.includes(one.id));
  return rivals.flatMap((rival) =>
    context.footnotes.sentence(
      fullSentence(`accounts differ on ${pointInQuestion(rival, "it")}; see Discrepancies`),
      rival.sides.flatMap((side) => side.evidence.slice(0, 1)),
    ),
  );
}
