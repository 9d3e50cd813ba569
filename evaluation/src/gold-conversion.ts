import { createHash } from "node:crypto";
import type { Reading, Span } from "@parley/annotation";
import { type GoldActors, goldActors, type KnownActors } from "./gold-actors.ts";
import { first, type GoldReport } from "./gold-form.ts";
import { sentencesOf } from "./gold-spans.ts";

/** What the layers need while a report is turned into a Reading. */
export interface Conversion {
  text: string;
  gold: GoldReport;
  who: GoldActors;
  reading: Reading;
  /** Adds a time with its place and gives its id; null for no value. */
  timeAt(value: string | null | undefined, span: Span): string | null;
  statement(id: string | null | undefined): string | null;
}

/** How sure a perfect engine is. */
export const CONFIDENCE: number = 0.9;
const MODEL = { name: "gold", version: "1", sha256: "0".repeat(64) };

/** A Reading with its actors and without facts, and what is needed to fill it. */
export function openConversion(gold: GoldReport, text: string, known: KnownActors): Conversion {
  const who = goldActors(gold, text, known);
  const reading = emptyReading(gold, text, who);
  const statements = new Set((gold.statements ?? []).map((fact) => fact.id));
  return {
    text,
    gold,
    who,
    reading,
    timeAt: (value, span) => {
      const told = first(value);
      if (!told) return null;
      const [from, to] = told.split("/");
      if (to !== undefined && from !== undefined) {
        reading.intervals.push({ id: `i${reading.intervals.length + 1}`, ...span, from: from || "..", to: to || ".." });
        return `i${reading.intervals.length}`;
      }
      reading.times.push({
        id: `d${reading.times.length + 1}`,
        ...span,
        type: /T\d/.test(told) ? "TIME" : "DATE",
        value: told,
        mod: null,
      });
      return `d${reading.times.length}`;
    },
    statement: (id) => {
      const one = first(id);
      return one && statements.has(one) ? one : null;
    },
  };
}

function emptyReading(gold: GoldReport, text: string, who: GoldActors): Reading {
  const { title, publishedAt, publisher, byline, url } = gold.document;
  const credits = [...text.matchAll(/\((\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)\) [-–—]/gu)].map((credit) => {
    const name = credit[1] as string;
    const start = credit.index + 1;
    return { name, span: { start, end: start + name.length } };
  });
  return {
    reading: 1,
    model: MODEL,
    document: {
      id: createHash("sha256").update(text).digest("hex"),
      title: title || null,
      byline: byline ?? null,
      publisher: publisher ?? null,
      credits,
      publishedAt: publishedAt ?? null,
      retrievedAt: null,
      url: url ?? null,
      language: "en",
      text,
    },
    sentences: sentencesOf(text),
    times: [],
    intervals: [],
    names: [],
    actors: who.actors,
    statements: [],
    meetings: [],
    outcomes: [],
    texts: [],
    textEvents: [],
    positions: [],
    deadlines: [],
    events: [],
    issues: [],
    discrepancies: [],
    warnings: [],
  };
}
