import { EVENT_STATUSES, EVENT_TYPES, hull, type PoliticalEvent } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { timeNear } from "./clause.ts";
import { type LayerContext, voiceAt } from "./layer-context.ts";

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
  const id = (role: string) =>
    (frame.roles[role] ?? []).map((one) => context.actors.idOf([one])).find((one) => one !== null) ?? null;
  return {
    id: "",
    trigger: frame.trigger,
    type,
    mode: null,
    actor: id("by"),
    recipient: id("to"),
    time: timeNear(context, span),
    status: EVENT_STATUSES.find((one) => one === frame.attributes.eventStatus?.value) ?? "actual",
    saidBy: voiceAt(context, span),
    confidence: Math.round(frame.confidence * 100) / 100,
  };
}
