import {
  distance,
  hull,
  type Meeting,
  OUTCOME_KINDS,
  type Outcome,
  type OutcomeKind,
  overlaps,
  type Span,
} from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { evidenceOf, toClauseEnd } from "./clause.ts";
import { actorsIn, type LayerContext, voiceAt } from "./layer-context.ts";
import { outcomePhrases } from "./outcome-phrases.ts";
import { rounded } from "./rounded.ts";

/** What is known of an outcome before its meeting and parties are sought. */
interface OutcomeWords {
  evidence: Span[];
  kind: OutcomeKind;
  told: string[];
  about: Span[];
  confidence: number;
}

/**
 * What came of contacts: by set phrases in the sentences of meetings, and by the model's triggers elsewhere. Parties are those told
 * with it, else those of the nearest meeting.
 */
export function readOutcomes(context: LayerContext, meetings: readonly Meeting[]): Outcome[] {
  const frames = context.frames.filter((frame) => frame.type === "outcome");
  const byWords = phrasesNear(context, meetings).map((phrase) => fromPhrase(context, frames, phrase));
  const covered = (span: Span) => byWords.some(({ evidence }) => evidence.some((one) => overlaps(one, span)));
  const byModel = frames.filter(({ trigger }) => !trigger.some(covered)).flatMap((frame) => fromFrame(context, frame));
  return [...byWords, ...byModel]
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
    .map((words, place) => toOutcome(context, meetings, { ...words, id: `o${place + 1}` }));
}

const CONFIDENCE_OF_PHRASE = 0.6;

function phrasesNear({ report }: LayerContext, meetings: readonly Meeting[]): ReturnType<typeof outcomePhrases> {
  const mentions = meetings.flatMap(({ trigger, mentions }) => [trigger, ...mentions].flat());
  return report.sentences
    .filter((sentence, place) => {
      const stretch = { start: report.sentences[place - 1]?.start ?? sentence.start, end: sentence.end };
      return mentions.some((span) => overlaps(span, stretch));
    })
    .flatMap((sentence) => outcomePhrases(report.text, sentence));
}

/** A phrase with what the model links to a trigger that it touches; its evidence goes on to the end of its clause. */
function fromPhrase(
  context: LayerContext,
  frames: readonly Frame[],
  phrase: ReturnType<typeof outcomePhrases>[number],
): OutcomeWords {
  const frame = frames.find(({ trigger }) => trigger.some((span) => overlaps(span, phrase)));
  return {
    evidence: [toClauseEnd(context, phrase)],
    kind: phrase.kind,
    told: frame ? actorsIn(context, frame, "party") : [],
    about: frame?.roles.about ?? [],
    confidence: Math.max(CONFIDENCE_OF_PHRASE, frame?.confidence ?? 0),
  };
}

function fromFrame(context: LayerContext, frame: Frame): OutcomeWords[] {
  const kind = OUTCOME_KINDS.find((one) => one === frame.attributes.outcomeKind?.value);
  if (!kind) return [];
  const told = actorsIn(context, frame, "party");
  return [
    {
      evidence: evidenceOf(context, frame.trigger),
      kind,
      told,
      about: frame.roles.about ?? [],
      confidence: frame.confidence,
    },
  ];
}

function toOutcome(
  context: LayerContext,
  meetings: readonly Meeting[],
  { id, evidence, kind, told, about, confidence }: OutcomeWords & { id: string },
): Outcome {
  const span = hull(evidence) ?? { start: 0, end: 0 };
  const meeting = meetingOf(meetings, span);
  const ofMeeting = (meeting?.parties ?? []).filter(({ part }) => part !== "mediator").map(({ actor }) => actor);
  return {
    id,
    meeting: meeting?.id ?? null,
    parties: [...new Set(told.length > 1 || ofMeeting.length === 0 ? told : ofMeeting)],
    kind,
    about,
    evidence,
    saidBy: voiceAt(context, span),
    confidence: rounded(confidence),
  };
}

/** How far, in characters, an outcome may stand from a mention of its meeting. */
const MEETING_REACH = 400;

/** The meeting with the nearest mention; one whose parties are known before one without. */
function meetingOf(meetings: readonly Meeting[], span: Span): Meeting | null {
  const gap = ({ trigger, mentions }: Meeting) =>
    Math.min(...[trigger, ...mentions].flat().map((one) => distance(one, span)));
  const near = meetings.filter((meeting) => gap(meeting) <= MEETING_REACH).sort((a, b) => gap(a) - gap(b));
  return near.find(({ parties }) => parties.length > 1) ?? near[0] ?? null;
}
