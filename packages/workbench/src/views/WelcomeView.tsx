import type { Dossier, Session } from "@parley/api/contract";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ProblemError, send } from "../client.ts";
import { ViewHead } from "../components/ViewHead.tsx";
import { goTo, Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";

/** The first screen: what Parley does, the dossiers that there are, and a new one. */
export function WelcomeView({ session }: { session: Session }): ReactNode {
  return (
    <main className="page welcome">
      <ViewHead
        title="Parley"
        about="Reads news reporting on negotiations, in English, and keeps the record: who said what, who meets whom, which text says what, and where accounts differ. Everything stays on this machine."
      />
      {session.dossiers.length > 0 && (
        <section className="stack" aria-label="Dossiers">
          <h2>Dossiers</h2>
          <ul className="stack">
            {session.dossiers.map(({ id, name, scope }) => (
              <li key={id}>
                <Link to={viewPath(name, "changes")} className="line-button plain-link">
                  <h3>
                    <bdi>{name}</bdi>
                  </h3>
                  <span className="quiet">
                    {scope.parties.length > 0 ? `Follows ${scope.parties.join(", ")}` : "Follows everybody"}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewDossier isFirst={session.dossiers.length === 0} />
    </main>
  );
}

function NewDossier({ isFirst }: { isFirst: boolean }): ReactNode {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const dossier = await send<Dossier>("POST", "dossiers", { name });
      await client.invalidateQueries({ queryKey: ["session"] });
      goTo(viewPath(dossier.name, "sources"));
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.message : "The dossier could not be made.");
    }
  };
  return (
    <form className="card stack" onSubmit={(event) => void open(event)}>
      <h2>{isFirst ? "Begin with a dossier: one negotiation that you follow" : "A new dossier"}</h2>
      <label className="field">
        <span>Its name</span>
        <input
          className="input"
          value={name}
          required
          maxLength={80}
          placeholder="Fisheries talks"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {problem && (
        <p role="alert" className="status off">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" className="button primary">
          Make the dossier
        </button>
      </div>
      {isFirst && (
        <p className="quiet">
          Then add reports: files, or words that you paste. To look around first, run ./parley demo.
        </p>
      )}
    </form>
  );
}
