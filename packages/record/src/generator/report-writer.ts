import { createHash } from "node:crypto";
import type {
  Actor,
  ActorKind,
  Meeting,
  NegotiatingText,
  Outcome,
  Position,
  Reading,
  Span,
  Statement,
  TextEvent,
} from "@parley/annotation";

/** Words of a sentence: plain ones, and `[name, words]` where their place is wanted. */
export type Words = string | [name: string, words: string];

/** Writes a report sentence by sentence together with its Reading, so that every span fits by construction. */
export interface ReportWriter {
  /** Adds a sentence and gives the places of its named words. */
  sentence(...words: Words[]): (name: string) => Span;
  paragraph(): void;
  /** Enters an actor, or one more mention of it; `form` other than `name` where the words at the place are not its name. */
  actor(name: string, span: Span, more?: ActorDetails): string;
  time(value: string, span: Span): string;
  statement(fields: Partial<Statement> & { content: Span[] }): string;
  meeting(fields: Partial<Meeting> & { trigger: Span[] }): string;
  outcome(fields: Partial<Outcome> & { evidence: Span[]; kind: Outcome["kind"] }): string;
  text(fields: Partial<NegotiatingText> & { mentions: Span[]; name: string }): string;
  textEvent(fields: Partial<TextEvent> & { evidence: Span[]; text: string; action: TextEvent["action"] }): string;
  position(fields: Partial<Position> & { evidence: Span[]; party: string; on: Position["on"] }): string;
  reading(): Reading;
}

/** What is told of an actor beside its name. */
interface ActorDetails {
  kind?: ActorKind;
  of?: string | null;
  title?: string | null;
  form?: Actor["mentions"][number]["form"];
}

/** What is known of a report before it is written. */
export interface ReportHead {
  publishedAt: string | null;
  publisher: string | null;
  title?: string | null;
  url?: string | null;
  credit?: string | null;
  model?: string;
}

/** An empty report. Everything told is held to be right: confidence 0.9. */
export function openWriter(head: ReportHead): ReportWriter {
  let text = "";
  let paragraph = 0;
  const reading = emptyReading(head);
  const put = <Fact>(layer: { id: string }[], letter: string, fact: Fact & object): string => {
    const id = `${letter}${layer.length + 1}`;
    layer.push({ id, ...fact } as { id: string });
    return id;
  };
  return {
    paragraph: () => {
      paragraph++;
      if (text !== "") text += "\n\n";
    },
    sentence: (...words) => {
      if (text !== "" && !text.endsWith("\n")) text += " ";
      const start = text.length;
      const places = new Map<string, Span>();
      for (const part of words) {
        const [name, said] = typeof part === "string" ? [null, part] : part;
        if (name !== null) places.set(name, { start: text.length, end: text.length + said.length });
        text += said;
      }
      reading.sentences.push({ start, end: text.length, paragraph });
      return (name) => placeOf(places, name);
    },
    actor: (name, span, { kind = "person", of = null, title = null, form = "name" } = {}) => {
      const known = reading.actors.find((actor) => actor.name === name);
      if (known) {
        if (!known.mentions.some((mention) => mention.start === span.start)) known.mentions.push({ ...span, form });
        return known.id;
      }
      const roles = title === null ? [] : [{ title, of, span }];
      const mentions: Actor["mentions"] = [{ ...span, form }];
      return put<Omit<Actor, "id">>(reading.actors, "a", { name, kind, of, roles, mentions });
    },
    time: (value, span) => {
      const [from, to] = value.split("/");
      if (from !== undefined && to !== undefined) return put(reading.intervals, "i", { ...span, from, to });
      return put(reading.times, "d", { ...span, type: "DATE", value, mod: null });
    },
    statement: (fields) => put<Omit<Statement, "id">>(reading.statements, "s", { ...PLAIN_STATEMENT, ...fields }),
    meeting: (fields) => put<Omit<Meeting, "id">>(reading.meetings, "m", { ...PLAIN_MEETING, ...fields }),
    outcome: (fields) => put(reading.outcomes, "o", { meeting: null, parties: [], about: [], ...VOICE, ...fields }),
    text: (fields) => put(reading.texts, "t", { ...PLAIN_TEXT, ...fields }),
    textEvent: (fields) => put<Omit<TextEvent, "id">>(reading.textEvents, "h", { ...PLAIN_EVENT, ...fields }),
    position: (fields) => put<Omit<Position, "id">>(reading.positions, "p", { ...PLAIN_POSITION, ...fields }),
    reading: () => {
      const id = createHash("sha256").update(text).digest("hex");
      const at = head.credit ? text.indexOf(head.credit) : -1;
      const span = { start: at, end: at + (head.credit?.length ?? 0) };
      const credits = head.credit && at >= 0 ? [{ name: head.credit, span }] : [];
      return structuredClone({ ...reading, document: { ...reading.document, id, text, credits } });
    },
  };
}

function placeOf(places: ReadonlyMap<string, Span>, name: string): Span {
  const span = places.get(name);
  if (!span) throw new Error(`The sentence names no words "${name}".`);
  return span;
}

const VOICE = { saidBy: null, confidence: 0.9 };
const PLAIN_STATEMENT: Omit<Statement, "id" | "content"> = {
  speaker: null,
  onBehalfOf: null,
  source: [],
  cue: [],
  addressee: [],
  target: null,
  mode: "reported",
  speechAct: "say",
  channel: [],
  anonymity: "named",
  outlook: null,
  via: null,
  within: null,
  saidAt: null,
  hedge: [],
  force: [],
  confidence: 0.9,
  confidenceOf: { speaker: 0.9, content: 0.9 },
};
const PLAIN_MEETING: Omit<Meeting, "id" | "trigger"> = {
  mentions: [],
  kind: "meeting",
  format: null,
  round: null,
  parties: [],
  place: null,
  time: null,
  status: "planned",
  accounts: [],
  about: [],
  ...VOICE,
};
const PLAIN_TEXT: Omit<NegotiatingText, "id" | "mentions" | "name"> = {
  kind: "draft",
  author: null,
  revises: null,
  extent: null,
  terms: [],
};
const PLAIN_EVENT: Omit<TextEvent, "id" | "evidence" | "text" | "action"> = {
  by: null,
  to: null,
  polarity: "done",
  status: "actual",
  time: null,
  ...VOICE,
};
const PLAIN_POSITION: Omit<Position, "id" | "evidence" | "party" | "on"> = {
  stance: "for",
  move: null,
  conditions: [],
  attribution: "self",
  ...VOICE,
};

function emptyReading({ publishedAt, publisher, title = null, url = null, model = "1" }: ReportHead): Reading {
  return {
    reading: 1,
    model: { name: "written", version: model, sha256: createHash("sha256").update(model).digest("hex") },
    document: {
      id: "0".repeat(64),
      title,
      byline: null,
      publisher,
      credits: [],
      publishedAt,
      retrievedAt: null,
      url,
      language: "en",
      text: "",
    },
    sentences: [],
    times: [],
    intervals: [],
    names: [],
    actors: [],
    statements: [],
    meetings: [],
    outcomes: [],
    texts: [],
    textEvents: [],
    positions: [],
    deadlines: [],
    events: [],
    issues: [],
    discrepancies: [],
    warnings: [],
  };
}
