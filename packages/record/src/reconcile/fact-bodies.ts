import type { Span } from "@parley/annotation";
import { timesOf } from "./day-range.ts";
import { normalised } from "./fact-key.ts";
import type { BodyLayer, FactBodies, ReportFact } from "./report-facts.ts";
import type { ReportScribe } from "./report-scribe.ts";

/** Where a fact stands and what tells it from others there. */
interface Place {
  /** Its id in the Reading. */
  id: string;
  spans: Span[];
  type: string;
  saidBy: string | null;
  confidence: number;
}

/** The facts of a Reading in its order, each with its key. */
export function bodiesOf(scribe: ReportScribe): ReportFact[] {
  const meetings = meetingFacts(scribe);
  const texts = textFacts(scribe);
  const keyed = { meetings: keysById(scribe.reading.meetings, meetings), texts: keysById(scribe.reading.texts, texts) };
  linkRevisions(scribe, texts, keyed.texts);
  return [
    ...statementFacts(scribe),
    ...meetings,
    ...outcomeFacts(scribe, keyed.meetings),
    ...texts,
    ...textEventFacts(scribe, keyed.texts),
    ...positionFacts(scribe, keyed),
    ...deadlineFacts(scribe, keyed),
    ...eventFacts(scribe),
  ];
}

type Keys = ReadonlyMap<string, string>;

function keysById(facts: readonly { id: string }[], keyed: readonly ReportFact[]): Keys {
  return new Map(facts.map((fact, rank) => [fact.id, keyed[rank]?.key ?? ""]));
}

function factOf<Layer extends BodyLayer>(
  scribe: ReportScribe,
  layer: Layer,
  { body, id, ...place }: Place & { body: FactBodies[Layer] },
): ReportFact<Layer> {
  const added = scribe.added.get(id);
  const sentence = scribe.sentenceOf(place.spans);
  const words = scribe.words(place.spans);
  const anchor = place.spans[0] ? scribe.words([place.spans[0]]) : words;
  return {
    key: scribe.key({ layer, sentence, anchorWords: anchor, type: added ? `added ${added.decision}` : place.type }),
    layer,
    type: place.type,
    spans: place.spans,
    words,
    sentence,
    voice: scribe.voiceOf(place.saidBy),
    confidence: place.confidence,
    body,
    ...(added ? { added } : {}),
  };
}

function nameOf(scribe: ReportScribe, actor: string | null): string {
  return normalised(scribe.reading.actors[scribe.rankOf(actor) ?? -1]?.name ?? "");
}

function statementFacts(scribe: ReportScribe): ReportFact[] {
  const times = timesOf(scribe.reading);
  return scribe.reading.statements.map((fact) => {
    const said = scribe.voiceOf(fact.id);
    const made = factOf(scribe, "statements", {
      id: fact.id,
      spans: [fact.cue, fact.content, fact.source].find((spans) => spans.length > 0) ?? [],
      type: "statement",
      saidBy: null,
      confidence: fact.confidence,
      body: {
        speaker: scribe.rankOf(fact.speaker),
        behalf: scribe.rankOf(fact.onBehalfOf),
        speechAct: fact.speechAct,
        mode: fact.mode,
        anonymity: fact.anonymity,
        content: scribe.words(fact.content),
        saidAt: times(fact.saidAt),
      },
    });
    const spans = fact.content.length > 0 ? fact.content : made.spans;
    return { ...made, voice: said, spans, words: scribe.words(spans), sentence: scribe.sentenceOf(spans) };
  });
}

function meetingFacts(scribe: ReportScribe): ReportFact<"meetings">[] {
  const times = timesOf(scribe.reading);
  return scribe.reading.meetings.map((fact) =>
    factOf(scribe, "meetings", {
      id: fact.id,
      spans: fact.trigger,
      type: "meeting",
      saidBy: fact.saidBy,
      confidence: fact.confidence,
      body: {
        kind: fact.kind,
        format: fact.format,
        round: fact.round,
        status: fact.status,
        place: fact.place?.name ?? null,
        time: times(fact.time),
        about: scribe.words(fact.about),
        mentionedIn: [...new Set([fact.trigger, ...fact.mentions].map((spans) => scribe.sentenceOf(spans)))],
        called: [...new Set([fact.trigger, ...fact.mentions].map((spans) => scribe.words(spans)))].slice(0, 8),
        parties: fact.parties.flatMap((party) => {
          const actor = scribe.rankOf(party.actor);
          const told = { part: party.part, for: scribe.rankOf(party.for), status: party.status };
          return actor === null ? [] : [{ actor, ...told, voice: party.saidBy ? scribe.voiceOf(party.saidBy) : null }];
        }),
        accounts: fact.accounts.map((account) => {
          const spans = account.evidence.length > 0 ? account.evidence : fact.trigger;
          const voice = scribe.voiceOf(account.saidBy);
          const hedge = [...voice.hedge, ...account.hedge.map((span) => scribe.words([span]))];
          return {
            status: account.status,
            voice: { ...voice, hedge: [...new Set(hedge)] },
            spans,
            words: scribe.words(spans),
            sentence: scribe.sentenceOf(spans),
            time: times(account.time),
          };
        }),
      },
    }),
  );
}

