import type { LineId } from "../evidence.ts";
import type { RecordDiscrepancy, RecordDiscrepancySide } from "../record.ts";
import { clusterId } from "./clustering.ts";
import { sameVoice } from "./evidence-of.ts";
import { type Claim, INCOMPATIBLE } from "./incompatible.ts";
import type { Joined } from "./joined.ts";
import { frameOf } from "./line-frame.ts";

/** The line that the claims are about. */
export interface ClaimedLine {
  kind: "meeting" | "text" | "outcome";
  id: LineId;
  label: string;
  actors: readonly LineId[];
}

/** The rival accounts of one line: for each point the values that cannot hold beside another one. */
export function findDiscrepancies(joined: Joined, about: ClaimedLine, claims: readonly Claim[]): RecordDiscrepancy[] {
  const points = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.kind}|${claim.point}`;
    points.set(key, [...(points.get(key) ?? []), claim]);
  }
  return [...points].flatMap(([key, rivals]) => discrepancyAt(joined, about, { key, claims: rivals }));
}

function discrepancyAt(
  joined: Joined,
  about: ClaimedLine,
  { key, claims }: { key: string; claims: readonly Claim[] },
): RecordDiscrepancy[] {
  const rivals = new Set<Claim>();
  let because = "";
  claims.forEach((a, rank) => {
    for (const b of claims.slice(rank + 1)) {
      const reason = reasonAgainst(a, b);
      if (reason === null) continue;
      because ||= reason;
      rivals.add(a).add(b);
    }
  });
  const [first] = rivals;
  if (!first) return [];
  const sides = sidesOf([...rivals]);
  const frame = frameOf(joined, {
    id: clusterId("x", `${about.id}|${key}`),
    label: `${first.point}: ${sides.map((side) => side.value).join(" / ")} (${about.label})`,
    evidence: sides.flatMap((side) => side.evidence),
    actors: about.actors,
  });
  const { kind, id, label } = about;
  return [{ ...frame, kind: first.kind, about: { kind, id, label }, point: first.point, because, sides }];
}

/** Why the two cannot both hold; null where they can, or where one voice corrects itself. */
function reasonAgainst(a: Claim, b: Claim): string | null {
  if (a.value === b.value || sameVoice(a.evidence, b.evidence)) return null;
  const [earlier, later] = (a.reported ?? "") <= (b.reported ?? "") ? [a, b] : [b, a];
  const row = INCOMPATIBLE.find((one) => one.kind === a.kind && one.holds(earlier, later));
  return row?.because ?? null;
}

function sidesOf(claims: readonly Claim[]): RecordDiscrepancySide[] {
  const values = new Map<string, Claim[]>();
  for (const claim of claims) values.set(claim.value, [...(values.get(claim.value) ?? []), claim]);
  return [...values].map(([value, told]) => {
    const evidence = told.map((claim) => claim.evidence);
    const voices = new Map(evidence.map(({ voice }) => [`${voice.kind}/${voice.actor ?? voice.name}`, voice]));
    return {
      value,
      voices: [...voices.values()],
      originCount: new Set(evidence.map((one) => one.origin)).size,
      evidence,
    };
  });
}
