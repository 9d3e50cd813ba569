import {
  hull,
  overlaps,
  type Reading,
  type Span,
  type Statement,
  sharedLength,
  someContains,
} from "@parley/annotation";
import type { AddedActor, AddedText, AddedTime, Addition, AdditionOf } from "../addition.ts";
import type { DocumentId } from "../evidence.ts";

/** By whom and when a fact was added by hand, and by which decision, so that it can be taken back. */
export interface Added {
  decision: string;
  by: string;
  at: string;
}

/** An addition that was not taken back. */
export interface StandingAddition extends Added {
  document: DocumentId;
  /** SHA-256 of the text version that it was made in. */
  version: string;
  addition: Addition;
}

/** A Reading with what people added to it. */
export interface CompleteReading {
  reading: Reading;
  /** The added facts by their ids in this Reading. */
  added: ReadonlyMap<string, Added>;
}

/** Puts additions into a Reading as facts of their own, statements first, since others may stand in their content. */
export function completeReading(reading: Reading, additions: readonly StandingAddition[]): CompleteReading {
  if (additions.length === 0) return { reading, added: new Map() };
  const whole = structuredClone(reading);
  const added = new Map<string, Added>();
  const isStatement = ({ addition }: StandingAddition) => addition.layer === "statements";
  const ordered = [...additions.filter(isStatement), ...additions.filter((one) => !isStatement(one))];
  for (const { addition, decision, by, at } of ordered) {
    const id = `+${decision}`;
    PUT[addition.layer]({ reading: whole, id }, addition as never);
    for (const made of [id, madeTextId(id)]) added.set(made, { decision, by, at });
  }
  return { reading: whole, added };
}

interface Place {
  reading: Reading;
  id: string;
}

const PUT: { [Layer in Addition["layer"]]: (place: Place, addition: AdditionOf<Layer>) => void } = {
  statements: ({ reading, id }, { words, speaker, cue, speechAct }) => {
    const actor = actorIn(reading, speaker);
    reading.statements.push({
      ...PLAIN_STATEMENT,
      id,
      speaker: actor,
      onBehalfOf: reading.actors.find((one) => one.id === actor)?.of ?? null,
      source: speaker ? [speaker.span] : [],
      cue,
      content: words,
      mode: modeOf(reading.document.text, words),
      speechAct,
      anonymity: speaker?.kind === "unnamed" ? "unnamed" : "named",
      within: statementAround(reading, words)?.id ?? null,
    });
  },
  meetings: ({ reading, id }, { words, parties, kind, status, place, time }) => {
    const { text } = reading.document;
    reading.meetings.push({
      ...{ id, trigger: words, mentions: [], kind, format: null, round: null },
      parties: parties.map((one) => ({
        ...{ actor: actorIn(reading, one) ?? "", span: one.span },
        ...{ part: "party", for: null, status: null, saidBy: null },
      })),
      place: place && { span: place, name: text.slice(place.start, place.end) },
      time: timeIn(reading, id, time),
      ...{ status, saidBy: saidBy(reading, words), accounts: [], about: [], confidence: 1 },
    });
  },
  outcomes: ({ reading, id }, { words, parties, kind }) => {
    const talking = parties.flatMap((one) => actorIn(reading, one) ?? []);
    const told = { evidence: words, saidBy: saidBy(reading, words), confidence: 1 };
    reading.outcomes.push({ id, meeting: null, parties: talking, kind, about: [], ...told });
  },
  texts: ({ reading, id }, { words, kind, author }) => {
    const name = nameAt(reading, hull(words) ?? { start: 0, end: 1 });
    const plain = { revises: null, extent: null, terms: [] };
    reading.texts.push({ id, name, kind, mentions: words, author: actorIn(reading, author), ...plain });
  },
  textEvents: ({ reading, id }, { words, text, by, to, time, action, polarity, status }) => {
    reading.textEvents.push({
      ...{ id, text: textIn(reading, id, text), action, polarity, status, evidence: words, confidence: 1 },
      ...{ by: actorIn(reading, by), to: actorIn(reading, to), time: timeIn(reading, id, time) },
      saidBy: saidBy(reading, words),
    });
  },
  positions: ({ reading, id }, { words, party, on, stance, move }) => {
    const actor = actorIn(reading, party) ?? "";
    const told = { stance, move, conditions: [], evidence: words, saidBy: saidBy(reading, words), confidence: 1 };
    const subject = "text" in on ? { text: textIn(reading, id, on.text) } : on;
    const attribution = attributionOf(reading, actor, statementAround(reading, words));
    reading.positions.push({ id, party: actor, on: subject, attribution, ...told });
  },
  deadlines: ({ reading, id }, { words, on, setBy, time, status }) => {
    const span = hull(words) ?? { start: 0, end: 1 };
    const parties = { on: actorIn(reading, on), setBy: actorIn(reading, setBy) };
    const told = { time: timeIn(reading, id, time), status, saidBy: saidBy(reading, words), confidence: 1 };
    reading.deadlines.push({ id, span, ...parties, for: null, ...told });
  },
  events: ({ reading, id }, { words, type, actor, recipient, status }) => {
    const parties = { actor: actorIn(reading, actor), recipient: actorIn(reading, recipient) };
    const told = { time: null, status, saidBy: saidBy(reading, words), confidence: 1 };
    reading.events.push({ id, trigger: words, type, mode: null, ...parties, ...told });
  },
};

