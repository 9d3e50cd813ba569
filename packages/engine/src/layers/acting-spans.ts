import type { Span } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import type { DraftStatement } from "./draft-statements.ts";

const ACTING_ROLES = ["party", "host", "mediator", "by", "to"];

/** Spans that name somebody who speaks, is addressed, takes part or acts: what actors are resolved for. One entry a role. */
export function actingSpans(drafts: readonly DraftStatement[], frames: readonly Frame[]): Span[][] {
  const statements = drafts.flatMap((draft) => [
    draft.speaker,
    ...draft.addressee.map((span) => [span]),
    ...targets(draft),
  ]);
  const others = frames
    .filter((frame) => frame.type !== "statement" && frame.type !== "nested")
    .flatMap((frame) => ACTING_ROLES.flatMap((role) => (frame.roles[role] ?? []).map((span) => [span])));
  return [...statements, ...others].filter((spans) => spans.length > 0);
}

/** "accused X of Y": content in two pieces, the first of which may be somebody. */
function targets(draft: DraftStatement): Span[][] {
  const first = draft.content[0];
  return first && draft.content.length > 1 ? [[first]] : [];
}
