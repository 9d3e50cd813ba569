import type { MeetingStatus, SpeechAct, TextKind } from "@parley/annotation";
import type { Codebook, IssueEntry, ValueEntry } from "./codebook.ts";
import { type WordFinder, wordFinder } from "./find-words.ts";

/** The finders of a codebook's lists. */
export interface CodebookFinders {
  issues: WordFinder<IssueEntry>;
  speechActs: WordFinder<ValueEntry<SpeechAct>>;
  meetingStatuses: WordFinder<ValueEntry<MeetingStatus>>;
  textKinds: WordFinder<ValueEntry<TextKind>>;
}

/** Builds the finders of a codebook; once for many reports. */
export function codebookFinders(codebook: Codebook): CodebookFinders {
  return {
    issues: wordFinder(codebook.issues),
    speechActs: wordFinder(codebook.speechActs),
    meetingStatuses: wordFinder(codebook.meetingStatuses),
    textKinds: wordFinder(codebook.textKinds),
  };
}
