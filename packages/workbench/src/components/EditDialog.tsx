import type { ReportFact } from "@parley/api/contract";
import { type FormEvent, type ReactNode, useState } from "react";
import { useActs } from "../state/decide.tsx";
import { Dialog } from "./Dialog.tsx";
import { EDITABLE, factLead } from "./fact-words.ts";

/** Sets a fact's fields to what the reader knows to be right, or leaves a note. */
export function EditDialog({ fact, onClose }: { fact: ReportFact; onClose: () => void }): ReactNode {
  const { decide } = useActs();
  const [fields, setFields] = useState<Record<string, string>>({});
  const [note, setNote] = useState("");
  const able = Object.entries(EDITABLE[fact.layer] ?? {});
  const facts = [fact.evidence.fact];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    onClose();
    if (Object.keys(fields).length > 0) await decide({ act: "edit", facts, fields }, "Edited.");
    if (note.trim() !== "") await decide({ act: "note", facts, text: note.trim() }, "Noted.");
  };
  return (
    <Dialog title={`Edit: ${factLead(fact)}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="source-words">{fact.evidence.sentenceWords}</p>
        {able.map(([name, values]) => (
          <label key={name} className="field">
            <span>{name}</span>
            <select
              className="input"
              value={fields[name] ?? String(fact.fields[name] ?? "")}
              onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
            >
              {values.map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
        <label className="field">
          <span>Note</span>
          <textarea className="input" rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className="row">
          <button type="submit" className="button primary">
            Save
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
