import type { Session } from "@parley/api/contract";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { KeysDialog } from "./components/KeysDialog.tsx";
import { Rail } from "./components/Rail.tsx";
import { Answered, Empty, Loading } from "./components/States.tsx";
import { goTo, Link, useAddress } from "./state/address.tsx";
import { Decide, useActs } from "./state/decide.tsx";
import { useKeys } from "./state/keys.ts";
import { type Place, placeOf, VIEWS, viewPath } from "./state/places.ts";
import { useSession } from "./state/queries.ts";
import { useServerEvents } from "./state/server-events.ts";
import { ActorsView } from "./views/ActorsView.tsx";
import { ChangesView } from "./views/ChangesView.tsx";
import { DiscrepanciesView } from "./views/DiscrepanciesView.tsx";
import { ReportView } from "./views/ReportView.tsx";
import { SearchView } from "./views/SearchView.tsx";
import { SettingsView } from "./views/SettingsView.tsx";
import { SourcesView } from "./views/SourcesView.tsx";
import { TextsView } from "./views/TextsView.tsx";
import { WelcomeView } from "./views/WelcomeView.tsx";

// These two draw marks over time; the library for it is loaded with them.
const MeetingsView = lazy(() => import("./views/MeetingsView.tsx").then((view) => ({ default: view.MeetingsView })));
const PositionsView = lazy(() => import("./views/PositionsView.tsx").then((view) => ({ default: view.PositionsView })));

/** The workbench: the view that the address names, for the session that the server gives. */
export function App(): ReactNode {
  useServerEvents();
  const session = useSession();
  const place = placeOf(useAddress().pathname);
  return (
    <Answered query={session} what="Parley">
      {(given) => (place ? <Desk session={given} place={place} /> : <WelcomeView session={given} />)}
    </Answered>
  );
}

function Desk({ session, place }: { session: Session; place: Place }): ReactNode {
  const dossier = session.dossiers.find(({ id, name }) => name === place.dossier || id === place.dossier);
  if (!dossier) {
    return (
      <main className="page">
        <Empty title={`There is no dossier “${place.dossier}”`}>
          <Link to="/">See the dossiers that there are</Link>
        </Empty>
      </main>
    );
  }
  return (
    <Decide key={dossier.id} dossier={dossier.name}>
      <DeskKeys dossier={dossier.name} />
      <a className="button skip" href="#view">
        Skip to the view
      </a>
      <div className="frame">
        <Rail session={session} dossier={dossier.name} view={place.view} />
        <main id="view" tabIndex={-1}>
          <div className="page" key={`${place.view}/${place.rest}`}>
            <Suspense fallback={<Loading what="the view" />}>
              <View session={session} place={{ ...place, dossier: dossier.name }} />
            </Suspense>
          </div>
        </main>
      </div>
    </Decide>
  );
}

function View({ session, place: { dossier, view, rest } }: { session: Session; place: Place }): ReactNode {
  switch (view) {
    case "changes":
      return <ChangesView dossier={dossier} today={session.today} />;
    case "reports":
      return <ReportView dossier={dossier} document={rest} />;
    case "meetings":
      return <MeetingsView dossier={dossier} today={session.today} />;
    case "texts":
      return <TextsView dossier={dossier} />;
    case "positions":
      return <PositionsView dossier={dossier} />;
    case "discrepancies":
      return <DiscrepanciesView dossier={dossier} />;
    case "actors":
      return <ActorsView dossier={dossier} actor={rest} />;
    case "sources":
      return <SourcesView dossier={dossier} document={rest} />;
    case "search":
      return <SearchView dossier={dossier} />;
    default:
      return <SettingsView dossier={dossier} session={session} />;
  }
}

/** Keys that work in every view: digits lead to views, the others to what is everywhere. */
function DeskKeys({ dossier }: { dossier: string }): ReactNode {
  const acts = useActs();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({
    undo: () => void acts.undo(),
    search: () => goTo(viewPath(dossier, "search")),
    help: () => setHelpOpen(true),
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isBusy =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [role=dialog]");
      if (isBusy || event.metaKey || event.ctrlKey || event.altKey) return;
      const view = VIEWS.find(({ key }) => key === event.key);
      if (view) goTo(viewPath(dossier, view.id));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [dossier]);
  return <KeysDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />;
}
