import { overlaps, type Span, type TextAction } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { touching } from "../tokens/word-index.ts";
import { type ActingReport, type Chain, chainAt, chainsOf, subjectOf, type Told } from "./clause-actors.ts";

/** What verbs and their nouns say is done with a text. The first that fits counts. */
const VERBS: readonly [TextAction, string][] = [
  ["accepted in part", "accept\\w* (?:parts?|some|most|the principles?) of|agree\\w* in part to|partly accept\\w*"],
  [
    "drafted",
    "draft(?:ed|s|ing)|dr[ae]w(?:n|ing|s)? up|wr[io]t(?:e|es|ten|ing)(?: up)?|wrote(?: up)?|prepar(?:ed|es|ing)|penned|drew up|brokered",
  ],
  ["shortened", "shorten\\w*|trimm?\\w*|pared down|cut down"],
  [
    "revised",
    "revis(?:ed|es|ing)|amend\\w*|modif(?:y|ied|ies)|rewr[io]t\\w*|redraft\\w*|improv(?:ed|es|ing)|updat(?:ed|es|ing)|redrew",
  ],
  [
    "presented",
    "present(?:ed|s|ing)?|propos(?:ed|es|ing)|tabl(?:ed|es|ing)|submit\\w*|put(?:s|ting)? forward|offer(?:ed|s|ing)|unveil\\w*|float(?:ed|s|ing)|outlin(?:ed|es|ing)|hand(?:ed|s|ing) over",
  ],
  ["leaked", "leak(?:ed|s|ing)?"],
  ["published", "publish\\w*|releas(?:ed|es|ing)|issu(?:ed|es|ing)|made public|disclos(?:ed|es|ing)"],
  ["sent", "sen[dt](?:s|ing)?|forward(?:ed|s|ing)|circulat(?:ed|es|ing)|transmitt?\\w*|deliver(?:ed|s|ing)"],
  ["received", "receiv(?:ed|es|ing|e)|got|was given|were given|seen|obtain(?:ed|s)"],
  ["consulted", "consulted (?:on|about|over)"],
  ["contributed", "contribut(?:ed|es|ing)|(?:had|gave|given|giving) (?:\\w+ )?input"],
  [
    "discussed",
    "discuss\\w*|examin(?:e|ed|es|ing)|consider(?:ed|s|ing)?|stud(?:y|ied|ies|ying)|review(?:ed|s|ing)?|debat(?:ed|es|ing|e)|look(?:ed|s|ing)? at|negotiat(?:e|ed|ing)|evaluat(?:ed|ing)|go(?:ne|ing)? (?:over|through)|went (?:over|through)",
  ],
  [
    "rejected",
    "reject(?:ed|s|ing|ion of)?|turn(?:ed|s|ing)? down|dismiss(?:ed|es|ing)|refus(?:ed|es|ing|al) to (?:accept|sign|endorse|approve|back)|object(?:ed|s) to|oppos(?:ed|es|ing)|threw out|vetoed|declin(?:ed|es) to (?:accept|sign|endorse)",
  ],
  ["signed", "sign(?:ed|s|ing)?|initial(?:l?ed)|conclud(?:ed|es|ing)"],
  ["ratified", "ratif(?:y|ied|ies|ying)|ratification of"],
  ["endorsed", "endors(?:ed|es|ing|e)|back(?:ed|s|ing)|support(?:ed|s|ing)|welcom(?:ed|es|ing)"],
  [
    "accepted",
    "accept(?:ed|s|ing|ance of)?|approv(?:ed|es|ing|e)|adopt(?:ed|s|ing)?|agree(?:d|s|ing)? (?:to|on)|passed",
  ],
  ["implemented", "implement(?:ed|s|ing)?|carr(?:y|ied|ying) out|appl(?:y|ied|ying)|put into (?:effect|force)"],
  [
    "violated",
    "violat(?:ed|es|ing|e)|breach(?:ed|es|ing)?|br(?:eak|oke|oken|eaking|eaks)|shatter(?:ed|ing)?|flout(?:ed|s|ing)",
  ],
  [
    "withdrawn",
    "withdr[ae]wn?|withdrew|scrap(?:ped|ping)?|abandon(?:ed|s|ing)?|t[eo]re? up|torn up|cancel\\w*|pull(?:ed|s|ing)? out of|quit",
  ],
];
const ANY_VERB = new RegExp(`\\b(?:${VERBS.map(([, forms]) => `(${forms})`).join("|")})\\b`, "giu");

