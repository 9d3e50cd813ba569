import type { DossierScope, Session } from "@parley/api/contract";
import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { apiPath, ProblemError, send } from "../client.ts";
import { CodebookViewer } from "../components/CodebookViewer.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { useActs } from "../state/decide.tsx";
import { ACTIONS, type Action, setKey, useKeyMap } from "../state/keys.ts";
import { dossierPath, useSummary } from "../state/queries.ts";
import { counted } from "../words.ts";

/** What the dossier follows, exports, keys, the model, and the codebook. */
export function SettingsView({ dossier, session }: { dossier: string; session: Session }): ReactNode {
  const { data: summary } = useSummary(dossier);
  return (
    <>
      <ViewHead title="Settings" />
      <section className="card stack">
        <h2>What the dossier follows</h2>
        {summary && <ScopeForm key={summary.dossier.id} dossier={dossier} scope={summary.dossier.scope} />}
      </section>
      <section className="card stack tight">
        <h2>Take the record with you</h2>
        <div className="row">
          <Download dossier={dossier} file="record.json" name="The whole record (JSON)" />
          <Download dossier={dossier} file="facts.csv" name="Every fact (CSV)" />
          <Download dossier={dossier} file="meetings.ics" name="Meetings (.ics)" />
        </div>
      </section>
      <section className="card stack tight">
        <h2>Model</h2>
        <p>
          Reports are read by the model “{session.model.name}” on this machine, in English.
          {session.model.problem && <strong className="status off"> {session.model.problem}</strong>}
        </p>
        {summary?.readBy.map(({ model, documentCount }) => (
          <p key={model} className="quiet">
            {counted(documentCount, "document")} read by {model}
          </p>
        ))}
        <p className="quiet">
          Parley {session.version}; your decisions are signed “{session.reader}”. <a href="/api/docs">The local API</a>
        </p>
      </section>
      <KeysCard />
      <CodebookViewer />
    </>
  );
}

function Download({ dossier, file, name }: { dossier: string; file: string; name: string }): ReactNode {
  return (
    <a className="button" href={apiPath(dossierPath(dossier, `export/${file}`))} download>
      {name}
    </a>
  );
}

const SCOPE_FIELDS = [
  { name: "parties", label: "Parties, one a line (none: everybody)" },
  { name: "issues", label: "Issues, by their codes from the codebook below, one a line (none: all)" },
  { name: "exclusions", label: "Left out: parties whose presence with outsiders puts a line out of scope" },
] as const;

function ScopeForm({ dossier, scope }: { dossier: string; scope: DossierScope }): ReactNode {
  const { say } = useActs();
  const client = useQueryClient();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const linesOf = (name: string) =>
      String(form.get(name) ?? "")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    try {
      await send("PUT", dossierPath(dossier, "scope"), {
        parties: linesOf("parties"),
        issues: linesOf("issues"),
        exclusions: linesOf("exclusions"),
      });
      say("Saved; the record was looked at again.");
      await client.invalidateQueries({ queryKey: ["dossier", dossier] });
    } catch (error) {
      say(error instanceof ProblemError ? error.message : "It could not be saved.");
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <div className="pair">
        {SCOPE_FIELDS.map(({ name, label }) => (
          <label key={name} className="field">
            <span>{label}</span>
            <textarea className="input" name={name} rows={3} defaultValue={scope[name].join("\n")} />
          </label>
        ))}
      </div>
      <div>
        <button type="submit" className="button primary">
          Save
        </button>
      </div>
    </form>
  );
}

function KeysCard(): ReactNode {
  const keys = useKeyMap();
  const take = (action: Action) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Tab" || event.key === "Shift") return;
    event.preventDefault();
    setKey(action, event.key === "Backspace" ? null : event.key);
  };
  return (
    <section className="card stack tight">
      <h2>Keys</h2>
      <p className="quiet">Step into a field and press the key that you want; Backspace brings Parley’s own back.</p>
      <ul className="keys">
        {(Object.keys(ACTIONS) as Action[]).map((action) => (
          <li key={action}>
            <label className="row">
              <input className="input key" value={keys[action]} readOnly onKeyDown={take(action)} />
              {ACTIONS[action].name}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
