import type { Piece } from "./pieces.ts";

/** Where a time without year or week is looked for: -1 = before publication, 1 = after it, 0 = no word says. */
export type Direction = -1 | 0 | 1;

/** How many pieces a clue may be away. */
const REACH = 24;

/** Words that look ahead; modal verbs look back where "have" follows them. */
const FUTURE_CLUES: ReadonlySet<string> = words(
  "will 'll would shall should may might can must expected scheduled due upcoming expires expire expiring forthcoming payable " +
    "tomorrow effective",
);

/** These look ahead with an infinitive: "agreed to meet". */
const INTENTIONS: ReadonlySet<string> = words(
  "agreed agree agrees set ready prepared wants wanted want hoped hoping hopes hope decided vowed promised pledged offered invited " +
    "likely going asked plan plans planned planning expects expect intends intend proposes proposed urged refused refuses threatened " +
    "needs need has have is are was were am called willing able supposed about deadline refusal",
);

/** These look ahead with "for", and "planned" also with what is planned: "called for Monday", "planned a rally". */
const ARRANGED: ReadonlySet<string> = words("planned slated scheduled set called postponed delayed moved rescheduled put booked");

/** Words that look back; so do those in -ed. */
const PAST_CLUES: ReadonlySet<string> = words(
  "said told was were had did has have met held came went began took made left broke spoke wrote gave saw found got won lost sent " +
    "brought fell rose kept led paid ran sat stood thought knew heard became struck spent sold bought built fought since ago after " +
    "following late",
);

/** Words in -ed that are no past tenses. */
const NOT_PAST: ReadonlySet<string> = words("united need indeed speed feed exceed proceed succeed seed allied hundred armed");

/** Before these a bound lies ahead, unless something had happened by then. */
const BOUNDS: ReadonlySet<string> = words("by through before");

/** Whether the words around the pieces `[from, to)` speak of the past or of what is to come. */
export function directionAt(pieces: readonly Piece[], from: number, to: number): Direction {
  const before = pieces[from - 1]?.text ?? "";
  const left = scan(pieces, from, -1);
  const right = scan(pieces, to - 1, 1);
  if (before === "until" || before === "till") return left.word === "" && right.word === "had" ? -1 : 1;
  if (before === "as" || before === "set" || (before === "of" && pieces[from - 2]?.text === "ahead")) return 1;
  if (pieces[to]?.text === "'s" && before !== "for" && !BOUNDS.has(before)) return right.direction || -1;
  if (BOUNDS.has(before)) return left.word === "had" || left.word === "was" || left.word === "were" ? -1 : 1;
  return left.direction || right.direction;
}

/** The nearest clue in the sentence, going left or right. */
function scan(pieces: readonly Piece[], from: number, step: 1 | -1): { direction: Direction; word: string } {
  const sentence = pieces[from]?.sentence;
  for (let at = from + step, steps = 0; steps < REACH; at += step, steps++) {
    const piece = pieces[at];
    if (piece?.sentence !== sentence) break;
    const direction = clueAt(pieces, at);
    if (direction !== 0) return { direction, word: piece?.text ?? "" };
  }
  return { direction: 0, word: "" };
}

function clueAt(pieces: readonly Piece[], at: number): Direction {
  const word = pieces[at]?.text ?? "";
  const next = pieces[at + 1]?.text;
  if (FUTURE_CLUES.has(word)) return next === "have" ? -1 : 1;
  if (next === "to" && INTENTIONS.has(word)) return 1;
  if (word === "to" && next === "be") return 1;
  if (next === "for" && ARRANGED.has(word)) return 1;
  if (word === "planned" && (next === "a" || next === "an" || next === "the")) return 1;
  const isPast = PAST_CLUES.has(word) || (/^\p{Ll}{2,}ed$/u.test(word) && !NOT_PAST.has(word));
  return isPast && pieces[at - 1]?.text !== "be" ? -1 : 0;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
