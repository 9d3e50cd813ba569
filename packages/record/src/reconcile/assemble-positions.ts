import type { Attribution } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { PositionCell, PositionEntry, PositionSubject } from "../record.ts";
import { clusterId } from "./clustering.ts";
import { evidenceOf } from "./evidence-of.ts";
import { normalised } from "./fact-key.ts";
import { type Joined, type Placed, reportDay } from "./joined.ts";
import { frameOf } from "./line-frame.ts";

/** A cell that a position belongs to: whose, and on what. */
export interface CellPlace {
  id: LineId;
  party: LineId;
  subject: PositionSubject;
}

const OWN: ReadonlySet<Attribution> = new Set(["self", "spokesperson"]);
/** Kinds whose positions are those of the state or body for which they act. */
const SPEAKS_FOR = new Set(["person", "government body", "unnamed", "group"]);

/** The cell of a position; null where its party, text or meeting is no longer in the record. */
export function cellOf(joined: Joined, { report, fact }: Placed<"positions">): CellPlace | null {
  const actor = joined.actors.idOf(report.facts, fact.body.party);
  if (actor === null) return null;
  const party = SPEAKS_FOR.has(joined.actors.kindOf(actor)) ? joined.actors.sideOf(actor) : actor;
  const subject = subjectOf(joined, fact.body.on);
  return subject && { id: clusterId("p", `${party}|${subject.kind}|${subject.ref}`), party, subject };
}

function subjectOf(joined: Joined, on: Placed<"positions">["fact"]["body"]["on"]): PositionSubject | null {
  if (on.kind === "issue") return { kind: "issue", ref: on.ref, label: on.ref };
  if (on.kind === "words") return { kind: "words", ref: normalised(on.ref), label: on.ref };
  const line = joined.threads.lineOf(on.ref);
  return line === null ? null : { kind: on.kind, ref: line, label: joined.labelOf(line) };
}

/** The cell of one party on one subject, from its positions in the order of their reports. */
export function assemblePosition(
  joined: Joined,
  { id, party, subject }: CellPlace,
  positions: readonly Placed<"positions">[],
): PositionCell {
  const entries = positions.map((position) => entryOf(joined, position)).sort(byDay);
  const own = entries.filter((entry) => entry.standing === "own");
  const current = own.filter((entry) => entry.evidence.source.state === "as read");
  const partyName = joined.labelOf(party);
  return {
    ...frameOf(joined, {
      id,
      label: `${partyName} on ${subject.label}`,
      evidence: entries.map((entry) => entry.evidence),
      actors: [party],
      ...(subject.kind === "issue" ? { issue: subject.ref } : {}),
    }),
    party,
    partyName,
    subject,
    current: current.at(-1) ?? null,
    own,
    ascribed: entries.filter((entry) => entry.standing === "ascribed"),
    shifts: shiftsOf(current),
  };
}

function entryOf(joined: Joined, position: Placed<"positions">): PositionEntry {
  const { stance, move, conditions, attribution } = position.fact.body;
  const standing = OWN.has(attribution) ? "own" : "ascribed";
  return { stance, move, conditions, on: reportDay(position.report), standing, evidence: evidenceOf(joined, position) };
}

function byDay(a: PositionEntry, b: PositionEntry): number {
  const [dayA, dayB] = [a.on ?? "", b.on ?? ""];
  return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
}

/** Where the stance of an entry differs from that before it, reported on an earlier day. */
function shiftsOf(own: readonly PositionEntry[]): PositionCell["shifts"] {
  return own.flatMap((to, rank) => {
    const from = own[rank - 1];
    return from && from.stance !== to.stance && from.on !== to.on ? [{ from, to }] : [];
  });
}
