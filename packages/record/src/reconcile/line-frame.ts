import type { Evidence, FactKey, LineId } from "../evidence.ts";
import type { Line } from "../record.ts";
import type { Joined } from "./joined.ts";
import { nameForm } from "./name-forms.ts";

/** What a line's frame is made from. */
export interface FrameParts {
  id: LineId;
  label: string;
  evidence: readonly Evidence[];
  /** Actors who take part, speak, hold or stand. */
  actors: readonly LineId[];
  issue?: string;
}

/** What every line carries: scope, origins, days, notes. */
export function frameOf(joined: Joined, { id, label, evidence, actors, issue }: FrameParts): Line {
  const days = evidence.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort();
  const keys = [...new Set(evidence.map((one) => one.fact))];
  return {
    id,
    label,
    scope: scopeOf(joined, { keys, actors, issue }),
    originCount: new Set(evidence.map((one) => one.origin)).size,
    firstReportedAt: days[0] ?? null,
    lastReportedAt: days.at(-1) ?? null,
    notes: keys.flatMap((key) => joined.decisions.notesOf(key)),
  };
}

/** In scope or not, by decision first, then by the dossier's rule. */
function scopeOf(
  joined: Joined,
  line: { keys: readonly FactKey[]; actors: readonly LineId[]; issue?: string | undefined },
): Line["scope"] {
  const decided = line.keys.flatMap((key) => joined.decisions.scopeOf(key) ?? []).at(-1);
  if (decided !== undefined)
    return { inScope: decided, because: decided ? "brought in by decision" : "put out by decision" };
  const { parties, issues, exclusions } = joined.scope;
  if (line.issue !== undefined && issues.length > 0 && !issues.includes(line.issue)) {
    return { inScope: false, because: `${line.issue} is not among the dossier's issues` };
  }
  const around = new Set(line.actors.flatMap((actor) => [actor, joined.actors.sideOf(actor)]));
  const isNamed = (names: readonly string[]) =>
    [...around].some((actor) => names.some((name) => isCalled(joined, actor, name)));
  if (parties.length > 0 && !isNamed(parties))
    return { inScope: false, because: "none of the dossier's parties takes part" };
  if (exclusions.length > 0 && isNamed(exclusions)) return { inScope: false, because: "an excluded party takes part" };
  return {
    inScope: true,
    because: parties.length > 0 ? "a party of the dossier takes part" : "everything is in scope",
  };
}

/** Whether reports call the actor by the name. */
export function isCalled(joined: Joined, actor: LineId, name: string): boolean {
  const profile = joined.actors.clusters.get(actor)?.profile;
  return profile?.forms.has(nameForm(name).words.join(" ")) ?? false;
}
