import {
  cut,
  hull,
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_STATUSES,
  type Meeting,
  type MeetingParty,
  type MeetingStatus,
  type Span,
} from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";
import { timeNear } from "./clause.ts";
import { type LayerContext, timeIn, voiceAt } from "./layer-context.ts";
import { joinMentions, type MeetingMention } from "./meeting-mentions.ts";
import { firmest, statusInTime } from "./meeting-status.ts";
import { rounded } from "./rounded.ts";

/** The meetings of a report, each distinct one once, with all its mentions and accounts. */
export function readMeetings(context: LayerContext): Meeting[] {
  const mentions = context.frames
    .filter((frame) => frame.type === "meeting")
    .map((frame) => readMention(context, frame));
  const groups = joinMentions(context, mentions);
  return groups.map((group, place) => toMeeting(context, withSides(groups, group), `m${place + 1}`));
}

/** A meeting of which no party is told is one between those of the nearest meeting that has some. */
function withSides(groups: readonly MeetingMention[][], group: readonly MeetingMention[]): readonly MeetingMention[] {
  const [first, ...rest] = group;
  if (!first || partiesIn(group) > 0) return group;
  const others = groups.filter((other) => partiesIn(other) > 1);
  const nearest = others.sort((a, b) => apart(a, group) - apart(b, group))[0] ?? [];
  return [{ ...first, parties: nearest.flatMap((mention) => mention.parties) }, ...rest];
}

function partiesIn(group: readonly MeetingMention[]): number {
  return new Set(group.flatMap(({ parties }) => parties.map(({ actor }) => actor))).size;
}

function apart(a: readonly MeetingMention[], b: readonly MeetingMention[]): number {
  const at = (group: readonly MeetingMention[]) => group[0]?.frame.trigger[0]?.start ?? 0;
  return Math.abs(at(a) - at(b));
}

function readMention(context: LayerContext, frame: Frame): MeetingMention {
  const trigger = frame.trigger[0] ?? { start: 0, end: 0 };
  const time = timeIn(context, frame.roles.time ?? []) ?? timeNear(context, hull(frame.trigger) ?? trigger, TIME_REACH);
  return {
    frame,
    parties: partiesOf(context, frame),
    time,
    place: frame.roles.place?.[0] ?? null,
    kind: MEETING_KINDS.find((kind) => kind === frame.attributes.meetingKind?.value) ?? "meeting",
    status: ownStatus(context, frame),
    saidBy: voiceAt(context, trigger),
  };
}

/** Characters between a meeting's words and the time that is taken for its own where the model links none. */
const TIME_REACH = 40;

/** A bare noun that points back ("the talks") says nothing of the status itself, unless the model is sure that it does. */
const SURE = 0.85;

