import type { Span } from "@parley/annotation";
import type { TimeMeaning } from "./meaning.ts";
import { matchPattern } from "./pattern.ts";
import type { Piece } from "./piece.ts";
import type { Rule } from "./rule.ts";
import { indexRules } from "./rule-index.ts";
import { CALENDAR_RULES } from "./rules-calendar.ts";
import { CLOCK_RULES } from "./rules-clock.ts";
import { CYCLE_RULES } from "./rules-cycle.ts";
import { DURATION_RULES } from "./rules-duration.ts";
import { RELATIVE_RULES } from "./rules-relative.ts";
import { VAGUE_RULES } from "./rules-vague.ts";

/** A time expression: its words, its pieces `[from, to)`, and what it means before it is resolved. */
export interface Expression extends Span {
  from: number;
  to: number;
  meaning: TimeMeaning;
}

/** The grammar; of two lines that match equally much the earlier one counts. */
const rulesFor = indexRules([
  ...CYCLE_RULES,
  ...CALENDAR_RULES,
  ...CLOCK_RULES,
  ...RELATIVE_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
]);

/** The simple time expressions of the pieces, in order, the longest at each place; none overlap. */
export function recognise(pieces: readonly Piece[]): Expression[] {
  const expressions: Expression[] = [];
  const lines = new Map<string, readonly Rule[]>();
  let at = 0;
  while (at < pieces.length) {
    const found = longestAt(pieces, at, lines);
    if (found) expressions.push(found);
    at = found ? found.to : at + 1;
  }
  return expressions;
}

function longestAt(pieces: readonly Piece[], at: number, lines: Map<string, readonly Rule[]>): Expression | null {
  const piece = pieces[at];
  if (!piece) return null;
  let candidates = lines.get(piece.written);
  if (!candidates) {
    candidates = rulesFor(piece);
    lines.set(piece.written, candidates);
  }
  let best: Expression | null = null;
  for (const line of candidates) {
    const match = matchPattern(line.pattern, pieces, at);
    if (!match || match.end <= (best?.to ?? at)) continue;
    const meaning = line.read(match.captured, neighbours(pieces, at, match.end));
    if (meaning && !(piece.joined && meaning.when.by === "value"))
      best = { from: at, to: match.end, start: piece.start, end: pieces[match.end - 1]?.end ?? piece.end, meaning };
  }
  return best;
}

function neighbours(
  pieces: readonly Piece[],
  from: number,
  to: number,
): { before: Piece | undefined; after: Piece | undefined } {
  const sentence = pieces[from]?.sentence;
  const inSentence = (piece: Piece | undefined) => (piece?.sentence === sentence ? piece : undefined);
  return { before: inSentence(pieces[from - 1]), after: inSentence(pieces[to]) };
}
