import { clueAfter, clueBefore } from "./clues.ts";
import type { Piece } from "./piece.ts";

/** Where a time without year or week is looked for: -1 = before publication, 1 = after it, 0 = no word says. */
export type Direction = -1 | 0 | 1;

/** The nearest word of a sentence that says so, on one side of a time. */
interface Clue {
  direction: Direction;
  word: string;
}

/** What is moved to a day is still to come. */
const MOVED = /^(?:moved|postponed|delayed|rescheduled|extended|adjourned|back|off|forward|over)$/;

/** How many pieces a clue may be away. */
const REACH = 24;

/** Whether the words around the pieces `[from, to)` speak of the past or of what is to come. */
export function directionAt(pieces: readonly Piece[], from: number, to: number): Direction {
  const [far, before] = [pieces[from - 2]?.text, pieces[from - 1]?.text];
  const left = scan(pieces, from, -1);
  const right = scan(pieces, to - 1, 1);
  const ofBound = directionOfBound(before, left, right);
  if (ofBound !== 0) return ofBound;
  if (isAhead(far, before)) return 1;
  if (pieces[to]?.text === "'s" && before !== "for") return right.direction || -1;
  return left.direction || right.direction;
}

/** "as early as Friday", "set Friday", "ahead of Friday", "moved to Friday", "beginning on Friday" */
function isAhead(far = "", before = ""): boolean {
  if (before === "as" || before === "set") return true;
  if (before === "of") return far === "ahead";
  if (before === "on") return far === "beginning" || far === "starting";
  return before === "to" && MOVED.test(far);
}

/** A bound lies ahead ("by Friday"), unless something had happened by then. */
function directionOfBound(preposition: string | undefined, left: Clue, right: Clue): Direction {
  switch (preposition) {
    case "until":
    case "till":
      return left.word === "" && right.word === "had" ? -1 : 1;
    case "before":
      return left.direction || 1;
    case "by":
    case "through":
      return /^(?:had|was|were)$/.test(left.word || right.word) ? -1 : 1;
    default:
      return 0;
  }
}

function scan(pieces: readonly Piece[], from: number, step: 1 | -1): Clue {
  const sentence = pieces[from]?.sentence;
  for (let at = from + step, steps = 0; steps < REACH; at += step, steps++) {
    const piece = pieces[at];
    if (piece?.sentence !== sentence) break;
    const direction = step === -1 ? clueBefore(pieces, at) : clueAfter(pieces, at);
    if (direction !== 0) return { direction, word: piece?.text ?? "" };
  }
  return { direction: 0, word: "" };
}
