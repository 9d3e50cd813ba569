import { DEADLINE_STATUSES, type Deadline, hull, type NegotiatingText } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { timeNear } from "./clause.ts";
import { actorsIn, type LayerContext, timeIn, voiceAt } from "./layer-context.ts";
import { rounded } from "./rounded.ts";

/** The deadlines of a report, by the model's triggers. */
export function readDeadlines(context: LayerContext, texts: readonly NegotiatingText[]): Deadline[] {
  return context.frames
    .filter((frame) => frame.type === "deadline")
    .flatMap((frame) => toDeadline(context, texts, frame) ?? [])
    .map((deadline, place) => ({ ...deadline, id: `l${place + 1}` }));
}

function toDeadline(context: LayerContext, texts: readonly NegotiatingText[], frame: Frame): Deadline | null {
  const span = hull(frame.trigger);
  const status = DEADLINE_STATUSES.find((one) => one === frame.attributes.deadlineStatus?.value);
  if (!span || !status) return null;
  const text = texts.find((one) =>
    one.mentions.some((mention) => mention.start < span.end && span.start < mention.end),
  );
  return {
    id: "",
    span,
    setBy: actorsIn(context, frame, "by")[0] ?? null,
    on: actorsIn(context, frame, "to")[0] ?? null,
    for: text ? { text: text.id } : null,
    time: timeIn(context, [span]) ?? timeNear(context, span),
    status,
    saidBy: voiceAt(context, span),
    confidence: rounded(frame.confidence),
  };
}
