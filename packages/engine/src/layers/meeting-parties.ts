import { compareSpans, cut, hull, overlaps, type Span } from "@parley/annotation";
import { namedPhrases } from "../entities/named-phrases.ts";
import { pronounClass } from "../entities/pronouns.ts";
import type { ReportText } from "../entities/report-text.ts";
import type { Frame, Predictions } from "../model/predictions.ts";
import { covering, touching } from "../tokens/word-index.ts";

/** What parties are found in: the report with its names, and the model's nominals. */
interface PartyWords {
  report: ReportText;
  nominals: Predictions["nominals"];
}

/** Those who can take part, in one sentence: neighbours joined by commas and "and" make one chain. */
type Chain = Span[];

/**
 * Adds to each meeting the parties that the grammar of its sentence tells and the model did not link: who meets, whom, with whom,
 * whose visit, between whom. A meeting is only known with its parties.
 */
export function completeParties(frames: readonly Frame[], words: PartyWords): Frame[] {
  const candidates = candidatesIn(words);
  return frames.map((frame) =>
    ["meeting", "outcome"].includes(frame.type) ? completed(frame, words.report, candidates) : frame,
  );
}

function completed(frame: Frame, report: ReportText, candidates: readonly Span[]): Frame {
  const trigger = hull(frame.trigger);
  const sentence = trigger && covering(report.sentences, trigger.start);
  if (!trigger || !sentence) return frame;
  const chains = chainsOf(report.text, touching(candidates, sentence));
  const told = partiesTold({ text: report.text, trigger, sentence, chains });
  const known = Object.values(frame.roles).flat();
  const more = told.filter((span) => !known.some((one) => overlaps(one, span)));
  if (more.length === 0) return frame;
  return { ...frame, roles: { ...frame.roles, party: [...(frame.roles.party ?? []), ...more].sort(compareSpans) } };
}

/** Names, titled names, nominals and personal pronouns, the longest of those that overlap. */
function candidatesIn({ report, nominals }: PartyWords): Span[] {
  const names = report.names.filter(({ type }) => type !== "place" && type !== "work" && type !== "event");
  const pronouns = report.words.filter((word) =>
    ["person", "many"].includes(pronounClass(cut(report.text, word)) ?? ""),
  );
  const all = [...namedPhrases(report), ...names, ...nominals, ...pronouns].map(({ start, end }) => ({ start, end }));
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of all) if (!kept.some((one) => overlaps(one, span))) kept.push(span);
  return kept.sort(compareSpans);
}

const JOINT =
  /^(?:\s*[-–/]\s*|\s*,?\s*(?:and|&|or|as well as|along with|together with)\s+|\s*,\s*)(?:the\s+|its\s+|his\s+|their\s+|an?\s+)?(?:[\p{L}’'-]+\s+){0,3}$/u;
const VERBAL = /\b(?:is|was|are|were|be|been|has|have|had|will|would|who|which|that|said|says|to)\b/u;

function chainsOf(text: string, candidates: readonly Span[]): Chain[] {
  const chains: Chain[] = [];
  for (const span of candidates) {
    const last = chains.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end, span.start) : "";
    if (last && JOINT.test(gap) && !VERBAL.test(gap)) chains.at(-1)?.push(span);
    else chains.push([span]);
  }
  return chains;
}

/** A meeting's words in their sentence. */
interface Told {
  text: string;
  trigger: Span;
  sentence: Span;
  chains: readonly Chain[];
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

/** "Brandt met": who stands last before the verb, with nothing in between that begins another clause. */
function subjectOf({ text, trigger, chains }: Told): Chain {
  const before = chains.filter((chain) => endOf(chain) <= trigger.start && !isPossessive(text, chain)).at(-1);
  return before && !/[;:]|\b(?:that|if|because|after|before|while)\b/u.test(text.slice(endOf(before), trigger.start))
    ? before
    : [];
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
function companions({ text, trigger, sentence, chains }: Told, noun: boolean): Span[] {
  const tail =
    text
      .slice(trigger.end, Math.min(sentence.end, trigger.end + 140))
      .split(/;|:|\b(?:said|says|after|before|because|while)\b/u)[0] ?? "";
  const openings = [...tail.matchAll(WITH)].map((match) => trigger.end + match.index + match[0].length);
  const direct = noun ? /^\s+(?:by|of|to|for)\s+/u.exec(tail) : null;
  if (direct) openings.unshift(trigger.end + direct[0].length);
  return openings.flatMap((at) => {
    const chain = chains.find((one) => startOf(one) >= at);
    return chain && /^(?:[\p{L}’'-]+\s+){0,4}$/u.test(text.slice(at, startOf(chain))) ? chain : [];
  });
}

function isPossessive(text: string, chain: Chain): boolean {
  return /^['’]s?\s/u.test(text.slice(endOf(chain), endOf(chain) + 3));
}

function startOf(chain: Chain): number {
  return chain[0]?.start ?? 0;
}

function endOf(chain: Chain): number {
  return chain.at(-1)?.end ?? 0;
}
