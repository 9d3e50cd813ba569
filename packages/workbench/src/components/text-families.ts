import type { TextLine } from "@parley/api/contract";

/** Texts by line of descent, newest version first; the line with the latest report first. */
export function descent(texts: readonly TextLine[]): TextLine[][] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const rootOf = (text: TextLine): string => {
    const seen = new Set<string>();
    let at = text;
    while (at.revises !== null && !seen.has(at.id)) {
      seen.add(at.id);
      const before = byId.get(at.revises);
      if (!before) break;
      at = before;
    }
    return at.id;
  };
  const depthOf = (text: TextLine): number => {
    let depth = 0;
    for (let at = byId.get(text.revises ?? ""); at && depth < texts.length; at = byId.get(at.revises ?? "")) depth++;
    return depth;
  };
  const latest = (family: readonly TextLine[]) =>
    family
      .map((text) => text.lastReportedAt ?? "")
      .sort()
      .at(-1) ?? "";
  return [...Map.groupBy(texts, rootOf).values()]
    .map((family) => family.toSorted((a, b) => depthOf(b) - depthOf(a)))
    .sort((a, b) => b.length - a.length || (latest(a) < latest(b) ? 1 : -1));
}
