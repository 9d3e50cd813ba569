import type { Evidence, ReportFact } from "@parley/api/contract";

/** A place in an invented report, for tests. */
export function evidence(fact: string, own: Partial<Evidence> = {}): Evidence {
  const sentenceWords = own.sentenceWords ?? "The envoy of Arvenia will visit Tolsk.";
  return {
    fact,
    layer: "statements",
    document: "d1",
    version: "v1",
    title: "Envoy to visit Tolsk",
    publisher: "Sele Post",
    publishedAt: "2031-04-09",
    url: null,
    spans: [{ start: 0, end: 9 }],
    words: sentenceWords.slice(0, 9),
    sentence: { start: 0, end: sentenceWords.length },
    sentenceWords,
    voice: { kind: "named", actor: "a:1", name: "Ilse Brandt", side: null, via: [] },
    hedge: [],
    origin: "sele post",
    confidence: 0.9,
    source: { state: "as read" },
    ...own,
  };
}

/** A fact of an invented report, for tests. */
export function reportFact(key: string, own: Partial<ReportFact> = {}): ReportFact {
  return {
    evidence: evidence(key),
    layer: "statements",
    type: "statement",
    fields: {},
    line: null,
    reasons: [],
    decision: null,
    decisions: [],
    marks: [],
    within: null,
    ...own,
  };
}
