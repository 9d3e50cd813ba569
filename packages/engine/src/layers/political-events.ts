import { EVENT_STATUSES, EVENT_TYPES, hull, type PoliticalEvent } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { timeNear } from "./clause.ts";
import { actorsIn, type LayerContext, voiceAt } from "./layer-context.ts";
import { rounded } from "./rounded.ts";

/** What actors did to one another, by PLOVER type. */
export function readPoliticalEvents(context: LayerContext): PoliticalEvent[] {
  return context.frames
    .filter((frame) => frame.type === "event")
    .flatMap((frame) => toEvent(context, frame) ?? [])
    .map((event, place) => ({ ...event, id: `e${place + 1}` }));
}

function toEvent(context: LayerContext, frame: Frame): PoliticalEvent | null {
  const span = hull(frame.trigger);
  const type = EVENT_TYPES.find((one) => one === frame.attributes.eventType?.value);
  if (!span || !type) return null;
  return {
    id: "",
    trigger: frame.trigger,
    type,
    mode: null,
    actor: actorsIn(context, frame, "by")[0] ?? null,
    recipient: actorsIn(context, frame, "to")[0] ?? null,
    time: timeNear(context, span),
    status: EVENT_STATUSES.find((one) => one === frame.attributes.eventStatus?.value) ?? "actual",
    saidBy: voiceAt(context, span),
    confidence: rounded(frame.confidence),
  };
}
