import { hull, type Meeting, OUTCOME_KINDS, type Outcome } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { actorsIn, type LayerContext, voiceAt } from "./layer-context.ts";
import { meetingNear } from "./meetings.ts";
import { rounded } from "./rounded.ts";

/** What came of contacts, by the model's triggers; parties are those told with it, else those of the meeting next to it. */
export function readOutcomes(context: LayerContext, meetings: readonly Meeting[]): Outcome[] {
  return context.frames
    .filter((frame) => frame.type === "outcome")
    .flatMap((frame) => toOutcome(context, meetings, frame) ?? [])
    .map((outcome, place) => ({ ...outcome, id: `o${place + 1}` }));
}

function toOutcome(context: LayerContext, meetings: readonly Meeting[], frame: Frame): Outcome | null {
  const span = hull(frame.trigger);
  const kind = OUTCOME_KINDS.find((one) => one === frame.attributes.outcomeKind?.value);
  if (!span || !kind) return null;
  const told = actorsIn(context, frame, "party");
  const meeting = meetingNear(meetings, span);
  const ofMeeting = (meeting?.parties ?? []).filter(({ part }) => part !== "mediator").map(({ actor }) => actor);
  const parties = told.length > 0 ? told : ofMeeting;
  return {
    id: "",
    meeting: meeting?.id ?? null,
    parties: [...new Set(parties)],
    kind,
    about: frame.roles.about ?? [],
    evidence: frame.trigger,
    saidBy: voiceAt(context, span),
    confidence: rounded(frame.confidence),
  };
}
