import type { Intake } from "./document.ts";

/** What the server tells over `/api/events`: a report came further, or the record of a dossier changed. */
export type ServerEvent = { event: "intake"; dossier: string; intake: Intake } | { event: "record"; dossier: string };
