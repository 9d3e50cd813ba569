import {
  cut,
  hull,
  type NegotiatingText,
  type Polarity,
  type Span,
  TEXT_ACTIONS,
  TEXT_EVENT_STATUSES,
  type TextEvent,
} from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { evidenceOf, timeNear } from "./clause.ts";
import { actorsIn, type LayerContext, voiceAt } from "./layer-context.ts";
import { rounded } from "./rounded.ts";
import { textAt } from "./texts.ts";

/** What was done, or not done, with the texts of a report; several who do it are one event each. */
export function readTextEvents(context: LayerContext, texts: readonly NegotiatingText[]): TextEvent[] {
  return context.frames
    .filter((frame) => frame.type === "textEvent")
    .flatMap((frame) => toEvents(context, texts, frame))
    .map((event, place) => ({ ...event, id: `h${place + 1}` }));
}

function toEvents(context: LayerContext, texts: readonly NegotiatingText[], frame: Frame): TextEvent[] {
  const span = hull(frame.trigger);
  const action = TEXT_ACTIONS.find((one) => one === frame.attributes.action?.value);
  const text = span && textAt(texts, [...(frame.roles.text ?? []), ...frame.trigger], span);
  if (!span || !action || !text) return [];
  const by = [...new Set(actorsIn(context, frame, "by"))];
  const event: TextEvent = {
    id: "",
    text: text.id,
    action,
    by: null,
    to: actorsIn(context, frame, "to")[0] ?? null,
    polarity: polarityOf(context, frame, span),
    status: TEXT_EVENT_STATUSES.find((one) => one === frame.attributes.eventStatus?.value) ?? "actual",
    time: timeNear(context, span),
    evidence: evidenceOf(context, frame.trigger),
    saidBy: voiceAt(context, span),
    confidence: rounded(frame.confidence),
  };
  return by.length === 0 ? [event] : by.map((actor) => ({ ...event, by: actor }));
}

const NEGATION =
  /\b(?:not|never|no|without|yet to|failed to|has yet|nor|refus(?:ed|es|al)|declin(?:ed|es)|n['’]t)\b|n['’]t\b/iu;

/** By the words: a negation in the evidence means "not done"; where there is none, what the model reads. */
function polarityOf({ report }: LayerContext, frame: Frame, span: Span): Polarity {
  const words = cut(report.text, span);
  if (NEGATION.test(words)) return frame.attributes.action?.value === "rejected" ? "done" : "not done";
  return frame.attributes.polarity?.value === "not done" ? "not done" : "done";
}
