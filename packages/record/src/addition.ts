import {
  ACTOR_KINDS,
  type ActorKind,
  DEADLINE_STATUSES,
  type DeadlineStatus,
  EVENT_STATUSES,
  EVENT_TYPES,
  type EventStatus,
  type EventType,
  MEETING_KINDS,
  MEETING_STATUSES,
  type MeetingKind,
  type MeetingStatus,
  MOVES,
  type Move,
  OUTCOME_KINDS,
  type OutcomeKind,
  POLARITIES,
  type Polarity,
  SPEECH_ACTS,
  type Span,
  type SpeechAct,
  STANCES,
  type Stance,
  spanSchema,
  TEXT_ACTIONS,
  TEXT_EVENT_STATUSES,
  TEXT_KINDS,
  type TextAction,
  type TextEventStatus,
  type TextKind,
} from "@parley/annotation";
import { z } from "zod";

/** Who has a part in a fact that is added: the actor whom these words mention, else a new one of this kind. */
export interface AddedActor {
  span: Span;
  kind: ActorKind;
}

/** The text that these words mention, else a new one of this kind. */
export interface AddedText {
  span: Span;
  kind: TextKind;
}

/** A time by its TIMEX3 value, with the words that tell it. */
export interface AddedTime {
  span: Span;
  value: string;
}

/**
 * A fact that a reader adds to a report, in spans of its text alone: names and wordings come from the text. According to
 * whom it is known follows from where its words stand: in the content of a statement, or in the report's own voice.
 */
export type Addition = { words: Span[] } & (
  | { layer: "statements"; speaker: AddedActor | null; cue: Span[]; speechAct: SpeechAct }
  | {
      layer: "meetings";
      parties: AddedActor[];
      kind: MeetingKind;
      status: MeetingStatus;
      place: Span | null;
      time: AddedTime | null;
    }
  | { layer: "outcomes"; parties: AddedActor[]; kind: OutcomeKind }
  | { layer: "texts"; kind: TextKind; author: AddedActor | null }
  | {
      layer: "textEvents";
      text: AddedText;
      action: TextAction;
      by: AddedActor | null;
      to: AddedActor | null;
      polarity: Polarity;
      status: TextEventStatus;
      time: AddedTime | null;
    }
  | {
      layer: "positions";
      party: AddedActor;
      on: { issue: string } | { text: AddedText } | { span: Span };
      stance: Stance;
      move: Move | null;
    }
  | {
      layer: "deadlines";
      on: AddedActor | null;
      setBy: AddedActor | null;
      time: AddedTime | null;
      status: DeadlineStatus;
    }
  | {
      layer: "events";
      type: EventType;
      actor: AddedActor | null;
      recipient: AddedActor | null;
      status: EventStatus;
    }
);

/** An addition of one kind. */
export type AdditionOf<Layer extends Addition["layer"]> = Extract<Addition, { layer: Layer }>;

const words = z.array(spanSchema).min(1).max(20);
const actor = z.strictObject({ span: spanSchema, kind: z.enum(ACTOR_KINDS) });
const actors = z.array(actor).max(30);
const text = z.strictObject({ span: spanSchema, kind: z.enum(TEXT_KINDS) });
const time = z.strictObject({ span: spanSchema, value: z.string().min(4).max(40) }).nullable();

/** @see {@link Addition} */
export const additionSchema: z.ZodType<Addition> = z.discriminatedUnion("layer", [
  z.strictObject({
    layer: z.literal("statements"),
    words,
    speaker: actor.nullable(),
    cue: z.array(spanSchema),
    speechAct: z.enum(SPEECH_ACTS),
  }),
  z.strictObject({
    layer: z.literal("meetings"),
    words,
    parties: actors,
    kind: z.enum(MEETING_KINDS),
    status: z.enum(MEETING_STATUSES),
    place: spanSchema.nullable(),
    time,
  }),
  z.strictObject({ layer: z.literal("outcomes"), words, parties: actors, kind: z.enum(OUTCOME_KINDS) }),
  z.strictObject({ layer: z.literal("texts"), words, kind: z.enum(TEXT_KINDS), author: actor.nullable() }),
  z.strictObject({
    layer: z.literal("textEvents"),
    words,
    text,
    action: z.enum(TEXT_ACTIONS),
    by: actor.nullable(),
    to: actor.nullable(),
    polarity: z.enum(POLARITIES),
    status: z.enum(TEXT_EVENT_STATUSES),
    time,
  }),
  z.strictObject({
    layer: z.literal("positions"),
    words,
    party: actor,
    on: z.union([
      z.strictObject({ issue: z.string().min(1).max(60) }),
      z.strictObject({ text }),
      z.strictObject({ span: spanSchema }),
    ]),
    stance: z.enum(STANCES),
    move: z.enum(MOVES).nullable(),
  }),
  z.strictObject({
    layer: z.literal("deadlines"),
    words,
    on: actor.nullable(),
    setBy: actor.nullable(),
    time,
    status: z.enum(DEADLINE_STATUSES),
  }),
  z.strictObject({
    layer: z.literal("events"),
    words,
    type: z.enum(EVENT_TYPES),
    actor: actor.nullable(),
    recipient: actor.nullable(),
    status: z.enum(EVENT_STATUSES),
  }),
]);
