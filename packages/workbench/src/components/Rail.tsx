import { useMantineColorScheme } from "@mantine/core";
import type { DossierSummary, Session } from "@parley/api/contract";
import type { ReactNode } from "react";
import { goTo, Link } from "../state/address.tsx";
import { useKeyMap } from "../state/keys.ts";
import { VIEWS, type ViewId, viewPath } from "../state/places.ts";
import { useSummary } from "../state/queries.ts";

/** How many lines stand behind a view; null = the view has no count. */
function countOf(view: ViewId, summary: DossierSummary | undefined): number | null {
  if (!summary) return null;
  const { lineCounts, documentCount } = summary;
  const counts: Partial<Record<ViewId, number>> = {
    meetings: lineCounts.meeting,
    texts: lineCounts.text,
    positions: lineCounts.position,
    discrepancies: lineCounts.discrepancy,
    actors: lineCounts.actor,
    sources: documentCount,
  };
  return counts[view] ?? null;
}

/** The way between views and dossiers. */
export function Rail({ session, dossier, view }: { session: Session; dossier: string; view: ViewId }): ReactNode {
  const keys = useKeyMap();
  const { data: summary } = useSummary(dossier);
  return (
    <header className="rail">
      <Link to="/" className="brand plain-link">
        <img src="/icon.svg" alt="" width="22" height="22" /> Parley
      </Link>
      <label className="field">
        <span className="hidden-words">Dossier</span>
        <select
          className="input"
          value={dossier}
          onChange={(event) => goTo(viewPath(event.target.value, view === "reports" ? "changes" : view))}
        >
          {session.dossiers.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <nav aria-label="Views">
        <ul>
          {VIEWS.map(({ id, name, key }) => (
            <li key={id}>
              <Link
                to={viewPath(dossier, id)}
                aria-current={id === view || (id === "sources" && view === "reports") ? "page" : undefined}
                aria-keyshortcuts={key}
              >
                <span>{name}</span>
                <span className="count">{countOf(id, summary)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="foot small quiet">
        <span>
          <kbd>{keys.help}</kbd> keys · <kbd>{keys.undo}</kbd> undo
        </span>
        <SchemeButton />
        <span>Parley reads news reports, in English.</span>
      </div>
    </header>
  );
}

function SchemeButton(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <label>
      <span className="hidden-words">Colours</span>
      <select
        className="input compact"
        value={colorScheme}
        onChange={(event) => setColorScheme(event.target.value as "light" | "dark" | "auto")}
      >
        <option value="auto">Colours: as the system</option>
        <option value="light">Colours: light</option>
        <option value="dark">Colours: dark</option>
      </select>
    </label>
  );
}
