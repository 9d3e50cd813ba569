import type { Span } from "@parley/annotation";
import type { Report } from "@parley/api/contract";
import { useState } from "react";
import { type Draft, FACT_FORMS, type Filled } from "../components/added-fact.ts";
import { paragraphsOf } from "../components/segments.ts";
import { useActs } from "./decide.tsx";
import { selectedNow, useHighlight, useSelectedWords } from "./text-selection.ts";

/** Adding facts to a report by hand, and recording that there are none. */
export interface Adding {
  /** The words that are selected in the text; empty = none. */
  words: Span[];
  /** The fact that is being added; null = none. */
  draft: Draft | null;
  /** Id of the role that waits for selected words; null = none. */
  waiting: string | null;
  setDraft(draft: Draft): void;
  wait(role: string | null): void;
  /** Opens the form on the selected words; without any it says what to do. */
  open(): void;
  /** Takes the selected words: for the role that waits for them, else for a new fact. */
  take(): void;
  /** Records that nothing was found: in the paragraph of the selected words, without any in the whole report. */
  nothing(): void;
  close(): void;
}

const NONE: readonly Span[] = [];

/** @see {@link Adding} */
export function useAdding(report: Report): Adding {
  const { decide, say } = useActs();
  const [words, clear] = useSelectedWords(report.text);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [waiting, wait] = useState<string | null>(null);
  useHighlight("draft", draft?.words ?? NONE);
  const open = () => {
    const taken = selectedNow(report.text, words);
    if (taken.length === 0)
      return say("Select words in the text first: drag over them, or press w and use the arrows.");
    setDraft({ layer: "statements", words: taken, roles: {}, choices: {} });
    clear();
  };
  const close = () => {
    setDraft(null);
    wait(null);
    focusText();
  };
  return {
    words,
    draft,
    waiting,
    setDraft,
    open,
    close,
    wait: (role) => {
      wait(role);
      if (role !== null) focusText();
    },
    take: () => {
      if (!draft || waiting === null) return open();
      const filled = filledBy(report, draft, { role: waiting, words: selectedNow(report.text, words) });
      if (!filled) return;
      setDraft(filled);
      wait(null);
      clear();
      window.document.querySelector<HTMLElement>(".add-fact button[type=submit]")?.focus();
    },
    nothing: () => {
      const span = paragraphAround(report.text, words);
      if (report.nothing.some((one) => one.span?.start === span?.start)) return say("That is recorded already.");
      clear();
      const place = { document: report.document.id, version: report.version };
      const told = span ? "Recorded: nothing in this paragraph." : "Recorded: the report was read, nothing more found.";
      void decide({ act: "nothing", ...place, span }, told);
    },
  };
}

function focusText(): void {
  window.document.getElementById("report-text")?.focus({ preventScroll: true });
}

function paragraphAround(text: string, [first]: readonly Span[]): Span | null {
  if (!first) return null;
  return paragraphsOf(text).find(({ start, end }) => start <= first.start && first.start < end) ?? null;
}

/** The draft with a role filled by words; null where none are selected. */
function filledBy(
  { text }: Report,
  draft: Draft,
  { role, words }: { role: string; words: readonly Span[] },
): Draft | null {
  const [span] = words;
  const asked = FACT_FORMS[draft.layer].roles.find(({ id }) => id === role);
  if (!span || !asked) return null;
  const name = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const kinds = { actor: { kind: "person" }, text: { kind: "draft" } } as const;
  const kind = asked.takes === "actor" || asked.takes === "text" ? kinds[asked.takes] : {};
  const filled: Filled = { span, name, isSelected: true, ...kind };
  const before = asked.isMany || asked.id === "cue" ? (draft.roles[role] ?? []) : [];
  return { ...draft, roles: { ...draft.roles, [role]: [...before, filled] } };
}
