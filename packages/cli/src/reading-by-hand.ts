import { parseReading, type Reading, type Span } from "@parley/annotation";

/** The report that the tests of this package read. */
export const REPORT_BY_HAND = `Envoy to visit Tolsk

Ilse Brandt, the envoy of Arvenia, will visit the Citadel next week, her office confirmed on Tuesday.

“We have a draft,” Brandt told reporters. Sele might also join the talks, she said.

The Citadel said it had not received the nine-point draft and would accept it only if the locks stay open. Tolsk set Friday as the deadline.

The last round ended without agreement. Tolsk threatened Arvenia in May.`;

/** A Reading of that report, written by hand: a fact of every layer. */
export function readingByHand(): Reading {
  return parseReading({
    reading: 1,
    model: { name: "by hand", version: "1", sha256: "0".repeat(64) },
    document: {
      id: "a".repeat(64),
      title: "Envoy to visit Tolsk",
      byline: "Juna Orr",
      publisher: "Sele Post",
      credits: [],
      publishedAt: "2031-04-09",
      retrievedAt: null,
      url: null,
      language: "en",
      text: REPORT_BY_HAND,
    },
    sentences: sentences(),
    ...entities(),
    ...facts(),
    names: [],
    issues: [],
    warnings: ["A warning of the engine."],
  });
}

