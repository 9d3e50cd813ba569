import type { TimeMeaning } from "./meaning.ts";
import { type Captured, type Pattern, pattern } from "./pattern.ts";
import type { Piece } from "./piece.ts";

/** What stands beside a match. */
export interface Neighbours {
  before: Piece | undefined;
  after: Piece | undefined;
}

/** One line of the grammar: what it matches, and what that means; null = nothing in this place. */
export interface Rule {
  pattern: Pattern;
  read(captured: Captured, neighbours: Neighbours): TimeMeaning | null;
}

/** A line of the grammar for one or several patterns that mean the same. */
export function rules(sources: string | readonly string[], read: Rule["read"]): Rule[] {
  return [sources].flat().map((source) => ({ pattern: pattern(source), read }));
}

/** Lines of the grammar whose meaning is fixed. */
export function fixedRules(sources: string | readonly string[], meaning: TimeMeaning): Rule[] {
  return rules(sources, () => meaning);
}
