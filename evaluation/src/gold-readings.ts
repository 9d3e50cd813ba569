import type { Reading, Span } from "@parley/annotation";
import { type KnownActors, partyName } from "./gold-actors.ts";
import { CONFIDENCE, type Conversion, openConversion } from "./gold-conversion.ts";
import { deadlineOf, eventOf, outcomeOf, positionOf, textEventOf } from "./gold-facts.ts";
import { first, type GoldMeeting, type GoldReport, type GoldStatement, type GoldText } from "./gold-form.ts";
import { placeOf, spansOf } from "./gold-spans.ts";

/**
 * An annotated report as the Reading that a perfect engine would give: of values that are equally right the first.
 * Facts whose words do not stand in the text are left out.
 */
export function goldReading(gold: GoldReport, text: string, known: KnownActors): Reading {
  const conversion = openConversion(gold, text, known);
  const { reading } = conversion;
  fillStatements(conversion);
  reading.meetings = (gold.meetings ?? []).flatMap((fact) => meetingOf(conversion, fact));
  fillTexts(conversion);
  reading.outcomes = (gold.outcomes ?? []).flatMap((fact) => outcomeOf(conversion, fact));
  reading.textEvents = (gold.textEvents ?? []).flatMap((fact) => textEventOf(conversion, fact));
  reading.issues = issuesOf(conversion);
  reading.positions = (gold.positions ?? []).flatMap((fact) => positionOf(conversion, fact));
  reading.deadlines = (gold.deadlines ?? []).flatMap((fact) => deadlineOf(conversion, fact));
  reading.events = (gold.events ?? []).flatMap((fact) => eventOf(conversion, fact));
  return reading;
}

function fillStatements(conversion: Conversion): void {
  const { gold, reading } = conversion;
  reading.statements = (gold.statements ?? []).flatMap((fact) => statementOf(conversion, fact));
  const kept = new Set(reading.statements.map((fact) => fact.id));
  for (const fact of reading.statements) {
    if (fact.via && !kept.has(fact.via)) fact.via = null;
    if (fact.within && !kept.has(fact.within)) fact.within = null;
  }
}

function fillTexts(conversion: Conversion): void {
  const { gold, reading } = conversion;
  reading.texts = (gold.texts ?? []).flatMap((fact) => textOf(conversion, fact));
  const kept = new Set(reading.texts.map((fact) => fact.id));
  for (const fact of reading.texts) if (fact.revises && !kept.has(fact.revises)) fact.revises = null;
}

function issuesOf({ gold, text }: Conversion): Reading["issues"] {
  return (gold.issues ?? []).flatMap((fact) => {
    const code = first(fact.code);
    const entry = fact.name ?? "gold";
    return code ? spansOf(text, fact.evidence).map((span) => ({ code, span, entry, confidence: CONFIDENCE })) : [];
  });
}

function statementOf({ text, who, statement, timeAt }: Conversion, fact: GoldStatement): Reading["statements"] {
  const spans = {
    source: spansOf(text, fact.source),
    cue: spansOf(text, fact.cue),
    content: spansOf(text, fact.content),
  };
  const anchor = spans.cue[0] ?? spans.content[0] ?? spans.source[0];
  if (!anchor) return [];
  const target = fact.target ? placeOf(text, fact.target.span) : null;
  const targeted = fact.target ? who.idOf(fact.target.actor) : null;
  return [
    {
      id: fact.id,
      speaker: who.idOf(fact.speaker),
      onBehalfOf: who.idOf(fact.onBehalfOf),
      ...spans,
      addressee: spansOf(text, fact.addressee),
      target: target && targeted ? { actor: targeted, span: target } : null,
      mode: (first(fact.mode) ?? "reported") as "reported",
      speechAct: (first(fact.speechAct) ?? "say") as "say",
      channel: spansOf(text, fact.channel),
      anonymity: (first(fact.anonymity) ?? "named") as "named",
      outlook: first(fact.outlook) as null,
      via: statement(fact.via),
      within: statement(fact.within),
      saidAt: timeAt(fact.saidAt, anchor),
      hedge: spansOf(text, fact.hedge),
      force: spansOf(text, fact.force),
      confidence: CONFIDENCE,
      confidenceOf: { speaker: CONFIDENCE, content: CONFIDENCE },
    },
  ];
}

function meetingOf({ text, who, statement, timeAt }: Conversion, fact: GoldMeeting): Reading["meetings"] {
  const trigger = spansOf(text, fact.trigger);
  const anchor = trigger[0];
  if (!anchor) return [];
  const place = first(fact.place);
  return [
    {
      id: fact.id,
      trigger,
      mentions: (fact.mentions ?? []).map((one) => mentionOf(text, one)).filter((one) => one.length > 0),
      kind: (first(fact.kind) ?? "meeting") as "meeting",
      format: first(fact.format) as null,
      round: Number.isInteger(fact.round) ? (fact.round as number) : null,
      parties: (fact.parties ?? []).flatMap((party) => {
        const actor = who.idOf(partyName(party));
        const told = typeof party === "string" ? null : party;
        return actor
          ? [
              {
                actor,
                span: who.spanOf(actor, anchor),
                part: (first(told?.part) ?? "party") as "party",
                for: who.idOf(told?.for),
                status: first(told?.status) as null,
                saidBy: statement(told?.saidBy),
              },
            ]
          : [];
      }),
      place: place ? { span: placeOf(text, place) ?? anchor, name: place } : null,
      time: timeAt(fact.time, anchor),
      status: first(fact.status) as "held",
      saidBy: statement(fact.saidBy),
      accounts: (fact.accounts ?? []).map((account) => ({
        status: first(account.status) as "held",
        saidBy: statement(account.saidBy),
        evidence: spansOf(text, account.evidence),
        hedge: spansOf(text, account.hedge),
        time: timeAt(account.time, anchor),
      })),
      about: spansOf(text, fact.about),
      confidence: CONFIDENCE,
    },
  ];
}

/** A mention is a quote, or the list of its pieces; ["words", 2] is a quote with the number of its place. */
function mentionOf(text: string, mention: unknown): Span[] {
  const isQuote = !Array.isArray(mention) || (mention.length === 2 && typeof mention[1] === "number");
  return spansOf(text, (isQuote ? [mention] : mention) as string[]);
}

function textOf({ text, who, statement }: Conversion, fact: GoldText): Reading["texts"] {
  const mentions = spansOf(text, fact.mentions);
  const extent = fact.extent ? placeOf(text, fact.extent.span) : null;
  return mentions.length === 0
    ? []
    : [
        {
          id: fact.id,
          name: first(fact.name) ?? fact.id,
          kind: (first(fact.kind) ?? "draft") as "draft",
          mentions,
          author: who.idOf(fact.author),
          revises: first(fact.revises),
          extent:
            fact.extent && extent && Number.isInteger(fact.extent.count)
              ? { span: extent, count: fact.extent.count, unit: fact.extent.unit }
              : null,
          terms: (fact.terms ?? []).flatMap((term) => {
            const span = placeOf(text, term.span);
            return span
              ? [
                  {
                    span,
                    issue: first(term.issue),
                    change: first(term.change) as "added",
                    saidBy: statement(term.saidBy),
                  },
                ]
              : [];
          }),
        },
      ];
}
