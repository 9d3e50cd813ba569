import { compareSpans, cut, hull, overlaps, type Span } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { covering, touching } from "../tokens/word-index.ts";
import {
  type ActingReport,
  type Chain,
  chainAt,
  chainsOf,
  endOf,
  startOf,
  subjectOf,
  type Told,
} from "./clause-actors.ts";

/**
 * Adds to each meeting the parties that the grammar of its sentence tells and the model did not link: who meets, whom, with whom,
 * whose visit, between whom. A meeting is only known with its parties.
 */
export function completeParties(frames: readonly Frame[], ground: ActingReport): Frame[] {
  return frames.map((frame) =>
    frame.type === "meeting" || frame.type === "outcome" ? completed(frame, ground) : frame,
  );
}

function completed(frame: Frame, { report, actors }: ActingReport): Frame {
  const trigger = hull(frame.trigger);
  const sentence = trigger && covering(report.sentences, trigger.start);
  if (!trigger || !sentence) return frame;
  const chains = chainsOf(report.text, touching(actors, sentence));
  const told = partiesTold({ text: report.text, trigger, sentence, chains });
  const known = Object.values(frame.roles).flat();
  const more = told.filter((span) => !known.some((one) => overlaps(one, span)));
  if (more.length === 0) return frame;
  return { ...frame, roles: { ...frame.roles, party: [...(frame.roles.party ?? []), ...more].sort(compareSpans) } };
}

function partiesTold(told: Told): Span[] {
  const inside = told.chains.flat().filter((span) => overlaps(span, told.trigger));
  const noun = isNoun(told);
  const found = [
    ...inside,
    ...(noun ? [...ownersOf(told), ...holdersOf(told)] : [...subjectOf(told), ...objectOf(told)]),
    ...companions(told, noun),
  ];
  return [...new Set(found)];
}

const NOUNS =
  /(?:talks|meetings?|visits?|summits?|conferences?|sessions?|rounds?|negotiations?|consultations?|discussions?|dialogues?|trips?|process|contacts?|gatherings?|encounters?|conversations?|missions?|bargaining|calls?|tours?|assembly|diplomacy)$/iu;
const VERB_BEFORE =
  /\b(?:to|will|would|may|might|could|can|should|did|do|does|not|also|and|then|must)\s+(?:[a-z]+ly\s+)?$/u;

/** Whether the words are a noun ("the talks") and no verb ("will visit"). */
function isNoun({ text, trigger }: Told): boolean {
  const words = cut(text, trigger);
  if (!NOUNS.test(words)) return false;
  if (!/(?:visits?|calls?|meetings?|contacts?|tours?)$/iu.test(words)) return true;
  const whole = text.slice(Math.max(0, trigger.start - 20), trigger.start) + words;
  return !VERB_BEFORE.test(whole.replace(/\S+$/u, ""));
}

/** "met Brandt", "visited Tolsk", "hosted both": who stands right behind the verb. */
function objectOf({ text, trigger, chains }: Told): Chain {
  const after = chains.find((chain) => startOf(chain) >= trigger.end);
  const gap = after ? text.slice(trigger.end, startOf(after)) : "";
  return after &&
    /^\s+(?:(?:with|to|both|the|his|her|its|their|an?|[\p{L}-]+ish|[\p{L}-]+an|visiting|top|senior)\s+){0,4}$/u.test(
      gap,
    )
    ? after
    : [];
}

/** "Brandt’s visit", "the Arvenia-Tolsk talks": whoever stands right before the noun. */
function ownersOf({ text, trigger, chains }: Told): Chain {
  const before = chains.filter((chain) => endOf(chain) <= trigger.start).at(-1);
  const gap = before ? text.slice(endOf(before), trigger.start) : "";
  return before && /^(?:['’]s?)?\s+(?:[\p{L}-]+\s+){0,3}$/u.test(gap) && !NOT_OWNED.test(gap) ? before : [];
}

const NOT_OWNED =
  /\b(?:of|in|on|at|to|for|with|from|by|and|but|the|an?|said|says|that|this|is|was|were|are|has|have|had|will|would|\w+ed|\w+ing)\b/u;
const HOLDING =
  /\b(?:hold|holds|held|holding|beg[aiu]n|begin|start(?:ed|s)?|resum\w+|opened|opens?|had|attend\w*|join\w*|host\w*|conduct\w*|wrapp?\w*|conclud\w*|ended|end|broke off|break off|suspend\w*|cancel\w*|postpon\w*|called off|boycott\w*|skip\w*|continu\w*|agreed?|propos\w*|paid|pay|pays|arriv\w*|enter\w*|return\w*|sought|seek\w*|refus\w*|reject\w*|plans?|planned|invit\w*|walk\w* out|for|engag\w*|sit|sat|take part|took part|participat\w*|travel\w*|met)\b/u;

/** "Brandt opened talks": the subject of the verb that holds, seeks or refuses what the noun names. */
function holdersOf(told: Told): Chain {
  const subject = subjectOf(told);
  const gap = told.text.slice(endOf(subject), told.trigger.start);
  return subject.length > 0 && HOLDING.test(gap) && gap.length < 120 ? subject : [];
}

const WITH = /\b(?:with|between|among|involving)\s+/gu;

/** "with Brandt", "between Arvenia and Tolsk" behind the trigger; "by", "of" and "to" right behind a noun. */
function companions(told: Told, noun: boolean): Span[] {
  const { text, trigger, sentence } = told;
  const tail =
    text
      .slice(trigger.end, Math.min(sentence.end, trigger.end + 140))
      .split(/;|:|\b(?:said|says|after|before|because|while)\b/u)[0] ?? "";
  const openings = [...tail.matchAll(WITH)].map((match) => trigger.end + match.index + match[0].length);
  const direct = noun ? /^\s+(?:by|of|to|for)\s+/u.exec(tail) : null;
  if (direct) openings.unshift(trigger.end + direct[0].length);
  return openings.flatMap((at) => chainAt(told, at));
}
