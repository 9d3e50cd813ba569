import type { BriefBlock, BriefSentence } from "./brief.ts";
import { counted } from "./phrases.ts";

/** How a list is made. */
export interface ListRule {
  /** So many points at most; the rest is counted. */
  most?: number;
  /** Points whose every sentence is to be checked are told too, not only counted. */
  doubtful?: boolean;
}

const MOST = 25;

/** A list of at most so many points; what is left out is counted. No block for no point. */
export function listBlocks(
  lead: string | null,
  points: readonly BriefSentence[][],
  { most = MOST, doubtful = false }: ListRule = {},
): BriefBlock[] {
  const told = points.filter((point) => point.length > 0);
  const sure = doubtful ? told : told.filter((point) => point.some((sentence) => sentence.sureness !== "check"));
  const left = [
    sure.length > most ? `${counted(sure.length - most, "further one is", "further ones are")} in the record.` : "",
    told.length > sure.length
      ? `${counted(told.length - sure.length, "doubtful one is", "doubtful ones are")} left out; see with: parley review.`
      : "",
  ].filter((words) => words !== "");
  const notes: BriefBlock[] = left.length === 0 ? [] : [{ kind: "note", words: left.join(" ") }];
  if (sure.length === 0) return [];
  return [{ kind: "list", lead, points: sure.slice(0, most) }, ...notes];
}
