import { contains, type Span } from "@parley/annotation";
import { covering } from "../tokens/word-index.ts";
import { statementAround } from "./draft-statements.ts";
import type { LayerContext } from "./layer-context.ts";

/** The stretch in which a fact's circumstances are looked for: its sentence, cut down to the content that it stands in, or to what no content holds. */
export function surroundings(
  { report, drafts }: LayerContext,
  span: Span,
): { sentence: Span | null; holds: (other: Span) => boolean } {
  const sentence = covering(report.sentences, span.start);
  const around = statementAround(drafts, span);
  const sameVoice = (other: Span) => (statementAround(drafts, other)?.id ?? null) === (around?.id ?? null);
  return { sentence, holds: (other) => sentence !== null && contains(sentence, other) && sameVoice(other) };
}

/** The id of the nearest date in the fact's own clause, at most `reach` characters away; null where there is none. */
export function timeNear(context: LayerContext, span: Span, reach = 400): string | null {
  const { holds } = surroundings(context, span);
  const dates = [...context.intervals, ...context.times.filter((time) => time.type === "DATE" || time.type === "TIME")];
  const gap = (time: Span) => Math.max(time.start - span.end, span.start - time.end, 0);
  const isFiled = (time: Span) => context.filed.some((span) => contains(span, time));
  const near = dates
    .filter((time) => holds(time) && gap(time) <= reach && !isFiled(time))
    .sort((a, b) => gap(a) - gap(b));
  return near[0]?.id ?? null;
}

/** A trigger with the rest of its clause: the words that a reader would point to as what says it. */
export function evidenceOf(context: Pick<LayerContext, "report">, trigger: readonly Span[]): Span[] {
  const last = trigger.at(-1);
  return last ? [...trigger.slice(0, -1), toClauseEnd(context, last)] : [];
}

/** A span that goes on to the end of its clause. */
export function toClauseEnd({ report }: Pick<LayerContext, "report">, span: Span): Span {
  const sentence = covering(report.sentences, span.start) ?? span;
  const rest = report.text.slice(span.end, Math.max(span.end, sentence.end));
  const stop = rest.search(CLAUSE_END);
  const end = span.end + (stop < 0 ? rest : rest.slice(0, stop)).trimEnd().length;
  return { start: span.start, end: Math.max(span.end, end) };
}

const CLAUSE_END = /[,;:!?”"—–]|\.(?=\s|["”’']|$)|\b(?:but|although|though|while|after|before|when|because)\b/u;
