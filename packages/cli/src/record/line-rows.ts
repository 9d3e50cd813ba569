import type {
  Evidence,
  FactDetail,
  JournalEntry,
  MeetingOnDay,
  PositionCell,
  RecordActor,
  RecordDiscrepancy,
  StatementCluster,
  TextLine,
} from "@parley/record";
import type { Row } from "./table.ts";

function told(evidence: Evidence | undefined): string {
  if (!evidence) return "";
  const day = evidence.publishedAt?.slice(0, 10) ?? "undated";
  return `“${evidence.words}” (${evidence.voice.name}, ${day}, ${evidence.fact})`;
}

/** A meeting with its standing, time, place and latest words. */
export function meetingRow(meeting: MeetingOnDay): Row {
  const time = meeting.times[0]?.value;
  return {
    meeting: meeting.label,
    id: meeting.id,
    status: meeting.standing,
    when: time ? (time.from === time.to ? time.from : `${time.from} to ${time.to}`) : null,
    place: meeting.places.map((place) => place.value).join(" / "),
    history: meeting.history.map((entry) => `${entry.on ?? "undated"} ${entry.status}`).join(" → "),
    origins: meeting.originCount,
    disputed: meeting.discrepancies.length,
    words: told(meeting.history.at(-1)?.evidence),
  };
}

/** A version of a text with who has it. */
export function textRow(text: TextLine): Row {
  return {
    text: text.label,
    id: text.id,
    kind: text.kind,
    extent: text.extents.map(({ value }) => `${value.count} ${value.unit}s`).join(" / "),
    replaces: text.revises,
    has: text.holders.map((holder) => `${holder.name}: ${holder.has}`).join("; "),
    events: text.events
      .map((event) =>
        `${event.on ?? ""} ${event.polarity === "not done" ? "not " : ""}${event.action} ${event.byName ?? ""}`.trim(),
      )
      .join(" → "),
    words: told(text.mentions[0]),
  };
}

/** A cell of the positions: what the party itself says; what others say of it stands beside. */
export function positionRow(cell: PositionCell): Row {
  const stance = cell.current
    ? `${cell.current.stance}${cell.current.move ? ` (${cell.current.move})` : ""}`
    : "nothing by itself";
  return {
    position: cell.label,
    id: cell.id,
    stance,
    since: cell.current?.on ?? null,
    shifts: cell.shifts
      .map(({ from, to }) => `${from.stance} → ${to.stance} on ${to.on ?? "an undated day"}`)
      .join("; "),
    ascribed: cell.ascribed.map((entry) => `${entry.stance}, according to ${entry.evidence.voice.name}`).join("; "),
    words: told(cell.current?.evidence ?? cell.ascribed[0]?.evidence),
  };
}

/** A statement with how many origins carry it. */
export function statementRow(statement: StatementCluster): Row {
  const { speakerName, speechAct, on, wording, originCount, id } = statement;
  return { statement: `${speakerName} (${speechAct})`, id, on, origins: originCount, words: wording };
}

/** A discrepancy with its sides, each with who gives it. */
export function discrepancyRow(discrepancy: RecordDiscrepancy): Row {
  const sides = discrepancy.sides.map((side) => `${side.value}: ${side.evidence.map(told).join(", ")}`);
  return {
    discrepancy: `${discrepancy.point} – ${discrepancy.about.label}`,
    id: discrepancy.id,
    kind: discrepancy.kind,
    because: discrepancy.because,
    sides: sides.join(" ↔ "),
  };
}

/** An actor with its spellings and offices. */
export function actorRow(actor: RecordActor): Row {
  return {
    actor: actor.name,
    id: actor.id,
    kind: actor.kind,
    spellings: actor.spellings.map((one) => one.name).join("; "),
    offices: actor.offices.map((office) => `${office.title}${office.ofName ? ` of ${office.ofName}` : ""}`).join("; "),
    documents: actor.documentCount,
  };
}

/** A fact with every column: offsets, ids, voice, decision. */
export function factRow(fact: FactDetail): Row {
  const { evidence } = fact;
  return {
    fact: evidence.fact,
    layer: fact.layer,
    type: fact.type,
    line: fact.line?.id ?? null,
    label: fact.line?.label ?? null,
    words: evidence.words,
    sentence: evidence.sentenceWords,
    according_to: evidence.voice.name,
    via: evidence.voice.via.join("; "),
    hedge: evidence.hedge.join("; "),
    document: evidence.document,
    version: evidence.version,
    publisher: evidence.publisher,
    published: evidence.publishedAt,
    starts: evidence.spans.map((span) => span.start).join(" "),
    ends: evidence.spans.map((span) => span.end).join(" "),
    origin: evidence.origin,
    confidence: evidence.confidence,
    decision: fact.decision,
    source: evidence.source.state,
    joined_because: fact.reasons.join("; "),
    fields: JSON.stringify(fact.fields),
  };
}

/** A change of the record. */
export function changeRow(change: JournalEntry): Row {
  return {
    change: `${change.kind}: ${change.label}`,
    at: change.at,
    before: change.before,
    after: change.after,
    line: change.line?.id ?? null,
    facts: change.facts.join(" "),
  };
}
