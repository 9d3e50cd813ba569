import { DEADLINE_STATUSES, type Deadline, hull, type Meeting, type NegotiatingText } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { timeNear } from "./clause.ts";
import { type LayerContext, timeIn, voiceAt } from "./layer-context.ts";

/** The deadlines of a report, by the model's triggers. */
export function readDeadlines(
  context: LayerContext,
  ground: { texts: readonly NegotiatingText[]; meetings: readonly Meeting[] },
): Deadline[] {
  return context.frames
    .filter((frame) => frame.type === "deadline")
    .flatMap((frame) => toDeadline(context, ground, frame) ?? [])
    .map((deadline, place) => ({ ...deadline, id: `l${place + 1}` }));
}

function toDeadline(
  context: LayerContext,
  { texts }: { texts: readonly NegotiatingText[]; meetings: readonly Meeting[] },
  frame: Frame,
): Deadline | null {
  const span = hull(frame.trigger);
  const status = DEADLINE_STATUSES.find((one) => one === frame.attributes.deadlineStatus?.value);
  if (!span || !status) return null;
  const id = (role: string) =>
    (frame.roles[role] ?? []).map((one) => context.actors.idOf([one])).find((one) => one !== null) ?? null;
  const text = texts.find((one) =>
    one.mentions.some((mention) => mention.start < span.end && span.start < mention.end),
  );
  return {
    id: "",
    span,
    setBy: id("by"),
    on: id("to"),
    for: text ? { text: text.id } : null,
    time: timeIn(context, [span]) ?? timeNear(context, span),
    status,
    saidBy: voiceAt(context, span),
    confidence: Math.round(frame.confidence * 100) / 100,
  };
}
