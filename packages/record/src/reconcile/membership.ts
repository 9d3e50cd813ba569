import type { FactKey, LineId } from "../evidence.ts";
import type { LineKind } from "../record.ts";
import { deadlineLineId, outcomeLineId } from "./assemble-others.ts";
import { cellOf } from "./assemble-positions.ts";
import type { Joined, Placed, PlacedReport } from "./joined.ts";
import type { BodyLayer, Rank, ReportFact, ReportFacts } from "./report-facts.ts";

/** Which line a fact is part of; null where nothing is left that it could be on. */
export type LineOfFact = (
  joined: Joined,
  placed: Placed,
  statementLine: (key: FactKey) => LineId | undefined,
) => LineId | null;

/** The kind of line that each layer's facts are part of. Political events stand for themselves and join no line. */
export const LINE_OF_LAYER: Record<Exclude<BodyLayer, "events">, LineKind> = {
  statements: "statement",
  meetings: "meeting",
  outcomes: "outcome",
  texts: "text",
  textEvents: "text",
  positions: "position",
  deadlines: "deadline",
};

/** @see {@link LineOfFact} */
export const lineOfFact: LineOfFact = (joined, placed, statementLine) => {
  switch (placed.fact.layer) {
    case "statements":
      return statementLine(placed.fact.key) ?? null;
    case "meetings":
    case "texts":
      return joined.threads.lineOf(placed.fact.key);
    case "textEvents":
      return joined.threads.lineOf((placed as Placed<"textEvents">).fact.body.text);
    case "outcomes":
      return outcomeLineId(joined, placed as Placed<"outcomes">);
    case "positions":
      return cellOf(joined, placed as Placed<"positions">)?.id ?? null;
    case "deadlines":
      return deadlineLineId(joined, placed as Placed<"deadlines">);
    default:
      return null;
  }
};

/** Every actor of a report that a fact speaks of, speaks by, or is on. */
function ranksOf({ body, voice }: ReportFact): Rank[] {
  const ranks: (Rank | null)[] = [voice.speaker, voice.behalf];
  for (const [name, value] of Object.entries(body)) {
    if (RANK_FIELDS.has(name) && typeof value === "number") ranks.push(value);
    else if (name === "parties") ranks.push(...(value as (Rank | { actor: Rank })[]).map(rankOf));
    else if (name === "accounts" || name === "terms") ranks.push(...(value as Voiced[]).flatMap(ranksOfVoice));
  }
  return ranks.filter((rank) => rank !== null);
}

interface Voiced {
  voice: ReportFact["voice"];
}

function ranksOfVoice({ voice }: Voiced): (Rank | null)[] {
  return [voice.speaker, voice.behalf];
}

const RANK_FIELDS = new Set(["speaker", "behalf", "author", "by", "to", "party", "setBy", "on", "actor", "recipient"]);

function rankOf(party: Rank | { actor: Rank }): Rank {
  return typeof party === "number" ? party : party.actor;
}

/** The record's actors around a fact, with the sides for which they act. */
export function actorsAround(joined: Joined, report: ReportFacts, fact: ReportFact): Set<LineId> {
  const around = new Set<LineId>();
  for (const rank of ranksOf(fact)) {
    const actor = joined.actors.idOf(report, rank);
    if (actor !== null) around.add(actor).add(joined.actors.sideOf(actor));
  }
  return around;
}

/** Other lines that a fact points at: what a position is on, what a deadline is for, the meeting of an outcome. */
export function linesPointedAt(joined: Joined, { body }: ReportFact): LineId[] {
  const keys: (string | null)[] = [];
  if ("meeting" in body) keys.push(body.meeting);
  if ("for" in body) keys.push(body.for);
  if ("revises" in body) keys.push(body.revises);
  if ("on" in body && body.on !== null && typeof body.on === "object") keys.push(body.on.ref);
  return keys.flatMap((key) => (key === null ? [] : (joined.threads.lineOf(key) ?? [])));
}

/** A report's facts with the report. */
export function placedFacts(report: PlacedReport): Placed[] {
  return report.facts.facts.map((fact) => ({ report, fact }));
}
