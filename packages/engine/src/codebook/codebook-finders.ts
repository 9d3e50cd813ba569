import type { SpeechAct, TextKind } from "@parley/annotation";
import type { Codebook, IssueEntry, ValueEntry } from "./codebook.ts";
import { type WordFinder, wordFinder } from "./find-words.ts";

/** The finders of the lists by whose words facts are coded; meetings' statuses are read by the model. */
export interface CodebookFinders {
  issues: WordFinder<IssueEntry>;
  speechActs: WordFinder<ValueEntry<SpeechAct>>;
  textKinds: WordFinder<ValueEntry<TextKind>>;
}

/** Builds the finders of a codebook; once for many reports. */
export function codebookFinders(codebook: Codebook): CodebookFinders {
  return {
    issues: wordFinder(codebook.issues),
    speechActs: wordFinder(codebook.speechActs),
    textKinds: wordFinder(codebook.textKinds),
  };
}
