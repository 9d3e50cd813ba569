import type { HistorySize } from "@parley/record/generator";

/** The dossier that the killed process adds to. */
export const CRASH_DOSSIER = "talks";
/** The reports that it adds: more than it ever gets to. */
export const SIZE: HistorySize = { reportCount: 400, worldCount: 2 };