function outcomeFacts(scribe: ReportScribe, meetings: Keys): ReportFact[] {
  return scribe.reading.outcomes.map((fact) =>
    factOf(scribe, "outcomes", {
      id: fact.id,
      spans: fact.evidence,
      type: fact.kind,
      saidBy: fact.saidBy,
      confidence: fact.confidence,
      body: {
        meeting: fact.meeting === null ? null : (meetings.get(fact.meeting) ?? null),
        parties: fact.parties.flatMap((actor) => scribe.rankOf(actor) ?? []),
        kind: fact.kind,
        about: scribe.words(fact.about),
      },
    }),
  );
}

function textFacts(scribe: ReportScribe): ReportFact<"texts">[] {
  return scribe.reading.texts.map((fact) =>
    factOf(scribe, "texts", {
      id: fact.id,
      spans: fact.mentions.slice(0, 1),
      type: "text",
      saidBy: null,
      confidence: 1,
      body: {
        name: fact.name,
        kind: fact.kind,
        author: scribe.rankOf(fact.author),
        revises: fact.revises,
        extent: fact.extent && { count: fact.extent.count, unit: fact.extent.unit },
        mentions: [...new Set(fact.mentions.map((span) => scribe.words([span])))].slice(0, 8),
        terms: fact.terms.map((term) => ({
          words: scribe.words([term.span]),
          issue: term.issue,
          change: term.change,
          voice: scribe.voiceOf(term.saidBy),
          spans: [term.span],
          sentence: scribe.sentenceOf([term.span]),
        })),
      },
    }),
  );
}

/** Puts keys where a text names by id what it revises. */
function linkRevisions(scribe: ReportScribe, facts: ReportFact<"texts">[], keys: Keys): void {
  facts.forEach((fact, rank) => {
    const revises = scribe.reading.texts[rank]?.revises ?? null;
    fact.body.revises = revises === null ? null : (keys.get(revises) ?? null);
  });
}

function textEventFacts(scribe: ReportScribe, texts: Keys): ReportFact[] {
  const times = timesOf(scribe.reading);
  return scribe.reading.textEvents.map((fact) =>
    factOf(scribe, "textEvents", {
      id: fact.id,
      spans: fact.evidence,
      type: `${fact.action}/${nameOf(scribe, fact.by)}`,
      saidBy: fact.saidBy,
      confidence: fact.confidence,
      body: {
        text: texts.get(fact.text) ?? "",
        action: fact.action,
        by: scribe.rankOf(fact.by),
        to: scribe.rankOf(fact.to),
        polarity: fact.polarity,
        status: fact.status,
        time: times(fact.time),
      },
    }),
  );
}

function positionFacts(scribe: ReportScribe, keys: { meetings: Keys; texts: Keys }): ReportFact[] {
  return scribe.reading.positions.flatMap((fact) => {
    const party = scribe.rankOf(fact.party);
    if (party === null) return [];
    const on = subjectOf(scribe, keys, fact.on);
    return factOf(scribe, "positions", {
      id: fact.id,
      spans: fact.evidence,
      type: `${fact.stance}/${nameOf(scribe, fact.party)}/${on.kind}`,
      saidBy: fact.saidBy,
      confidence: fact.confidence,
      body: {
        party,
        on,
        stance: fact.stance,
        move: fact.move,
        conditions: fact.conditions.map((condition) => scribe.words([condition.span])),
        attribution: fact.attribution,
      },
    });
  });
}

function subjectOf(
  scribe: ReportScribe,
  keys: { meetings: Keys; texts: Keys },
  on: ReportScribe["reading"]["positions"][number]["on"],
): FactBodies["positions"]["on"] {
  if ("issue" in on) return { kind: "issue", ref: on.issue };
  if ("text" in on) return { kind: "text", ref: keys.texts.get(on.text) ?? "" };
  if ("meeting" in on) return { kind: "meeting", ref: keys.meetings.get(on.meeting) ?? "" };
  return { kind: "words", ref: scribe.words([on.span]) };
}

function deadlineFacts(scribe: ReportScribe, keys: { meetings: Keys; texts: Keys }): ReportFact[] {
  const times = timesOf(scribe.reading);
  return scribe.reading.deadlines.map((fact) =>
    factOf(scribe, "deadlines", {
      id: fact.id,
      spans: [fact.span],
      type: "deadline",
      saidBy: fact.saidBy,
      confidence: fact.confidence,
      body: {
        setBy: scribe.rankOf(fact.setBy),
        on: scribe.rankOf(fact.on),
        for:
          fact.for &&
          (("text" in fact.for ? keys.texts.get(fact.for.text) : keys.meetings.get(fact.for.meeting)) ?? null),
        time: times(fact.time),
        status: fact.status,
      },
    }),
  );
}

function eventFacts(scribe: ReportScribe): ReportFact[] {
  const times = timesOf(scribe.reading);
  return scribe.reading.events.map((fact) =>
    factOf(scribe, "events", {
      id: fact.id,
      spans: fact.trigger,
      type: fact.type,
      saidBy: fact.saidBy,
      confidence: fact.confidence,
      body: {
        type: fact.type,
        mode: fact.mode,
        actor: scribe.rankOf(fact.actor),
        recipient: scribe.rankOf(fact.recipient),
        time: times(fact.time),
        status: fact.status,
      },
    }),
  );
}
