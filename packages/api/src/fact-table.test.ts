import { expect, test } from "vitest";
import type { FactDetail } from "./contract/index.ts";
import { factTable } from "./fact-table.ts";

function fact(words: string): FactDetail {
  return {
    evidence: {
      fact: "s1",
      layer: "statements",
      document: "d",
      version: "v",
      title: null,
      publisher: null,
      publishedAt: null,
      url: null,
      spans: [{ start: 0, end: words.length }],
      words,
      sentence: { start: 0, end: words.length },
      sentenceWords: words,
      voice: { kind: "reporter", actor: null, name: "the report", side: null, via: [] },
      hedge: [],
      origin: "o",
      confidence: 0.9,
      source: { state: "as read" },
    },
    layer: "statements",
    type: "statement",
    fields: {},
    line: null,
    reasons: [],
    decision: null,
    decisions: [],
  };
}

test("cells with commas, quotes and line ends are quoted, formulas are made harmless", () => {
  expect(factTable([fact('He said "no", twice')])).toContain('"He said ""no"", twice"');
  expect(factTable([fact("=HYPERLINK(1)")])).toContain("'=HYPERLINK(1)");
  expect(factTable([fact("-1 vote")])).toContain("'-1 vote");
});
