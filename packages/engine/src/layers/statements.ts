import {
  type Anonymity,
  contains,
  cut,
  cutAll,
  distance,
  hull,
  overlaps,
  SPEECH_ACTS,
  type Span,
  type SpeechAct,
  type Statement,
  type StatementMode,
} from "@parley/annotation";
import { readPhrase } from "../entities/phrase.ts";
import { DOCUMENTS } from "../lexicon/nouns.ts";
import { covering, touching } from "../tokens/word-index.ts";
import type { DraftStatement } from "./draft-statements.ts";
import { forceIn, hedgesIn } from "./hedges.ts";
import type { LayerContext } from "./layer-context.ts";
import { outlookOf } from "./outlook.ts";

/** The statements of a report with speakers, speech acts and circumstances. */
export function readStatements(context: LayerContext): Statement[] {
  const found = context.drafts.map((draft) => complete(context, draft));
  const byId = new Map(found.map((statement) => [statement.id, statement]));
  for (const statement of found)
    statement.via = relayedBy(context, statement, byId.get(statement.within ?? "") ?? null);
  return found;
}

function complete(context: LayerContext, draft: DraftStatement): Statement {
  const { report } = context;
  const speaker = speakerOf(context, draft);
  const speechAct = speechActOf(context, draft);
  const own = ownContent(context, draft);
  const { confidence, roleConfidence } = draft.frame;
  const ofRole = (role: string) => confidence * (roleConfidence[role] ?? 0);
  return {
    id: draft.id,
    speaker,
    onBehalfOf: null,
    source: draft.source,
    cue: draft.cue,
    content: draft.content,
    addressee: draft.addressee,
    target: targetOf(context, draft, speechAct),
    mode: draft.frame.attributes.ownWords ? "direct" : modeOf(context, draft.content),
    speechAct,
    channel: channelOf(context, draft),
    anonymity: anonymityOf(context, draft, speaker),
    outlook: outlookOf(cutAll(report.text, [...draft.cue, ...own])),
    via: null,
    within: draft.within,
    saidAt: saidAt(context, draft),
    hedge: hedgesIn(report.text, own),
    force: forceIn(report.text, own),
    confidence: Math.sqrt(ofRole("source") * ofRole("content")),
    confidenceOf: { speaker: ofRole("source"), content: ofRole("content") },
  };
}

/** First person inside a quotation speaks for whoever is quoted; without a source, nobody is named. */
function speakerOf({ actors }: LayerContext, { speaker }: DraftStatement): string | null {
  return speaker.length > 0 ? actors.idOf(speaker) : null;
}

/** By the codebook's words for the cue; where it lists none of them, by the model. */
export function speechActOf({ report, codebook }: LayerContext, draft: DraftStatement): SpeechAct {
  const words = draft.cue.flatMap((piece) => touching(report.words, piece));
  const match = codebook.speechActs.find(report.text, words)[0];
  if (match) return match.entry.value;
  const predicted = draft.frame.attributes.speechAct?.value;
  return SPEECH_ACTS.find((act) => act === predicted) ?? "say";
}

/** `direct` where every word of the content stands in quotation marks, `mixed` where some do. */
export function modeOf(
  { report, quotes }: Pick<LayerContext, "report" | "quotes">,
  content: readonly Span[],
): StatementMode {
  const words = content
    .flatMap((piece) => touching(report.words, piece))
    .filter((word) => /[\p{L}\p{N}]/u.test(cut(report.text, word)));
  const quoted = words.filter((word) => quotes.some((quote) => contains(quote, word))).length;
  if (quoted === 0) return "reported";
  return quoted === words.length ? "direct" : "mixed";
}

/** The content without the contents of statements nested in it: what the speaker's own hedges stand in. */
function ownContent({ drafts }: LayerContext, draft: DraftStatement): Span[] {
  const nested = drafts.filter((other) => other.within === draft.id).flatMap((other) => other.content);
  return nested.reduce<Span[]>((pieces, hole) => pieces.flatMap((piece) => without(piece, hole)), draft.content);
}

function without(piece: Span, hole: Span): Span[] {
  if (!overlaps(piece, hole)) return [piece];
  const left = { start: piece.start, end: hole.start };
  const right = { start: hole.end, end: piece.end };
  return [left, right].filter((part) => part.start < part.end);
}

function anonymityOf({ report, actors }: LayerContext, draft: DraftStatement, speaker: string | null): Anonymity {
  const source = draft.source[0];
  const phrase = source ? readPhrase(report, source) : null;
  if (phrase && !phrase.name && DOCUMENTS.has(phrase.headWord.toLowerCase())) return "document";
  const actor = actors.actor(speaker);
  return actor === null || actor.kind === "unnamed" ? "unnamed" : "named";
}

/** Who is accused or blamed: the first piece of the content of an accusation. */
function targetOf({ actors }: LayerContext, draft: DraftStatement, act: SpeechAct): Statement["target"] {
  const span = draft.content[0];
  if (act !== "accuse" || !span) return null;
  const actor = actors.idOf([span]);
  return actor ? { actor, span } : null;
}

const CHANNEL =
  /\b(?:in|on|at|during|through|via|by) (?:an?|the|his|her|its|their|separate|several|two)?\s?(?:[\w-]+ ){0,3}?(?:statement|letter|interview|news conference|press conference|briefing|tweet|post|posts|speech|report|article|editorial|memo|message|broadcast|telephone|phone|Twitter|Facebook|Telegram|television|radio|email|e-mail|remarks|communiqu[eé]|video|address|testimony|column)s?\b/giu;

/** Where or how it was said, in the cue's sentence and outside of the content. */
function channelOf({ report }: LayerContext, draft: DraftStatement): Span[] {
  const [cue] = draft.cue;
  const sentence = cue ? covering(report.sentences, cue.start) : null;
  if (!sentence) return [];
  const found = [...cut(report.text, sentence).matchAll(CHANNEL)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  const taken = [...draft.content, ...draft.source];
  return found.filter((span) => !taken.some((other) => overlaps(other, span)) && nearCue(draft, span)).slice(0, 1);
}

const NEAR = 60;

function nearCue(draft: DraftStatement, span: Span): boolean {
  return draft.cue.some((cue) => distance(cue, span) <= NEAR);
}

/** The time nearest to the cue in its sentence, outside of content and source. */
function saidAt({ report, times, intervals, filed }: LayerContext, draft: DraftStatement): string | null {
  const cue = hull(draft.cue);
  const sentence = cue && covering(report.sentences, cue.start);
  if (!cue || !sentence) return null;
  const taken = [...draft.content, ...draft.source, ...filed];
  const dates = [...intervals, ...times.filter((time) => time.type === "DATE" || time.type === "TIME")];
  const free = dates.filter(
    (time) => contains(sentence, time) && !taken.some((span) => overlaps(span, time)) && nearCue(draft, time),
  );
  free.sort((a, b) => distance(a, cue) - distance(b, cue));
  return free[0]?.id ?? null;
}

const RELAYS =
  /\b(?:according to|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|report(?:s|ed|ing)?|relay(?:ed|s)?|in the words of)\b/iu;

/** A source cited by a source: the outer statement relays the inner one. */
function relayedBy({ report }: LayerContext, statement: Statement, outer: Statement | null): string | null {
  if (!outer || outer.speaker === statement.speaker) return null;
  return RELAYS.test(cutAll(report.text, outer.cue)) ? outer.id : null;
}
