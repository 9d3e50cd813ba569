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
    "needs need has have is are was were am called willing able supposed booked about refusal",
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

/** After these a verb is no present tense of its own, or no verb. */
const NO_SUBJECT =
  /^(?:the|a|an|its|his|her|their|this|that|of|to|not|did|do|does|for|and|or|in|at|by|with|on|first|last|next|no|any|each|every|official|state|week|final)$/;

/** After "to" these open no infinitive. */
const NO_VERB = /^(?:in|on|at|by|for|the|a|an|last|this|next|its|his|her|their)$/;

/** Verbs in the present that tell a schedule: "sessions start Monday". */
const SCHEDULES: ReadonlySet<string> = words(
  "starts start begins begin resumes resume opens open reopens reopen meets meet convenes convene reconvenes reconvene ends end expires " +
    "expire returns return arrives arrive departs depart leaves leave runs votes vote reconvene travels travel visits visit hosts host",
);

/** With "to" these look ahead: "ministers to meet on Friday". */
const TO_COME: ReadonlySet<string> = words(
  "be go meet attend visit hold sign resume host convene return travel vote start begin reopen reconvene discuss present decide",
);

/** "flew to meet": there the meeting was part of the journey. */
const CAME = /^(?:came|went|flew|travelled|traveled|gathered|met|arrived|returned|back|here|there)$/;

/** Before these a form in -ed is an adjective: "is prepared to", "are booked to". */
const FORMS_OF_BE: ReadonlySet<string> = words("is are was were be been being 's 're not still also now");

/** -1 = the past, 1 = what is to come, 0 = nothing is said of it. */
type Tense = -1 | 0 | 1;

/** What the word at `at` says of a time that stands after it in the sentence. */
export function clueBefore(pieces: readonly Piece[], at: number): Tense {
  const word = wordAt(pieces, at);
  const isAhead = isIntention(pieces, at) || isScheduled(pieces, at) || isArranged(pieces, at);
  if (isAhead || (word === "to" && TO_COME.has(wordAt(pieces, at + 1)) && !CAME.test(wordAt(pieces, at - 1)))) return 1;
  return plainClue(pieces, at);
}

/** What the word at `at` says of a time that stands before it in the sentence: "On Monday they agreed to meet" is past. */
export function clueAfter(pieces: readonly Piece[], at: number): Tense {
  const isPast = isPastForm(wordAt(pieces, at)) && !FORMS_OF_BE.has(wordAt(pieces, at - 1));
  if (isIntention(pieces, at)) return isPast ? -1 : 1;
  return isArranged(pieces, at) ? 1 : plainClue(pieces, at);
}

/** A past form looks back, but not after "be". */
function plainClue(pieces: readonly Piece[], at: number): Tense {
  const [word, next] = [wordAt(pieces, at), wordAt(pieces, at + 1)];
  if (FUTURE_CLUES.has(word) && pieces[at]?.written !== "May") return next === "have" ? -1 : 1;
  if (word === "deadline") return isPastForm(next) ? 0 : 1;
  return isPastForm(word) && wordAt(pieces, at - 1) !== "be" ? -1 : 0;
}

function wordAt(pieces: readonly Piece[], at: number): string {
  return pieces[at]?.text ?? "";
}

/** "sessions start", not "the start", "did not start" or "agreed to start". */
function isScheduled(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!SCHEDULES.has(pieces[at]?.text ?? "") || !before || before.sentence !== pieces[at]?.sentence) return false;
  return /^\p{L}/u.test(before.text) && !NO_SUBJECT.test(before.text);
}

/** "agreed to meet" */
function isIntention(pieces: readonly Piece[], at: number): boolean {
  return INTENTIONS.has(pieces[at]?.text ?? "") && isInfinitive(pieces, at + 1);
}

/** "called for Monday", "planned a rally" */
function isArranged(pieces: readonly Piece[], at: number): boolean {
  const [word, next] = [wordAt(pieces, at), wordAt(pieces, at + 1)];
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
