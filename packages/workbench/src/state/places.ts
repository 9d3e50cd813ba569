/** The views of a dossier, in the order of the rail; `key` is the digit that leads there. */
export const VIEWS = [
  { id: "changes", name: "Since you last looked", key: "1" },
  { id: "meetings", name: "Meetings", key: "2" },
  { id: "texts", name: "Texts", key: "3" },
  { id: "positions", name: "Positions", key: "4" },
  { id: "discrepancies", name: "Discrepancies", key: "5" },
  { id: "actors", name: "Actors", key: "6" },
  { id: "sources", name: "Sources", key: "7" },
  { id: "search", name: "Search", key: "8" },
  { id: "settings", name: "Settings", key: "9" },
] as const;
/** A view of a dossier. */
export type ViewId = (typeof VIEWS)[number]["id"] | "reports";

/** The address of a view. */
export function viewPath(dossier: string, view: ViewId, rest = ""): string {
  return `/d/${encodeURIComponent(dossier)}/${view}${rest === "" ? "" : `/${encodeURIComponent(rest)}`}`;
}

/** The address of a report, at a fact where one is named. */
export function reportPath(dossier: string, document: string, fact?: string): string {
  return `${viewPath(dossier, "reports", document)}${fact === undefined ? "" : `?fact=${encodeURIComponent(fact)}`}`;
}

/** Where an address leads; null for none of a dossier's views. */
export interface Place {
  dossier: string;
  view: ViewId;
  /** Id of a document or actor; empty = the view itself. */
  rest: string;
}

/** Reads an address. */
export function placeOf(pathname: string): Place | null {
  const [, letter, dossier, view = "changes", ...rest] = pathname.split("/");
  if (letter !== "d" || dossier === undefined || dossier === "") return null;
  const known = view === "reports" || VIEWS.some(({ id }) => id === view);
  if (!known) return null;
  return { dossier: decodeURIComponent(dossier), view: view as ViewId, rest: decodeURIComponent(rest.join("/")) };
}
