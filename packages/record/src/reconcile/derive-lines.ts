import type { Evidence, FactKey, LineId } from "../evidence.ts";
import type { JournalEntry, Line, LineKind } from "../record.ts";
import { assembleActor, type PlacedActor } from "./assemble-actors.ts";
import { assembleMeeting } from "./assemble-meetings.ts";
import { assembleDeadline, assembleOutcome, assembleStatement } from "./assemble-others.ts";
import { assemblePosition, cellOf } from "./assemble-positions.ts";
import { assembleText } from "./assemble-texts.ts";
import { clusterId } from "./clustering.ts";
import { findDiscrepancies } from "./find-discrepancies.ts";
import { byReport, type Joined, type Placed } from "./joined.ts";
import { type Arrivals, lineJournal } from "./journal.ts";
import { meetingClaims } from "./meeting-claims.ts";
import type { BodyLayer } from "./report-facts.ts";
import { textClaims, withSettlement } from "./text-claims.ts";

/** A line of the record with its kind, its evidence and its journal. */
export interface DerivedLine {
  kind: LineKind;
  line: Line;
  evidence: Evidence[];
  journal: JournalEntry[];
}

/** What a line is derived from. */
export interface LineSource {
  kind: Exclude<LineKind, "discrepancy">;
  id: LineId;
  facts: readonly Placed[];
  actors: readonly PlacedActor[];
  /** For a meeting: the facts of its outcome line. */
  outcomes: readonly Placed<"outcomes">[];
  reasons: ReadonlyMap<FactKey, string[]>;
}

/** The line, and the discrepancies that are about it. */
export function deriveLine(joined: Joined, source: LineSource, arrived: Arrivals): DerivedLine[] {
  const { line, evidence, discrepancies } = assemble(joined, source);
  const derived = { kind: source.kind, line, evidence };
  return [
    { ...derived, journal: lineJournal(derived, arrived) },
    ...discrepancies.map((discrepancy) => {
      const rival = {
        kind: "discrepancy" as const,
        line: discrepancy,
        evidence: discrepancy.sides.flatMap((side) => side.evidence),
      };
      return { ...rival, journal: lineJournal(rival, arrived) };
    }),
  ];
}

interface Assembled {
  line: Line;
  evidence: Evidence[];
  discrepancies: ReturnType<typeof findDiscrepancies>;
}

function assemble(joined: Joined, source: LineSource): Assembled {
  const { kind, id } = source;
  switch (kind) {
    case "actor": {
      const line = assembleActor(joined, id, source.actors);
      return { line, evidence: line.evidence, discrepancies: [] };
    }
    case "meeting":
      return meeting(joined, source);
    case "text":
      return text(joined, source);
    case "outcome":
      return plain(assembleOutcome(joined, id, of(source, "outcomes")), (line) =>
        line.kinds.flatMap((told) => told.evidence),
      );
    case "position":
      return position(joined, source);
    case "statement":
      return plain(assembleStatement(joined, id, of(source, "statements")), (line) => line.evidence);
    case "deadline":
      return plain(assembleDeadline(joined, id, of(source, "deadlines")), (line) =>
        line.history.map((entry) => entry.evidence),
      );
  }
}

function plain<One extends Line>(line: One, evidenceIn: (line: One) => Evidence[]): Assembled {
  return { line, evidence: evidenceIn(line), discrepancies: [] };
}

function of<Layer extends BodyLayer>({ facts }: LineSource, layer: Layer): Placed<Layer>[] {
  return facts.filter((placed): placed is Placed<Layer> => placed.fact.layer === layer).sort(byReport);
}

function meeting(joined: Joined, source: LineSource): Assembled {
  const { id, outcomes, reasons } = source;
  const mentions = of(source, "meetings");
  const links = { outcomes: outcomes.length > 0 ? [clusterId("o", id)] : [], discrepancies: [] as LineId[], reasons };
  const line = assembleMeeting(joined, id, { mentions, links });
  const about = { kind: "meeting" as const, id, label: line.label, actors: line.parties.map((party) => party.actor) };
  const discrepancies = findDiscrepancies(joined, about, meetingClaims(joined, mentions, outcomes));
  line.discrepancies = discrepancies.map((one) => one.id);
  return { line, evidence: line.history.map((entry) => entry.evidence), discrepancies };
}

function text(joined: Joined, source: LineSource): Assembled {
  const { id, reasons } = source;
  const [mentions, events] = [of(source, "texts"), of(source, "textEvents")];
  const line = assembleText(joined, id, { mentions, events, discrepancies: [], reasons });
  const holders = line.holders.map((holder) => holder.actor);
  const about = {
    kind: "text" as const,
    id,
    label: line.label,
    actors: line.author ? [line.author.actor, ...holders] : holders,
  };
  const discrepancies = findDiscrepancies(joined, about, textClaims(joined, mentions, events)).map((rival) =>
    withSettlement(joined, line, rival),
  );
  line.discrepancies = discrepancies.map((one) => one.id);
  return { line, evidence: [...line.mentions, ...line.events.map((event) => event.evidence)], discrepancies };
}

function position(joined: Joined, source: LineSource): Assembled {
  const positions = of(source, "positions");
  const [first] = positions;
  const cell = first ? cellOf(joined, first) : null;
  if (!cell) throw new Error(`A position line without its cell: ${source.id}`);
  return plain(assemblePosition(joined, cell, positions), (line) =>
    [...line.own, ...line.ascribed].map((entry) => entry.evidence),
  );
}
