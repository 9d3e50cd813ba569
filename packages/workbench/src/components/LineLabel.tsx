import type { LineKind } from "@parley/api/contract";
import type { ReactNode } from "react";
import { useCodebook } from "../state/queries.ts";

/** A line's label; an issue code at the end of a position's is told by the codebook's name for it. */
export function LineLabel({ kind, label }: { kind: LineKind; label: string }): ReactNode {
  const { data: codebook } = useCodebook();
  const at = kind === "position" ? label.lastIndexOf(" on ") : -1;
  const issue = at < 0 ? undefined : codebook?.issues.find(({ code }) => code === label.slice(at + 4));
  return <bdi>{issue ? `${label.slice(0, at)} on ${issue.name}` : label}</bdi>;
}
