import type { Reading, Span } from "@parley/annotation";
import { partyName } from "./gold-actors.ts";
import { CONFIDENCE, type Conversion } from "./gold-conversion.ts";
import { first, type GoldFact } from "./gold-form.ts";
import { placeOf, spansOf } from "./gold-spans.ts";

/** The outcome of an annotated one; none where its words do not stand in the text. */
export function outcomeOf({ text, who, statement, reading }: Conversion, fact: GoldFact): Reading["outcomes"] {
  const evidence = spansOf(text, fact.evidence);
  const meeting = first(fact.meeting);
  return evidence.length === 0
    ? []
    : [
        {
          id: fact.id,
          meeting: reading.meetings.some((one) => one.id === meeting) ? meeting : null,
          parties: (fact.parties ?? []).flatMap((party) => who.idOf(partyName(party)) ?? []),
          kind: first(fact.kind) as "agreed",
          about: spansOf(text, fact.about),
          evidence,
          saidBy: statement(fact.saidBy),
          confidence: CONFIDENCE,
        },
      ];
}

/** The text event of an annotated one; none without its words or its text. */
export function textEventOf(
  { text, who, statement, timeAt, reading }: Conversion,
  fact: GoldFact,
): Reading["textEvents"] {
  const evidence = spansOf(text, fact.evidence);
  const on = reading.texts.find((one) => one.id === first(fact.text));
  return evidence[0] && on
    ? [
        {
          id: fact.id,
          text: on.id,
          action: first(fact.action) as "sent",
          by: who.idOf(fact.by),
          to: who.idOf(fact.to),
          polarity: (first(fact.polarity) ?? "done") as "done",
          status: (first(fact.status) ?? "actual") as "actual",
          time: timeAt(fact.time, evidence[0]),
          evidence,
          saidBy: statement(fact.saidBy),
          confidence: CONFIDENCE,
        },
      ]
    : [];
}

/** The position of an annotated one; none without its words, party or subject. */
export function positionOf(conversion: Conversion, fact: GoldFact): Reading["positions"] {
  const { text, who, statement } = conversion;
  const evidence = spansOf(text, fact.evidence);
  const party = who.idOf(fact.party);
  const on = subjectOf(conversion, first(fact.on), evidence[0]);
  return evidence.length > 0 && party && on
    ? [
        {
          id: fact.id,
          party,
          on,
          stance: first(fact.stance) as "for",
          move: first(fact.move) as null,
          conditions: (fact.conditions ?? []).flatMap((one) => {
            const span = placeOf(text, one.span);
            return span ? [{ span, kind: first(one.kind) as "if", links: null }] : [];
          }),
          attribution: (first(fact.attribution) ?? "unknown") as "self",
          evidence,
          saidBy: statement(fact.saidBy),
          confidence: CONFIDENCE,
        },
      ]
    : [];
}

function subjectOf(
  { gold, reading }: Conversion,
  on: string | null,
  evidence: Span | undefined,
): Reading["positions"][number]["on"] | null {
  if (!on) return null;
  if (reading.texts.some((one) => one.id === on)) return { text: on };
  if (reading.meetings.some((one) => one.id === on)) return { meeting: on };
  const issue = gold.issues?.find((one) => one.id === on);
  const code = issue ? first(issue.code) : /^[A-Z][A-Za-z]+$/.test(on) ? on : null;
  if (code) return { issue: code };
  const span = issue ? spansOf(reading.document.text, issue.evidence)[0] : evidence;
  return span ? { span } : null;
}

/** The deadline of an annotated one. */
export function deadlineOf(
  { text, who, statement, timeAt, reading }: Conversion,
  fact: GoldFact,
): Reading["deadlines"] {
  const span = fact.span === undefined ? null : placeOf(text, fact.span);
  const on = first(fact.for);
  const target = reading.texts.some((one) => one.id === on) ? { text: on as string } : null;
  return span
    ? [
        {
          id: fact.id,
          span,
          setBy: who.idOf(fact.setBy),
          on: who.idOf(fact.on),
          for: target ?? (reading.meetings.some((one) => one.id === on) ? { meeting: on as string } : null),
          time: timeAt(fact.time, span),
          status: (first(fact.status) ?? "set") as "set",
          saidBy: statement(fact.saidBy),
          confidence: CONFIDENCE,
        },
      ]
    : [];
}

/** The political event of an annotated one. */
export function eventOf({ text, who, statement, timeAt }: Conversion, fact: GoldFact): Reading["events"] {
  const trigger = spansOf(text, fact.trigger);
  return trigger[0]
    ? [
        {
          id: fact.id,
          trigger,
          type: first(fact.type) as "AGREE",
          mode: null,
          actor: who.idOf(fact.actor),
          recipient: who.idOf(fact.recipient),
          time: timeAt(fact.time, trigger[0]),
          status: (first(fact.status) ?? "actual") as "actual",
          saidBy: statement(fact.saidBy),
          confidence: CONFIDENCE,
        },
      ]
    : [];
}