const PLAIN_STATEMENT = {
  addressee: [],
  target: null,
  channel: [],
  outlook: null,
  via: null,
  saidAt: null,
  hedge: [],
  force: [],
  confidence: 1,
  confidenceOf: { speaker: 1, content: 1 },
} satisfies Partial<Statement>;

/** The actor with the mention that shares most with the words; a new one where none does. */
function actorIn(reading: Reading, told: AddedActor | null): string | null {
  if (!told) return null;
  const known = mostShared(reading.actors, told.span, (one) => one.mentions);
  if (known) return known.id;
  const name = nameAt(reading, told.span);
  const mention = { ...told.span, form: "name" as const };
  const namesake = reading.actors.find((one) => one.name === name);
  if (namesake) {
    namesake.mentions.push(mention);
    return namesake.id;
  }
  const id = `+a${reading.actors.length}`;
  reading.actors.push({ id, name, kind: told.kind, of: null, roles: [], mentions: [mention] });
  return id;
}

/** Id of the text that an addition brings along where the report has none at its words. */
function madeTextId(id: string): string {
  return `${id}t`;
}

function textIn(reading: Reading, id: string, { span, kind }: AddedText): string {
  const known = mostShared(reading.texts, span, (one) => one.mentions);
  if (known) return known.id;
  const made = madeTextId(id);
  const plain = { author: null, revises: null, extent: null, terms: [] };
  reading.texts.push({ id: made, name: nameAt(reading, span), kind, mentions: [span], ...plain });
  return made;
}

function mostShared<One>(ones: readonly One[], span: Span, mentions: (one: One) => readonly Span[]): One | undefined {
  const shared = (one: One) => Math.max(0, ...mentions(one).map((mention) => sharedLength(mention, span)));
  const most = ones.reduce<One | undefined>(
    (best, one) => (best === undefined || shared(one) > shared(best) ? one : best),
    undefined,
  );
  return most !== undefined && shared(most) > 0 ? most : undefined;
}

function timeIn(reading: Reading, id: string, told: AddedTime | null): string | null {
  if (!told) return null;
  const { span, value } = told;
  const known = [
    ...reading.times.filter((one) => one.value === value),
    ...reading.intervals.filter((one) => `${one.from}/${one.to}` === value),
  ].find((one) => overlaps(one, span));
  if (known) return known.id;
  const [from = value, to] = value.split("/");
  if (to === undefined) reading.times.push({ id: `${id}d`, ...span, type: "DATE", value, mod: null });
  else reading.intervals.push({ id: `${id}d`, ...span, from, to });
  return `${id}d`;
}

function nameAt({ document: { text } }: Reading, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** The innermost statement whose content holds all the words; undefined = the report's own voice. */
function statementAround({ statements }: Reading, words: readonly Span[]): Statement | undefined {
  const size = ({ content }: Statement) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return statements
    .filter(({ content }) => words.every((span) => someContains(content, span)))
    .sort((a, b) => size(a) - size(b))[0];
}

function saidBy(reading: Reading, words: readonly Span[]): string | null {
  return statementAround(reading, words)?.id ?? null;
}

function modeOf(text: string, words: readonly Span[]): Statement["mode"] {
  const said = words.map(({ start, end }) => text.slice(start, end));
  if (said.every((piece) => /^[“"‘'«].*[”"’'»][.,!?]?$/s.test(piece))) return "direct";
  return said.some((piece) => /[“”"«»]/.test(piece)) ? "mixed" : "reported";
}

type Attribution = Reading["positions"][number]["attribution"];

function attributionOf({ actors }: Reading, party: string, told: Statement | undefined): Attribution {
  if (!told) return "reporter";
  if (told.speaker === null) return "unknown";
  if (told.speaker === party) return "self";
  const speaker = actors.find(({ id }) => id === told.speaker);
  if (told.onBehalfOf === party || speaker?.of === party) return "spokesperson";
  return speaker?.kind === "unnamed" ? "unknown" : "other party";
}
