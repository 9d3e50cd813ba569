import type { Intake } from "@parley/api/contract";
import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type FormEvent, type ReactNode, useRef, useState } from "react";
import { ProblemError, send, sendFiles } from "../client.ts";
import { useActs } from "../state/decide.tsx";
import { dossierPath } from "../state/queries.ts";
import { counted } from "../words.ts";
import { Dialog } from "./Dialog.tsx";

/** Takes reports in: files that are dropped or chosen, or words that are pasted. */
export function AddReports({ dossier }: { dossier: string }): ReactNode {
  const { say } = useActs();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const hand = async (work: () => Promise<Intake[]>) => {
    try {
      const added = await work();
      say(`${counted(added.length, "report")} handed in.`);
      await client.invalidateQueries({ queryKey: ["intake", dossier] });
    } catch (error) {
      say(error instanceof ProblemError ? error.message : "The reports could not be handed in.");
    }
  };
  const handFiles = (files: Iterable<File>) => hand(() => sendFiles(dossierPath(dossier, "intake/files"), [...files]));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) void handFiles(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons in it are the first
    <div
      className={`drop row ${isOver ? "is-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>Drop reports here, or</span>
      <button type="button" className="button" onClick={() => chooser.current?.click()}>
        Choose files
      </button>
      <button type="button" className="button" onClick={() => setPasting(true)}>
        Paste a report
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Report files"
        accept=".txt,.md,.html,.htm"
        onChange={(event) => {
          if (event.target.files?.length) void handFiles(event.target.files);
          event.target.value = "";
        }}
      />
      {isPasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onHand={(pasted) => {
            setPasting(false);
            void hand(() => send("POST", dossierPath(dossier, "intake"), pasted));
          }}
        />
      )}
    </div>
  );
}

const FIELDS = [
  { name: "title", label: "Title", kind: "text" },
  { name: "publishedAt", label: "Day of publication", kind: "date" },
  { name: "publisher", label: "Publisher", kind: "text" },
  { name: "url", label: "Address", kind: "url" },
] as const;

function PasteDialog({
  onClose,
  onHand,
}: {
  onClose: () => void;
  onHand: (pasted: Record<string, string>) => void;
}): ReactNode {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const filled = [...form].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
    );
    onHand(Object.fromEntries(filled));
  };
  return (
    <Dialog title="Paste a report" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span>The report, in English</span>
          <textarea className="input" name="text" rows={10} required data-autofocus />
        </label>
        <div className="pair">
          {FIELDS.map(({ name, label, kind }) => (
            <label key={name} className="field">
              <span>{label}</span>
              <input className="input" name={name} type={kind} />
            </label>
          ))}
        </div>
        <p className="quiet small">Without the day of publication, “next week” stays without a date.</p>
        <div>
          <button type="submit" className="button primary">
            Read it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
