import type { Reading, Span } from "@parley/annotation";
import { actorWords, speakerWords } from "../view/fact-words.ts";
import { objectWords } from "../view/position-section.ts";
import { type ReadingIndex, readingIndex, wordsAt, wordsAtAll } from "../view/reading-index.ts";

/** One fact as a row of a table; "" where a column does not apply or nothing is told. */
export interface FactRow {
  layer: string;
  id: string;
  kind: string;
  status: string;
  who: string;
  whom: string;
  about: string;
  time: string;
  time_value: string;
  place: string;
  said_by: string;
  hedge: string;
  words: string;
  sentence: string;
  start: string;
  end: string;
  confidence: string;
}

/** The facts of a Reading as rows: layer by layer in the order of the Reading. */
export function factRows(reading: Reading): FactRow[] {
  const index = readingIndex(reading);
  return [
    ...statementRows(index),
    ...meetingRows(index),
    ...outcomeRows(index),
    ...textRows(index),
    ...textEventRows(index),
    ...positionRows(index),
    ...deadlineRows(index),
    ...eventRows(index),
    ...discrepancyRows(index),
  ];
}

interface Fact {
  id: string;
  time?: string | null;
  saidBy?: string | null;
  confidence?: number;
}

/** The columns that every layer fills in the same way, and the layer's own. */
function row(
  index: ReadingIndex,
  spans: readonly Span[],
  own: Partial<FactRow> & { layer: string; fact: Fact },
): FactRow {
  const { fact, ...columns } = own;
  const time = index.time(fact.time ?? null);
  return {
    ...emptyRow,
    id: fact.id,
    time: time ? wordsAt(index, time) : "",
    time_value: time ? ("value" in time ? time.value : `${time.from}/${time.to}`) : "",
    said_by: fact.saidBy ? speakerWords(index, fact.saidBy) : "",
    words: wordsAtAll(index, spans),
    sentence: wordsAtAll(index, index.sentencesOf(spans).slice(0, 3)),
    start: spans[0] ? String(spans[0].start) : "",
    end: spans[0] ? String(spans[0].end) : "",
    confidence: fact.confidence === undefined ? "" : String(fact.confidence),
    ...columns,
  };
}

const emptyRow: FactRow = {
  layer: "",
  id: "",
  kind: "",
  status: "",
  who: "",
  whom: "",
  about: "",
  time: "",
  time_value: "",
  place: "",
  said_by: "",
  hedge: "",
  words: "",
  sentence: "",
  start: "",
  end: "",
  confidence: "",
};

function actorsAt(index: ReadingIndex, ids: readonly (string | null)[]): string {
  return ids
    .map((id) => actorWords(index, id, ""))
    .filter(Boolean)
    .join("; ");
}

function statementRows(index: ReadingIndex): FactRow[] {
  return index.reading.statements.map((fact) =>
    row(index, fact.content.length > 0 ? fact.content : [...fact.source, ...fact.cue], {
      layer: "statement",
      fact: { ...fact, time: fact.saidAt, saidBy: fact.via ?? fact.within },
      kind: fact.speechAct,
      status: fact.mode,
      who: speakerWords(index, fact.id),
      whom: wordsAtAll(index, fact.addressee),
      about: fact.target ? actorWords(index, fact.target.actor, "") : "",
      hedge: wordsAtAll(index, fact.hedge),
    }),
  );
}

function meetingRows(index: ReadingIndex): FactRow[] {
  return index.reading.meetings.map((fact) =>
    row(index, fact.trigger, {
      layer: "meeting",
      fact,
      kind: fact.kind,
      status: fact.status,
      who: actorsAt(
        index,
        fact.parties.map(({ actor }) => actor),
      ),
      about: wordsAtAll(index, fact.about),
      place: fact.place?.name ?? "",
      hedge: wordsAtAll(
        index,
        fact.accounts.flatMap(({ hedge }) => hedge),
      ),
    }),
  );
}

function outcomeRows(index: ReadingIndex): FactRow[] {
  return index.reading.outcomes.map((fact) =>
    row(index, fact.evidence, {
      layer: "outcome",
      fact,
      kind: fact.kind,
      who: actorsAt(index, fact.parties),
      about: wordsAtAll(index, fact.about),
    }),
  );
}

function textRows(index: ReadingIndex): FactRow[] {
  return index.reading.texts.map((fact) =>
    row(index, fact.mentions.slice(0, 1), {
      layer: "text",
      fact,
      kind: fact.kind,
      status: fact.revises ? `revises ${index.negotiatingText(fact.revises)?.name ?? ""}` : "",
      who: actorWords(index, fact.author, ""),
      about: fact.name,
    }),
  );
}

function textEventRows(index: ReadingIndex): FactRow[] {
  return index.reading.textEvents.map((fact) =>
    row(index, fact.evidence, {
      layer: "text event",
      fact,
      kind: fact.action,
      status: fact.polarity === "done" ? fact.status : `not done, ${fact.status}`,
      who: actorWords(index, fact.by, ""),
      whom: actorWords(index, fact.to, ""),
      about: index.negotiatingText(fact.text)?.name ?? "",
    }),
  );
}

function positionRows(index: ReadingIndex): FactRow[] {
  return index.reading.positions.map((fact) =>
    row(index, fact.evidence, {
      layer: "position",
      fact,
      kind: fact.move ?? "",
      status: [fact.stance, ...fact.conditions.map(({ span }) => wordsAt(index, span))].join(": "),
      who: actorWords(index, fact.party),
      whom: fact.attribution,
      about: objectWords(index, fact),
    }),
  );
}

function deadlineRows(index: ReadingIndex): FactRow[] {
  return index.reading.deadlines.map((fact) =>
    row(index, [fact.span], {
      layer: "deadline",
      fact,
      status: fact.status,
      who: actorWords(index, fact.setBy, ""),
      whom: actorWords(index, fact.on, ""),
    }),
  );
}

function eventRows(index: ReadingIndex): FactRow[] {
  return index.reading.events.map((fact) =>
    row(index, fact.trigger, {
      layer: "event",
      fact,
      kind: fact.mode === null ? fact.type : `${fact.type} ${fact.mode}`,
      status: fact.status,
      who: actorWords(index, fact.actor, ""),
      whom: actorWords(index, fact.recipient, ""),
    }),
  );
}

/** A row a side: they differ in `status`, the value, and in `said_by`. */
function discrepancyRows(index: ReadingIndex): FactRow[] {
  return index.reading.discrepancies.flatMap((fact) =>
    fact.sides.map((side) =>
      row(index, side.evidence, {
        layer: "discrepancy",
        fact: { id: fact.id, saidBy: side.saidBy },
        kind: fact.kind,
        status: side.value,
        about: index.negotiatingText(fact.of)?.name ?? "",
      }),
    ),
  );
}
