import type { NameType, Span } from "@parley/annotation";

/** The kinds of frames that the model knows: a trigger with roles linked to it. */
export const FRAME_TYPES = [
  "statement",
  "nested",
  "meeting",
  "outcome",
  "text",
  "textEvent",
  "position",
  "deadline",
  "event",
] as const;
export type FrameType = (typeof FRAME_TYPES)[number];

/** A span with its type, as a tag layer gives it. */
export interface TypedSpan<Type extends string> extends Span {
  type: Type;
  /** 0..1, calibrated. */
  confidence: number;
}

/** A value of an attribute read at a trigger. */
export interface AttributeValue {
  value: string;
  /** 0..1 */
  confidence: number;
}

/** A trigger and what is linked to it, in spans of the text. */
export interface Frame {
  type: FrameType;
  trigger: Span[];
  /** Role → spans, in order of the text; a role that nothing fills is absent. */
  roles: Record<string, Span[]>;
  /** Role → 0..1, how sure the role's spans are; for roles that nothing fills, how sure that is. */
  roleConfidence: Record<string, number>;
  attributes: Record<string, AttributeValue>;
  /** 0..1: that there is such a trigger. */
  confidence: number;
}

/** What a pronoun or nominal refers back to. */
export interface AntecedentLink {
  mention: Span;
  /** null = the model finds none among the candidates. */
  antecedent: Span | null;
  confidence: number;
}

/** Everything the model says of a report, before any rule: spans, frames and links in the text's own offsets. */
export interface Predictions {
  names: TypedSpan<NameType>[];
  /** Nominals of persons and bodies ("the envoy", "the ministry"). */
  nominals: TypedSpan<"person" | "body">[];
  frames: Frame[];
  links: AntecedentLink[];
}
