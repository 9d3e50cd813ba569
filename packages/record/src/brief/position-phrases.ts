import type { Move, Stance } from "@parley/annotation";
import type { PositionCell, PositionEntry, PositionSubject } from "../record.ts";
import type { BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { daysBefore } from "./day-phrases.ts";
import { fullSentence, isPlural, listed, named, quoted, tellingWords } from "./phrases.ts";
import { according, hedged, sourceName } from "./voice-phrases.ts";

/** How a stance is told of a party, and what it is called where a party moves from one to another. */
const STANCES: Record<Stance, [told: string, name: string]> = {
  for: ["in favour", "support"],
  against: ["against", "opposition"],
  conditional: ["in favour on conditions", "support on conditions"],
  undecided: ["undecided", "no decision"],
};
const MOVES: Record<Move, [one: string, many: string]> = {
  demand: ["demands", "demand"],
  offer: ["offers", "offer"],
  concede: ["concedes", "concede"],
  refuse: ["refuses", "refuse"],
};
/** After so many days a position is told as one to which nothing was added. */
const STALE_DAYS = 14;

/** "prisoner release", "the nine-point draft (Arvenia)", "“the cheese”": what a position is on; `lineName` names lines. */
export function subjectName(
  context: BriefContext,
  subject: PositionSubject,
  lineName: (ref: string) => string | null,
): string {
  if (subject.kind === "issue") return context.issueName(subject.ref);
  if (subject.kind === "words") return quoted(subject.label);
  return lineName(subject.ref) ?? named(subject.label);
}

/** "Borders: "; nothing where the subject is said in the words that are quoted anyhow. */
function opening(subject: string, { evidence }: PositionEntry, { subject: { kind, label } }: PositionCell): string {
  return kind === "words" && evidence.words.includes(label) ? "" : `${subject}: `;
}

/** The exact words that give the position. */
function wordsOf({ evidence, conditions }: PositionEntry): string {
  const further = conditions.filter((condition) => !tellingWords(evidence).includes(condition.slice(0, 20)));
  const condition = further.length === 0 ? "" : `, on the condition ${listed(further.map(quoted))}`;
  return `${tellingWords(evidence)}${condition}`;
}

/** "Kesmark is in favour and demands": the party with its stance and move. */
function standOf({ partyName }: PositionCell, { stance, move }: PositionEntry): string {
  const isMany = isPlural(partyName);
  const act = move === null ? "" : ` and ${MOVES[move][isMany ? 1 : 0]}`;
  return `${named(partyName)} ${isMany ? "are" : "is"} ${STANCES[stance][0]}${act}`;
}

/** Where the party itself stands, since when, and what it was before. */
export function ownSentences(context: BriefContext, cell: PositionCell, subject: string): BriefSentence[] {
  const { current, shifts } = cell;
  if (current === null) return [];
  const stale = current.on !== null && current.on < daysBefore(context.day, STALE_DAYS);
  const place = [voiceName(context, cell, current), context.days.day(current.on)].filter(Boolean).join(", ");
  const words = [
    `${opening(subject, current, cell)}${standOf(cell, current)}: ${wordsOf(current)} (${place}${hedged([current.evidence])})`,
    stale ? "; the record has nothing newer of its own" : "",
  ].join("");
  return [
    ...context.footnotes.sentence(fullSentence(words), [current.evidence]),
    ...shifts.slice(-2).flatMap((shift) => shiftSentence(context, shift)),
  ];
}

/** Who gives it; a speaker of the party is not told to speak for it once more. */
function voiceName({ names }: BriefContext, { party }: PositionCell, { evidence }: PositionEntry): string {
  const { voice } = evidence;
  return sourceName(voice.side === party ? { ...voice, side: null } : voice, names);
}

function shiftSentence(context: BriefContext, { from, to }: PositionCell["shifts"][number]): BriefSentence[] {
  const day = context.days.day(to.on);
  const step = `from ${stanceName(from.stance)} (${tellingWords(from.evidence)}) to ${stanceName(to.stance)}`;
  const words = `${day === null ? "later" : `on ${day}`} it moved ${step}`;
  return context.footnotes.sentence(fullSentence(words), [from.evidence, to.evidence]);
}

/** What others say of where the party stands. */
export function ascribedSentence(
  context: BriefContext,
  { cell, entry, subject }: { cell: PositionCell; entry: PositionEntry; subject: string },
): BriefSentence[] {
  const day = context.days.day(entry.on);
  const voice = according([entry.evidence], context.names);
  const words = `${opening(subject, entry, cell)}${voice}, ${standOf(cell, entry)}: ${wordsOf(entry)}${day === null ? "" : ` (${day})`}`;
  return context.footnotes.sentence(fullSentence(words), [entry.evidence]);
}

/** What a stance is called where it is one step of several. */
export function stanceName(stance: string): string {
  return STANCES[stance as Stance]?.[1] ?? stance;
}
