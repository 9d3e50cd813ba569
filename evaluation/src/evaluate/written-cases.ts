import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Measure, MeasurePart } from "./measure.ts";

/** The measure of corpus/robust, with a part a kind of case; none where the folder is missing. */
export function writtenCases(corpus: string): Measure[] {
  const folder = join(corpus, "robust");
  if (!existsSync(folder)) return [];
  const cases = readdirSync(folder)
    .sort()
    .map((id) => {
      const { document } = JSON.parse(readFileSync(join(folder, id, "gold.json"), "utf8")) as {
        document: { publishedAt: string; kind: string };
      };
      return { id, text: readFileSync(join(folder, id, "text.txt"), "utf8"), ...document };
    });
  return [
    {
      title: "Robust: written cases",
      scorer: "score_reading.py",
      texts: cases,
      before: [folder],
      after: [],
      figures: [
        { key: "statements", label: "statements, tolerant F1", goal: null },
        { key: "statements strict", label: "statements, strict F1", goal: null },
        { key: "affiliations", label: "affiliations F1", goal: null },
      ],
      parts: partsOf(folder, cases),
    },
  ];
}

/** A folder of links to the gold of each kind: scorers take a folder whole. */
function partsOf(folder: string, cases: readonly { id: string; kind: string }[]): MeasurePart[] {
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const ids = cases.filter((one) => one.kind === kind).map(({ id }) => id);
    const before = mkdtempSync(join(tmpdir(), "parley-kind-"));
    for (const id of ids) symlinkSync(resolve(folder, id), join(before, id));
    return { label: kind, textCount: ids.length, before: [before] };
  });
}
