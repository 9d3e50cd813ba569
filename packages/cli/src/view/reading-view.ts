import type { Reading } from "@parley/annotation";
import { deadlineSection } from "./deadline-section.ts";
import { discrepancySection } from "./discrepancy-section.ts";
import { eventSection } from "./event-section.ts";
import { meetingSection } from "./meeting-section.ts";
import { outcomeSection } from "./outcome-section.ts";
import type { ReadingView } from "./piece.ts";
import { positionSection } from "./position-section.ts";
import { type IssueNames, readingIndex } from "./reading-index.ts";
import { statementSection } from "./statement-section.ts";
import { textSection } from "./text-section.ts";
import { dayWords } from "./time-words.ts";

/** The sections of a report's view, in the order in which they are shown. */
const SECTIONS = [
  statementSection,
  meetingSection,
  textSection,
  positionSection,
  deadlineSection,
  outcomeSection,
  discrepancySection,
  eventSection,
];

/** What a view takes beside the Reading. */
export interface ViewOptions {
  issueNames?: IssueNames;
  /** Stands for the title where the report has none. */
  name?: string;
}

/** A Reading as a person reads it: the same for every format that is meant for people. Sections without facts are left out. */
export function readingView(reading: Reading, { issueNames, name }: ViewOptions = {}): ReadingView {
  const index = readingIndex(reading, issueNames);
  const { title, publisher, byline, publishedAt, credits, text } = reading.document;
  const agencies = [...new Set(credits.map(({ name }) => name))].filter((name) => name !== publisher);
  const particulars = [
    publisher,
    byline === null ? null : `by ${byline}`,
    agencies.length > 0 ? `credits ${agencies.join(", ")}` : null,
    publishedAt === null ? "no date" : (dayWords(publishedAt) ?? publishedAt),
    `${(text.match(/\S+/g) ?? []).length.toLocaleString("en")} words`,
  ];
  return {
    title: title ?? name ?? "Report",
    particulars: particulars.filter((particular) => particular !== null),
    sections: SECTIONS.map((section) => section(index)).filter(({ factCount }) => factCount > 0),
    warnings: reading.warnings,
  };
}
