import type { DecisionState } from "./apply-decisions.ts";
import { dayRange } from "./day-range.ts";
import type { ReportFact, ReportFacts } from "./report-facts.ts";

/** The report's facts as decisions leave them: rejected ones and what hangs on them out, edited ones as edited. */
export function effectiveFacts(report: ReportFacts, decisions: DecisionState): ReportFacts {
  if (!report.facts.some((fact) => decisions.isRejected(fact.key) || decisions.editsOf(fact.key))) return report;
  const facts = report.facts
    .filter((fact) => !decisions.isRejected(fact.key) && !hangsOnRejected(fact, decisions))
    .map((fact) => edited(fact, decisions.editsOf(fact.key), report.publishedAt));
  return { ...report, facts };
}

/** Events and positions on a text or meeting that is rejected have nothing left that they are on. */
function hangsOnRejected({ body }: ReportFact, decisions: DecisionState): boolean {
  if ("text" in body) return decisions.isRejected(body.text);
  if ("on" in body && body.on !== null && typeof body.on === "object") return decisions.isRejected(body.on.ref);
  return false;
}

function edited(
  fact: ReportFact,
  fields: Record<string, string | number | null> | null,
  publishedAt: string | null,
): ReportFact {
  if (!fields) return fact;
  const body: Record<string, unknown> = { ...fact.body };
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in body)) continue;
    body[name] = name === "time" && typeof value === "string" ? timeOf(value, publishedAt) : value;
    if (name === "status" && Array.isArray(body.accounts)) body.accounts = [];
  }
  return { ...fact, body } as unknown as ReportFact;
}

function timeOf(value: string, publishedAt: string | null): { value: string; from: string; to: string } | null {
  const range = dayRange(value, publishedAt?.slice(0, 10) ?? null);
  return range && { value, ...range };
}