function ownStatus({ report }: LayerContext, frame: Frame): MeetingStatus | null {
  const told = frame.attributes.meetingStatus;
  const status = MEETING_STATUSES.find((one) => one === told?.value) ?? null;
  const span = hull(frame.trigger);
  if (!span || !told) return null;
  if (status === "under way" && !UNDER_WAY.test(around(report.text, span))) return null;
  const isBare = /^(?:the |this |that |these |those )?[\w’'-]+$/iu.test(cut(report.text, span));
  const pointsBack = /\b(?:the|this|that|these|those)\s+(?:[\w’'-]+\s+)?$/iu.test(
    report.text.slice(Math.max(0, span.start - 20), span.start),
  );
  return isBare && pointsBack && told.confidence < SURE ? null : status;
}

/** A bare noun is taken for "under way" only where words beside it say so. */
const UNDER_WAY =
  /\b(?:under ?way|ongoing|continu\w*|current\w*|are (?:talking|meeting|negotiating)|is (?:talking|meeting|negotiating|in|hosting)|began|begun|opened|resum(?:ed|es|ing)|now|going on|in progress|started|entered|holding|being held)\b/iu;

function around(text: string, span: Span): string {
  return text.slice(Math.max(0, span.start - 60), span.end + 60);
}

const PART_OF_ROLE = { party: "party", host: "host", mediator: "mediator" } as const;

function partiesOf({ actors }: LayerContext, frame: Frame): MeetingParty[] {
  return Object.entries(PART_OF_ROLE).flatMap(([role, part]) =>
    (frame.roles[role] ?? []).flatMap((span) => {
      const actor = actors.idOf([span]);
      return actor ? [{ actor, span, part, for: null, status: null, saidBy: null }] : [];
    }),
  );
}

function toMeeting(context: LayerContext, group: readonly MeetingMention[], id: string): Meeting {
  const first = group[0] as MeetingMention;
  const time = first.time ?? group.find((mention) => mention.time)?.time ?? null;
  const told = firmest(group.flatMap((mention) => mention.status ?? fallbackStatus(group, mention)));
  const status = statusInTime(told, sideOfPublication(context, time));
  const place = group.find((mention) => mention.place)?.place ?? null;
  const format = group
    .map(({ frame }) => MEETING_FORMATS.find((one) => one === frame.attributes.format?.value))
    .find(Boolean);
  return {
    id,
    trigger: first.frame.trigger,
    mentions: group.slice(1).map(({ frame }) => frame.trigger),
    kind: first.kind,
    format: format ?? null,
    round: roundOf(context, group),
    parties: mergedParties(group, status),
    place: place && { span: place, name: placeName(context.report.text, place) },
    time,
    status,
    saidBy: first.saidBy,
    accounts: accountsOf(context, group),
    about: group.find(({ frame }) => frame.roles.about)?.frame.roles.about ?? [],
    confidence: rounded(Math.max(...group.map(({ frame }) => frame.confidence))),
  };
}

/** How a meeting's time stands to the day of publication: after it, before it, or neither is known. */
function sideOfPublication(
  { times, intervals, publishedAt }: LayerContext,
  id: string | null,
): "after" | "before" | null {
  const interval = intervals.find((one) => one.id === id);
  const value = times.find((one) => one.id === id)?.value;
  const [from, to] = interval ? [interval.from, interval.to] : [value, value];
  const day = publishedAt?.slice(0, 10);
  if (!day || !isCalendar(from) || !isCalendar(to)) return null;
  // A month or year is compared with the month or year of publication.
  if (from.slice(0, 10) > day.slice(0, from.length)) return "after";
  return to.slice(0, 10) < day.slice(0, to.length) ? "before" : null;
}

function isCalendar(value: string | undefined): value is string {
  return value !== undefined && /^\d{4}(?:-\d{2}){0,2}(?:T|$)/u.test(value);
}

/** The first mention must say something of the status: where the words do not, what the model thinks likeliest. */
function fallbackStatus(group: readonly MeetingMention[], mention: MeetingMention): MeetingStatus[] {
  if (mention !== group[0] || group.some((one) => one.status)) return [];
  return [MEETING_STATUSES.find((one) => one === mention.frame.attributes.meetingStatus?.value) ?? "planned"];
}

/** Each party once; one who is only told to come perhaps, in a meeting that is surer, is a possible party. */
function mergedParties(group: readonly MeetingMention[], status: MeetingStatus): MeetingParty[] {
  const isPerhaps = (mention: MeetingMention) => mention.status === "possible" && status !== "possible";
  const sure = group.filter((mention) => !isPerhaps(mention)).flatMap((mention) => mention.parties);
  const perhaps = group
    .filter(isPerhaps)
    .flatMap(({ parties, saidBy }) => parties.map((party) => ({ ...party, status: "possible" as const, saidBy })));
  const merged = new Map<string, MeetingParty>();
  for (const party of [...sure, ...perhaps]) if (!merged.has(party.actor)) merged.set(party.actor, party);
  return [...merged.values()];
}

/** One account a voice and status, where more than the first mention's voice speaks of the meeting's status. */
function accountsOf({ report }: LayerContext, group: readonly MeetingMention[]): Meeting["accounts"] {
  const accounts = new Map<string, Meeting["accounts"][number]>();
  for (const { status, saidBy, frame, time } of group) {
    if (!status) continue;
    const key = `${status} ${saidBy}`;
    if (!accounts.has(key))
      accounts.set(key, {
        status,
        saidBy,
        evidence: frame.trigger,
        hedge: hedgeNear(report.text, frame.trigger),
        time,
      });
  }
  const all = [...accounts.values()];
  return all.length > 1 ? all : [];
}

const STATUS_HEDGE = /\b(?:might|may|could|possibly|perhaps|reportedly|likely|expected)\b/iu;

function hedgeNear(text: string, trigger: readonly Span[]): Span[] {
  return trigger.flatMap((span) => {
    const match = STATUS_HEDGE.exec(cut(text, span));
    return match ? [{ start: span.start + match.index, end: span.start + match.index + match[0].length }] : [];
  });
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const ROUND =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\s+(?:[\w-]+\s+){0,2}(?:round|session|meeting|summit)\b/iu;
const REACH = 30;

/** The number of the round as told next to a mention. */
function roundOf({ report }: LayerContext, group: readonly MeetingMention[]): number | null {
  for (const { frame } of group) {
    const span = hull(frame.trigger);
    if (!span) continue;
    const match = ROUND.exec(report.text.slice(Math.max(0, span.start - REACH), span.end + 6));
    if (match) return match[1] ? Number(match[1]) : ORDINALS.indexOf((match[2] ?? "").toLowerCase()) + 1;
  }
  return null;
}

/** A place's name without preposition and article. */
function placeName(text: string, span: Span): string {
  return cut(text, span)
    .replace(/^(?:in|at|to|from|the)\s+/iu, "")
    .replace(/^the\s+/iu, "");
}
