import type { Report } from "@parley/api/contract";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useActs } from "../state/decide.tsx";
import { additionOf, type Draft, FACT_FORMS, type Filled, missingRoles } from "./added-fact.ts";
import { RoleField } from "./RoleField.tsx";

/** A role that waits for words to be selected in the text. */
export type Waiting = string | null;

/** The small form by which selected words become a fact: its kind, who has which part in it, and its fields. */
export function AddFactPanel({
  report,
  draft,
  onDraft,
  waiting,
  onWait,
  onClose,
}: {
  report: Report;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  waiting: Waiting;
  onWait: (role: Waiting) => void;
  onClose: () => void;
}): ReactNode {
  const { decide } = useActs();
  const [isAsked, setAsked] = useState(false);
  const form = FACT_FORMS[draft.layer];
  const missing = missingRoles(draft);
  const first = useRef<HTMLSelectElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length > 0) return;
    onClose();
    const { document, version } = report;
    const body = { act: "add", document: document.id, version, addition: additionOf(draft) } as const;
    void decide(body, `${form.name} added by hand.`);
  };
  const fill = (role: string, filled: readonly Filled[]) =>
    onDraft({ ...draft, roles: { ...draft.roles, [role]: filled } });
  return (
    <section
      ref={panel}
      className="card stack tight add-fact"
      role="dialog"
      aria-label="Add a fact"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <h2>Add a fact by hand</h2>
      <p className="source-words draft-words" dir="ltr">
        {draft.words.map(({ start, end }) => report.text.slice(start, end)).join(" … ")}
      </p>
      <form className="stack tight" onSubmit={save}>
        <label className="field">
          <span>Kind of fact</span>
          <select
            ref={first}
            className="input"
            value={draft.layer}
            onChange={(event) => onDraft({ ...draft, layer: event.target.value as Draft["layer"], choices: {} })}
          >
            {Object.entries(FACT_FORMS).map(([layer, { name, words }]) => (
              <option key={layer} value={layer}>
                {name}: {words}
              </option>
            ))}
          </select>
        </label>
        {form.roles.map((role) => (
          <RoleField
            key={`${draft.layer}-${role.id}`}
            role={role}
            report={report}
            draft={draft}
            isMissing={isAsked && missing.includes(role)}
            isWaiting={waiting === role.id}
            onFill={(filled) => fill(role.id, filled)}
            onWait={() => onWait(waiting === role.id ? null : role.id)}
          />
        ))}
        <Choices draft={draft} onDraft={onDraft} />
        <div className="row">
          <button type="submit" className="button primary">
            Add
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          {isAsked && missing.length > 0 && (
            <span role="alert" className="status off">
              Still to fill: {missing.map(({ ask }) => ask.toLowerCase()).join(", ")}
            </span>
          )}
        </div>
      </form>
    </section>
  );
}

/** The fields of the draft's kind that are chosen from a list. */
function Choices({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }): ReactNode {
  return (
    <div className="pair narrow-pair">
      {FACT_FORMS[draft.layer].choices.map(({ id, ask, values }) => (
        <label key={id} className="field">
          <span>{ask}</span>
          <select
            className="input"
            value={draft.choices[id] ?? values[0]}
            onChange={(event) => onDraft({ ...draft, choices: { ...draft.choices, [id]: event.target.value } })}
          >
            {values.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
