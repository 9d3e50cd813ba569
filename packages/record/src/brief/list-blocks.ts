import type { BriefBlock, BriefSentence } from "./brief.ts";
import { counted } from "./phrases.ts";

/** So many points a list has unless it is told otherwise. */
const MOST = 25;

/** A list of at most so many points; the rest is counted. No block for no point. */
export function listBlocks(lead: string | null, points: readonly BriefSentence[][], most: number = MOST): BriefBlock[] {
  const told = points.filter((point) => point.length > 0);
  if (told.length === 0) return [];
  const list: BriefBlock = { kind: "list", lead, points: told.slice(0, most) };
  const rest = told.length - most;
  if (rest <= 0) return [list];
  return [list, { kind: "note", words: `${counted(rest, "further one is", "further ones are")} in the record.` }];
}
