import type { Evidence, FactKey, LineId } from "../evidence.ts";
import { actorEvidence, evidenceOf } from "./evidence-of.ts";
import type { PlacedReport } from "./joined.ts";
import type { Reconciliation } from "./reconciliation.ts";
import type { Rank, ReportFact, ReportFacts } from "./report-facts.ts";

/** A fact as it is kept for reading: where it stands, what it says, which line it is part of. */
export interface FactRow {
  key: FactKey;
  layer: Evidence["layer"];
  document: string;
  version: string;
  line: LineId | null;
  place: number;
  confidence: number;
  changed: boolean;
  body: { evidence: Evidence; type: string; fields: Record<string, unknown>; reasons: string[] };
}

/** Every fact of a report, rejected ones too, as it was read. */
export function factRows(reconciliation: Reconciliation, report: PlacedReport): FactRow[] {
  const { joined } = reconciliation.fold;
  const rowOf = (evidence: Evidence, type: string, fields: Record<string, unknown>): FactRow => ({
    key: evidence.fact,
    layer: evidence.layer,
    document: evidence.document,
    version: evidence.version,
    line: reconciliation.lineOfFact(evidence.fact),
    place: evidence.spans[0]?.start ?? 0,
    confidence: evidence.confidence,
    changed: evidence.source.state === "source changed",
    body: { evidence, type, fields, reasons: reconciliation.fold.reasonsOf(evidence.fact) },
  });
  const isOld = report.changed !== null;
  return [
    ...report.facts.facts.map((fact) =>
      rowOf(evidenceOf(joined, { report, fact }), fact.type, fieldsOf(report.facts, fact)),
    ),
    ...(isOld ? [] : report.facts.actors).map((actor) => {
      const of = actor.of === null ? null : (report.facts.actors[actor.of]?.names[0] ?? null);
      const fields = { names: actor.names, kind: actor.kind, of, titles: actor.titles.map((one) => one.title) };
      return rowOf(actorEvidence(joined, report, actor), actor.kind, fields);
    }),
  ];
}

const ACTOR_FIELDS = new Set(["speaker", "behalf", "author", "by", "to", "party", "setBy", "actor", "recipient"]);

type Party = Rank | { actor: Rank };

function rankOfParty(party: Party): Rank {
  return typeof party === "number" ? party : party.actor;
}

/** The fact's own fields, actors by name. */
function fieldsOf({ actors }: ReportFacts, { layer, body }: ReportFact): Record<string, unknown> {
  const nameOf = (rank: Rank | null) => (rank === null ? null : (actors[rank]?.names[0] ?? null));
  const fields: Record<string, unknown> = {};
  const shown = (name: string, value: unknown): unknown => {
    if (ACTOR_FIELDS.has(name) || (layer === "deadlines" && name === "on")) return nameOf(value as Rank | null);
    if (name === "terms") return (value as { words: string }[]).map((term) => term.words);
    return name === "parties" ? (value as Party[]).map((one) => nameOf(rankOfParty(one))) : value;
  };
  for (const [name, value] of Object.entries(body)) {
    if (name !== "accounts" && name !== "mentionedIn") fields[name] = shown(name, value);
  }
  return fields;
}
