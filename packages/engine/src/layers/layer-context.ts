import type { Interval, Span, Time } from "@parley/annotation";
import type { CodebookFinders } from "../codebook/codebook-finders.ts";
import type { ActorIndex } from "../entities/build-actors.ts";
import type { ReportText } from "../entities/report-text.ts";
import type { Frame } from "../model/predictions.ts";
import { type DraftStatement, statementAround } from "./draft-statements.ts";

/** All that a layer's facts are made from, once statements' spans and actors are known. */
export interface LayerContext {
  report: ReportText;
  paragraphs: readonly Span[];
  quotes: readonly Span[];
  /** Date or time of publication; null = not known. */
  publishedAt: string | null;
  /** Where the report says when it was filed or published (dateline, date line): no fact's own time. */
  filed: readonly Span[];
  frames: readonly Frame[];
  drafts: readonly DraftStatement[];
  actors: ActorIndex;
  times: readonly Time[];
  intervals: readonly Interval[];
  codebook: CodebookFinders;
}

/** The id of the statement in whose content a place stands; null = the reporter's own voice. */
export function voiceAt({ drafts }: Pick<LayerContext, "drafts">, span: Span): string | null {
  return statementAround(drafts, span)?.id ?? null;
}

/** The ids of the actors that fill a frame's role, in order; spans that stand for nobody are left out. */
export function actorsIn({ actors }: Pick<LayerContext, "actors">, frame: Frame, role: string): string[] {
  return (frame.roles[role] ?? []).flatMap((span) => actors.idOf([span]) ?? []);
}

/** The time or interval that stands at one of the spans; intervals first, since they say more. */
export function timeIn(
  { times, intervals }: Pick<LayerContext, "times" | "intervals">,
  spans: readonly Span[],
): string | null {
  const within = (one: Span) => spans.some((span) => span.start < one.end && one.start < span.end);
  return (intervals.find(within) ?? times.find((time) => within(time) && time.type !== "DURATION"))?.id ?? null;
}