/** The place of words in the report; `nth` counts from 0. */
export function at(words: string, nth = 0): Span {
  let start = -1;
  for (let found = 0; found <= nth; found++) start = REPORT_BY_HAND.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

function sentences(): Reading["sentences"] {
  return REPORT_BY_HAND.split("\n\n").flatMap((paragraph, place) =>
    (paragraph.match(/[^.]+(?:\.|$)”?/g) ?? []).map((words) => ({ ...at(words.trim()), paragraph: place })),
  );
}

function entities(): Pick<Reading, "actors" | "times" | "intervals"> {
  const actor = { roles: [], mentions: [] };
  return {
    actors: [
      {
        id: "a1",
        name: "Ilse Brandt",
        kind: "person",
        of: "a2",
        roles: [{ title: "envoy", of: "a2", span: at("envoy") }],
        mentions: [],
      },
      { ...actor, id: "a2", name: "Arvenia", kind: "state", of: null },
      { ...actor, id: "a3", name: "Tolsk", kind: "state", of: null },
      { ...actor, id: "a4", name: "Sele", kind: "state", of: null },
      { ...actor, id: "a5", name: "Brandt’s office", kind: "government body", of: "a1" },
    ],
    times: [
      { id: "d1", ...at("next week"), type: "DATE", value: "2031-W16", mod: null },
      { id: "d2", ...at("on Tuesday"), type: "DATE", value: "2031-04-08", mod: null },
      { id: "d3", ...at("Friday"), type: "DATE", value: "2031-04-11", mod: null },
      { id: "d4", ...at("May"), type: "DATE", value: "2030-05", mod: null },
    ],
    intervals: [],
  };
}

function statement(own: Partial<Reading["statements"][number]>): object {
  return {
    speaker: null,
    onBehalfOf: null,
    source: [],
    cue: [],
    content: [],
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
    confidence: 0.95,
    confidenceOf: { speaker: 0.95, content: 0.95 },
    ...own,
  };
}

function facts(): Record<string, object[]> {
  return {
    statements: [
      statement({
        id: "s1",
        speaker: "a5",
        source: [at("her office")],
        cue: [at("confirmed")],
        content: [at("Ilse Brandt, the envoy of Arvenia, will visit the Citadel next week")],
        speechAct: "confirm",
        saidAt: "d2",
      }),
      statement({
        id: "s2",
        speaker: "a1",
        source: [at("Brandt", 1)],
        cue: [at("told")],
        content: [at("“We have a draft,”")],
        addressee: [at("reporters")],
        mode: "direct",
      }),
      statement({
        id: "s3",
        speaker: "a1",
        source: [at("she")],
        cue: [at("said")],
        content: [at("Sele might also join the talks")],
        hedge: [at("might")],
        confidence: 0.7,
      }),
      statement({
        id: "s4",
        speaker: "a3",
        source: [at("The Citadel")],
        cue: [at("said", 1)],
        content: [at("it had not received the nine-point draft and would accept it only if the locks stay open")],
        confidence: 0.4,
      }),
    ],
    ...talks(),
    ...papers(),
    ...disputes(),
  };
}

function talks(): Record<string, object[]> {
  const party = { part: "party", for: null, status: null, saidBy: null };
  return {
    meetings: [
      {
        id: "m1",
        trigger: [at("will visit")],
        mentions: [[at("the talks")]],
        kind: "visit",
        format: null,
        round: null,
        parties: [
          { ...party, actor: "a1", span: at("Ilse Brandt") },
          { ...party, actor: "a3", span: at("the Citadel"), part: "host" },
          { ...party, actor: "a4", span: at("Sele"), status: "possible", saidBy: "s3" },
        ],
        place: { span: at("the Citadel"), name: "the Citadel" },
        time: "d1",
        status: "confirmed",
        saidBy: "s1",
        accounts: [
          { status: "confirmed", saidBy: "s1", evidence: [at("confirmed")], hedge: [], time: null },
          { status: "possible", saidBy: "s3", evidence: [at("might also join")], hedge: [at("might")], time: null },
        ],
        about: [],
        confidence: 0.9,
      },
    ],
    outcomes: [
      {
        id: "o1",
        meeting: null,
        parties: ["a2", "a3"],
        kind: "no agreement",
        about: [],
        evidence: [at("ended without agreement")],
        saidBy: null,
        confidence: 0.9,
      },
    ],
    deadlines: [
      {
        id: "l1",
        span: at("Friday"),
        setBy: "a3",
        on: "a2",
        for: { text: "t1" },
        time: "d3",
        status: "set",
        saidBy: null,
        confidence: 0.9,
      },
    ],
  };
}

function papers(): Record<string, object[]> {
  return {
    texts: [
      {
        id: "t1",
        name: "nine-point draft",
        kind: "draft",
        mentions: [at("the nine-point draft")],
        author: "a2",
        revises: null,
        extent: { span: at("nine-point"), count: 9, unit: "point" },
        terms: [],
      },
    ],
    textEvents: [
      {
        id: "h1",
        text: "t1",
        action: "received",
        by: "a3",
        to: null,
        polarity: "not done",
        status: "actual",
        time: null,
        evidence: [at("had not received")],
        saidBy: "s4",
        confidence: 0.9,
      },
    ],
    positions: [
      {
        id: "p1",
        party: "a3",
        on: { text: "t1" },
        stance: "conditional",
        move: null,
        conditions: [{ span: at("only if the locks stay open"), kind: "if", links: null }],
        attribution: "self",
        evidence: [at("would accept it")],
        saidBy: "s4",
        confidence: 0.9,
      },
      {
        id: "p2",
        party: "a2",
        on: { issue: "Wat" },
        stance: "for",
        move: "offer",
        conditions: [],
        attribution: "spokesperson",
        evidence: [at("We have a draft")],
        saidBy: "s2",
        confidence: 0.9,
      },
    ],
  };
}

function disputes(): Record<string, object[]> {
  return {
    events: [
      {
        id: "e1",
        trigger: [at("threatened")],
        type: "THREATEN",
        mode: null,
        actor: "a3",
        recipient: "a2",
        time: "d4",
        status: "actual",
        saidBy: null,
        confidence: 0.9,
      },
    ],
    discrepancies: [
      {
        id: "x1",
        kind: "status",
        of: "m1",
        sides: [
          { value: "confirmed", saidBy: "s1", facts: ["m1"], evidence: [at("confirmed")] },
          { value: "possible", saidBy: "s3", facts: ["m1"], evidence: [at("might also join")] },
        ],
      },
    ],
  };
}
