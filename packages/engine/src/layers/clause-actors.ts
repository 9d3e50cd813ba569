import { compareSpans, cut, overlaps, type Span } from "@parley/annotation";
import { namedPhrases } from "../entities/named-phrases.ts";
import type { ReportText } from "../entities/report-text.ts";
import type { Predictions } from "../model/predictions.ts";

/** A report with all who can act in it. */
export interface ActingReport {
  report: ReportText;
  /** In order, disjoint. */
  actors: readonly Span[];
}

/** Those who can act together in one sentence: neighbours joined by commas and "and". */
export type Chain = Span[];

/** A fact's words in their sentence, with all who can act in it. */
export interface Told {
  text: string;
  trigger: Span;
  sentence: Span;
  chains: readonly Chain[];
}

/** Names, titled names, nominals and personal pronouns of a report, in order; the longest of those that overlap. */
export function actorSpans(report: ReportText, nominals: Predictions["nominals"]): Span[] {
  const names = report.names.filter(({ type }) => type !== "place" && type !== "work" && type !== "event");
  const pronouns = report.words.filter((word) => STANDING_ALONE.has(cut(report.text, word).toLowerCase()));
  const all = [...namedPhrases(report), ...names, ...nominals, ...pronouns].map(({ start, end }) => ({ start, end }));
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of all) if (!kept.some((one) => overlaps(one, span))) kept.push(span);
  return kept.sort(compareSpans);
}

/** Pronouns that are somebody by themselves; "his", "her" and "both" belong to the noun behind them. */
const STANDING_ALONE = new Set(["he", "she", "they", "him", "them"]);

const JOINT =
  /^(?:\s*[-–/]\s*|\s*,?\s*(?:and|&|or|as well as|along with|together with)\s+|\s*,\s*)(?:the\s+|its\s+|his\s+|their\s+|an?\s+)?(?:[\p{L}’'-]+\s+){0,3}$/u;
const VERBAL = /\b(?:is|was|are|were|be|been|has|have|had|will|would|who|which|that|said|says|to)\b/u;

/** Neighbours that are told together: "Arvenia, Tolsk and Sele". */
export function chainsOf(text: string, actors: readonly Span[]): Chain[] {
  const chains: Chain[] = [];
  for (const span of actors) {
    const last = chains.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end, span.start) : "";
    if (last && JOINT.test(gap) && !VERBAL.test(gap)) chains.at(-1)?.push(span);
    else chains.push([span]);
  }
  return chains;
}

/** "Brandt met": who stands last before the verb, with nothing in between that begins another clause. */
export function subjectOf({ text, trigger, chains }: Told): Chain {
  const before = chains
    .filter((chain) => endOf(chain) <= trigger.start && !isPossessive(text, chain) && !isGoverned(text, chain))
    .at(-1);
  return before && !/[;:]|\b(?:that|if|because|after|before|while)\b/u.test(text.slice(endOf(before), trigger.start))
    ? before
    : [];
}

/** Whoever begins at most a few words behind an offset: "by the two envoys" behind "by". */
export function chainAt({ text, chains }: Told, offset: number): Chain {
  const chain = chains.find((one) => startOf(one) >= offset);
  return chain && /^\s*(?:[\p{L}’'-]+\s+){0,4}$/u.test(text.slice(offset, startOf(chain))) ? chain : [];
}

/** "in the port city of Harn": behind a preposition nobody acts. */
function isGoverned(text: string, chain: Chain): boolean {
  return /\b(?:in|at|of|near)\s+(?:the\s+)?$/u.test(text.slice(Math.max(0, startOf(chain) - 14), startOf(chain)));
}

function isPossessive(text: string, chain: Chain): boolean {
  return /^['’]s?\s/u.test(text.slice(endOf(chain), endOf(chain) + 3));
}

/** Where a chain begins; 0 for an empty one. */
export function startOf(chain: Chain): number {
  return chain[0]?.start ?? 0;
}

/** Where a chain ends; 0 for an empty one. */
export function endOf(chain: Chain): number {
  return chain.at(-1)?.end ?? 0;
}
