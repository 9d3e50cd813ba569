import {
  type Actor,
  type Attribution,
  type Condition,
  cut,
  hull,
  type Meeting,
  MOVES,
  type NegotiatingText,
  type Position,
  type PositionObject,
  type Span,
  STANCES,
  type Statement,
} from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { covering, touching } from "../tokens/word-index.ts";
import { evidenceOf } from "./clause.ts";
import { actorsIn, type LayerContext, voiceAt } from "./layer-context.ts";
import { rounded } from "./rounded.ts";

/** The layers that a position can be on, and the statements that say who puts it there. */
export interface PositionGround {
  texts: readonly NegotiatingText[];
  meetings: readonly Meeting[];
  statements: readonly Statement[];
}

/** Where parties stand, by the model's triggers. */
export function readPositions(context: LayerContext, ground: PositionGround): Position[] {
  return context.frames
    .filter((frame) => frame.type === "position")
    .flatMap((frame) => toPosition(context, ground, frame) ?? [])
    .map((position, place) => ({ ...position, id: `p${place + 1}` }));
}

function toPosition(context: LayerContext, ground: PositionGround, frame: Frame): Position | null {
  const span = hull(frame.trigger);
  const stance = STANCES.find((one) => one === frame.attributes.stance?.value);
  if (!span || !stance) return null;
  const saidBy = voiceAt(context, span);
  const party = partyOf(context, ground, { frame, saidBy });
  if (!party) return null;
  const conditions = conditionsOf(context, span);
  return {
    id: "",
    party,
    on: objectOf(context, ground, frame),
    stance: stance === "conditional" && conditions.length === 0 ? "for" : stance,
    move: MOVES.find((one) => one === frame.attributes.move?.value) ?? null,
    conditions: stance === "conditional" ? conditions : [],
    attribution: attributionOf(context, ground, { party, saidBy, frame }),
    evidence: evidenceOf(context, frame.trigger),
    saidBy,
    confidence: rounded(frame.confidence),
  };
}

/** Whom the model links; else whoever says it. */
function partyOf(
  context: LayerContext,
  { statements }: PositionGround,
  { frame, saidBy }: { frame: Frame; saidBy: string | null },
): string | null {
  const linked = actorsIn(context, frame, "party")[0];
  return linked ?? statements.find((statement) => statement.id === saidBy)?.speaker ?? null;
}

/**
 * What the position is on: an issue in its own words, else a text or meeting named in it, else an issue of its sentence or
 * paragraph, else its words.
 */
function objectOf(context: LayerContext, { texts, meetings }: PositionGround, frame: Frame): PositionObject {
  const { report } = context;
  const spans = [...(frame.roles.on ?? []), ...frame.trigger];
  const touches = (one: Span) => spans.some((span) => span.start < one.end && one.start < span.end);
  const issue = issueIn(context, spans);
  if (issue) return { issue };
  const text = texts.find((one) => one.mentions.some(touches));
  if (text) return { text: text.id };
  const meeting = meetings.find((one) => [one.trigger, ...one.mentions].flat().some(touches));
  if (meeting) return { meeting: meeting.id };
  const sentence = covering(report.sentences, spans[0]?.start ?? 0);
  const paragraph = covering(context.paragraphs, spans[0]?.start ?? 0);
  const wider = (sentence && issueIn(context, [sentence])) ?? (paragraph && issueIn(context, [paragraph]));
  return wider ? { issue: wider } : { span: spans[0] ?? { start: 0, end: 1 } };
}

/** The code of the first issue that the codebook finds in some places; null where it finds none. */
function issueIn({ report, codebook }: LayerContext, places: readonly Span[]): string | null {
  const words = places.flatMap((place) => touching(report.words, place));
  return codebook.issues.find(report.text, words)[0]?.entry.code ?? null;
}

const CONDITIONS: readonly [Condition["kind"], RegExp][] = [
  ["unless", /\b(?:unless|without|until)\b[^.;:]*/iu],
  [
    "if",
    /\b(?:only if|if|provided(?: that)?|as long as|on condition(?: that)?|once|so long as|only when|subject to|in return for|in exchange for)\b[^.;:]*/iu,
  ],
  ["in part", /\b(?:in part|partly|some of|parts of|most of|with reservations|in principle)\b[^.;:,]*/iu],
];

/** What the position depends on, in its evidence or the rest of its sentence. */
function conditionsOf({ report }: LayerContext, span: Span): Condition[] {
  const sentence = covering(report.sentences, span.start) ?? span;
  for (const stretch of [span, { start: span.start, end: Math.max(span.end, sentence.end) }, sentence]) {
    for (const [kind, pattern] of CONDITIONS) {
      const match = pattern.exec(cut(report.text, stretch));
      if (!match) continue;
      const words = match[0].trimEnd().replace(/[,”"’']+$/u, "");
      const start = stretch.start + match.index;
      return [{ span: { start, end: start + words.length }, kind, links: null }];
    }
  }
  return [];
}

/** Who puts the position there, by the outermost statement that reaches the reporter. */
function attributionOf(
  { actors }: LayerContext,
  { statements }: PositionGround,
  told: { party: string; saidBy: string | null; frame: Frame },
): Attribution {
  if (speaksHere(statements, told)) return "self";
  const outermost = outermostOf(statements, told.saidBy);
  if (!outermost) return "reporter";
  const speaker = actors.actor(outermost.speaker);
  if (!speaker) return "unknown";
  if (speaker.id === told.party) return "self";
  if (speaksFor(speaker, told.party, actors.actor(told.party))) return "spokesperson";
  return strangersAttribution(speaker);
}

/** "Tolsk condemned the strike": the party's own statement has its cue in the position's words. */
function speaksHere(statements: readonly Statement[], { party, frame }: { party: string; frame: Frame }): boolean {
  return statements.some(
    ({ speaker, cue }) =>
      speaker === party &&
      cue.some((piece) => frame.trigger.some((one) => piece.start < one.end && one.start < piece.end)),
  );
}

function outermostOf(statements: readonly Statement[], id: string | null): Statement | null {
  const statement = statements.find((one) => one.id === id) ?? null;
  return statement?.within ? outermostOf(statements, statement.within) : statement;
}

/** Whether a speaker acts for the party, or for the same side as the party does. */
function speaksFor(speaker: Actor, partyId: string, party: Actor | null): boolean {
  if (speaker.of === partyId || speaker.roles.some((role) => role.of === partyId)) return true;
  return speaker.of !== null && speaker.of === (party?.of ?? null);
}

function strangersAttribution(speaker: Actor): Attribution {
  if (speaker.kind === "media") return "reporter";
  if (speaker.kind === "unnamed" && !speaker.of) return "unknown";
  return isObserver(speaker.roles.map((role) => role.title).concat(speaker.name)) ? "observer" : "other party";
}

function isObserver(titles: readonly string[]): boolean {
  return titles.some((title) =>
    /\b(?:analysts?|experts?|professor|researcher|economists?|historian|observers?|fellow|scholars?)\b/iu.test(title),
  );
}
