import type { Piece } from "./piece.ts";

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
const ARRANGED: ReadonlySet<string> = words(
  "planned slated scheduled set called postponed delayed moved rescheduled put booked",
);

/** Words that look back; so do those in -ed. */
const PAST_CLUES: ReadonlySet<string> = words(
  "said told was were had did has have met held came went began took made left broke spoke wrote gave saw found got won lost sent " +
    "brought fell rose kept led paid ran sat stood thought knew heard became struck spent sold bought built fought since ago",
);

/** Words in -ed that are no past tenses. */
const NOT_PAST: ReadonlySet<string> = words(
  "united need indeed speed feed exceed proceed succeed seed allied hundred armed",
);

/** After "to" these open no infinitive. */
const NO_VERB = /^(?:in|on|at|by|for|the|a|an|last|this|next|its|his|her|their)$/;

/** What the word at `at` says of the time it speaks of, -1 past, 1 future, 0 nothing, for a time that is read towards `step`. */
export function clueAt(pieces: readonly Piece[], at: number, step: 1 | -1): -1 | 0 | 1 {
  const word = pieces[at]?.text ?? "";
  const next = pieces[at + 1]?.text ?? "";
  if (FUTURE_CLUES.has(word)) return next === "have" ? -1 : 1;
  if (isIntention(pieces, at)) return step === 1 && isPastForm(word) ? -1 : 1;
  if (isArranged(word, next) || (step === -1 && setsBound(word, next))) return 1;
  return pastClue(word, pieces[at - 1]?.text);
}

/** A past form looks back, but not after "be". */
function pastClue(word: string, before: string | undefined): -1 | 0 {
  return isPastForm(word) && before !== "be" ? -1 : 0;
}

/** Before a time: "the deadline is Friday", "to be signed on Friday". */
function setsBound(word: string, next: string): boolean {
  return word === "deadline" || (word === "to" && next === "be");
}

/** "agreed to meet" */
function isIntention(pieces: readonly Piece[], at: number): boolean {
  return INTENTIONS.has(pieces[at]?.text ?? "") && isInfinitive(pieces, at + 1);
}

/** "called for Monday", "planned a rally" */
function isArranged(word: string, next: string): boolean {
  if (next === "for") return ARRANGED.has(word);
  return (word === "planned" || word === "planning") && /^(?:a|an|the)$/.test(next);
}

/** "to meet", not "to in" or "to the". */
function isInfinitive(pieces: readonly Piece[], at: number): boolean {
  const verb = pieces[at + 1];
  return pieces[at]?.text === "to" && verb !== undefined && /^\p{Ll}/u.test(verb.written) && !NO_VERB.test(verb.text);
}

function isPastForm(word: string): boolean {
  return PAST_CLUES.has(word) || (/^\p{Ll}{2,}ed$/u.test(word) && !NOT_PAST.has(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