const BEFORE_OBJECT =
  /^(?:\s+(?!(?:to|that|by|on|about|over|at|with|from|for|after|before|if|when|and|but|who|which)\b)[\p{L}\d’'“”"$-]+){0,6}\s+["“]?$/u;
const PASSIVE =
  /^[”"]?(?:,[^,.;]{3,80},)?\s+(?:(?:that|which)\s+)?(?:(?:had|has|have|will|would|could|might|may|must|should|can|to|is|are|was|were|be|been|being|not|never|yet|due|expected|hoped|also|already|finally|first|later|since|unanimously)\s+|\w+ly\s+)+$/u;
const REDUCED = /^[”"]?,?\s+$/u;

/** A verb that something is done with a text by, and the mention of that text. */
interface Deed extends Span {
  action: TextAction;
  mention: Span;
  voice: "active" | "passive";
}

/**
 * Text events by the words around each mention of a text: who presented it, to whom; who has not received it; by whom it was
 * rejected. They take the place of what the model tells in the same words.
 */
export function completeTextEvents(frames: readonly Frame[], { report, actors }: ActingReport): Frame[] {
  const mentions = frames.filter(({ type }) => type === "text").flatMap(({ trigger }) => trigger);
  const { text, sentences } = report;
  const told = sentences.flatMap((sentence) => {
    const inside = touching(mentions, sentence);
    if (inside.length === 0) return [];
    const chains = chainsOf(text, touching(actors, sentence));
    return deedsIn(text, sentence, inside).map((deed) => toFrame({ text, trigger: deed, sentence, chains }, deed));
  });
  const covers = (frame: Frame) =>
    told.some(({ trigger }) => trigger.some((span) => frame.trigger.some((one) => overlaps(one, span))));
  return [...frames.filter((frame) => frame.type !== "textEvent" || !covers(frame)), ...told];
}

function deedsIn(text: string, sentence: Span, mentions: readonly Span[]): Deed[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(ANY_VERB)].flatMap((match): Deed[] => {
    const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const action = VERBS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    if (!action || mentions.some((mention) => overlaps(mention, verb))) return [];
    const object = mentions.find((one) => one.start >= verb.end && BEFORE_OBJECT.test(text.slice(verb.end, one.start)));
    if (object) return [{ ...verb, action, mention: object, voice: "active" }];
    const subject = mentions.findLast((one) => one.end <= verb.start);
    const gap = subject ? text.slice(subject.end, verb.start) : "";
    const isReduced =
      REDUCED.test(gap) && /^\s+(?:by|in|on|to|last|at|with)\b/u.test(text.slice(verb.end, verb.end + 8));
    return subject && (PASSIVE.test(gap) || isReduced) ? [{ ...verb, action, mention: subject, voice: "passive" }] : [];
  });
}

function toFrame(told: Told, deed: Deed): Frame {
  const { start, end, mention, voice, action } = deed;
  const evidence = voice === "active" ? { start, end: mention.end } : { start: mention.start, end };
  const roles: Record<string, Chain> = {
    text: [mention],
    by: voice === "active" ? subjectOf(told) : after(told, BY, end),
    to: RECIPIENTS.has(action) ? after(told, TO, voice === "active" ? mention.end : end) : [],
  };
  const before = told.text.slice(Math.max(told.sentence.start, start - 40), start);
  return {
    type: "textEvent",
    trigger: [evidence],
    roles: Object.fromEntries(Object.entries(roles).filter(([, spans]) => spans.length > 0)),
    roleConfidence: {},
    attributes: {
      action: sure(action),
      polarity: sure(NOT.test(before) ? "not done" : "done"),
      eventStatus: sure(statusAfter(before)),
    },
    confidence: CONFIDENCE,
  };
}

const BY = /\bby\s+/u;
const TO = /\bto\s+/u;
const RECIPIENTS: ReadonlySet<TextAction> = new Set(["presented", "sent", "leaked", "published"]);
const CONFIDENCE = 0.6;
const NOT = /\b(?:not|never|nor|yet to|fail(?:ed|s) to|unwilling to|has yet|n['’]t)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const POSSIBLE =
  /\b(?:would|could|may|might|if|hop\w+|once|unless|whether|possibly|likely)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
const PLANNED = /\b(?:will|to|shall|plans?|due|expected|about)\s+(?:be\s+|[\p{L}-]+ly\s+|not\s+)*$/iu;

function statusAfter(before: string): "actual" | "planned" | "possible" {
  if (POSSIBLE.test(before)) return "possible";
  return PLANNED.test(before) ? "planned" : "actual";
}

function sure(value: string): Frame["attributes"][string] {
  return { value, confidence: CONFIDENCE };
}

/** Whoever stands behind a preposition in the rest of the clause: "by Brandt", "to both sides". */
function after(told: Told, preposition: RegExp, from: number): Chain {
  const rest =
    told.text.slice(from, Math.min(told.sentence.end, from + 80)).split(/[;:.]|\b(?:said|that|which|who|but)\b/u)[0] ??
    "";
  const match = preposition.exec(rest);
  return match ? chainAt(told, from + match.index + match[0].length) : [];
}
