import fc from "fast-check";
import { expect, test } from "vitest";
import { generateHistory } from "../generator/index.ts";
import { type Brief, sentencesOf } from "./brief.ts";
import { reportsByHand, sourcesOf } from "./brief-by-hand.ts";
import { makeBrief } from "./make-brief.ts";

const wordsOf = (brief: Brief, title: string) =>
  brief.sections
    .filter((section) => section.title.startsWith(title))
    .flatMap((section) => section.blocks)
    .flatMap((block) =>
      block.kind === "list" ? block.points.flat().map((sentence) => sentence.words) : [block.words],
    );

/** Briefs of invented negotiations, on some day and since some day. */
const briefs = fc
  .record({ seed: fc.nat(500), day: fc.integer({ min: 8, max: 28 }), back: fc.option(fc.integer({ min: 1, max: 7 })) })
  .map(({ seed, day, back }) => {
    const { reports } = generateHistory(seed, { reportCount: 16, worldCount: 1 });
    const readings = [...new Map(reports.map(({ reading }) => [reading.document.id, reading])).values()];
    const iso = (number: number) => `2031-02-${String(number).padStart(2, "0")}`;
    const told = { day: iso(day), since: back === null ? null : iso(day - back) };
    return { readings, brief: makeBrief(sourcesOf(readings, told)) };
  });

test("every sentence has footnotes whose words stand in their documents at their places", () => {
  fc.assert(
    fc.property(briefs, ({ readings, brief }) => {
      const texts = new Map(readings.map((reading) => [reading.document.id, reading.document.text]));
      const sentences = sentencesOf(brief);
      expect(sentences.length).toBeGreaterThan(0);
      for (const { footnotes, words } of sentences) expect(footnotes.length, words).toBeGreaterThan(0);
      for (const { version, span, words } of brief.footnotes)
        expect(texts.get(version)?.slice(span.start, span.end)).toBe(words);
      const used = new Set(sentences.flatMap((sentence) => sentence.footnotes));
      expect([...used].sort((a, b) => a - b)).toEqual(brief.footnotes.map((footnote) => footnote.number));
    }),
    { numRuns: 15 },
  );
});

test("what a sentence quotes stands in one of its footnotes", () => {
  fc.assert(
    fc.property(briefs, ({ brief }) => {
      const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
      for (const { words, footnotes } of sentencesOf(brief)) {
        const places = footnotes.map((number) => letters(brief.footnotes[number - 1]?.words ?? "")).join(" | ");
        for (const [, quote = ""] of words.matchAll(/“([^”]*)”/gu))
          for (const piece of quote.split(" … ")) expect(places, words).toContain(letters(piece));
      }
    }),
    { numRuns: 15 },
  );
});

test("every sentence begins with a capital or a quotation, ends with one stop and has no gap", () => {
  fc.assert(
    fc.property(briefs, ({ brief }) => {
      for (const { words } of sentencesOf(brief)) {
        expect(words).toMatch(/^[\p{Lu}\p{N}“‘]/u);
        expect(words).toMatch(/[^.][.!?…]["”’)]*$/u);
        expect(words).not.toMatch(/ {2}|undefined|null|NaN| ,|\( /);
      }
    }),
    { numRuns: 15 },
  );
});

test("a brief reads as a person would write it", () => {
  const brief = makeBrief(sourcesOf(reportsByHand(), { day: "2031-04-12", since: "2031-04-10" }));
  expect(brief.title).toBe("Talks: brief of Saturday 12 April 2031");
  expect(wordsOf(brief, "Meetings ahead")).toEqual([
    "Talks between Arvenia and Tolsk in Port Sorel are planned for Monday 14 April, in hedged words (“might”), according to Ada Brink (Arvenia).",
  ]);
  expect(wordsOf(brief, "Texts")).toEqual([
    "Accounts differ on whether Tolsk has it.",
    "Yes, as Gulf Wire reports.",
    "No, as Sele Post reports.",
  ]);
  expect(wordsOf(brief, "Positions")).toEqual([
    "Tolsk is against and refuses: “Tolsk rejects any ceiling, its ministry said.” (Tolsk, Friday 11 April).",
  ]);
  expect(wordsOf(brief, "Discrepancies")).toEqual([
    "Accounts differ on whether Tolsk received the nine-point draft; not all can hold, for the same act with the text is told as done and as not done, and the denial is not older than the act.",
    "Yes, as Gulf Wire reports: 1 independent origin.",
    "No, as Sele Post reports: 1 independent origin.",
  ]);
  expect(wordsOf(brief, "What changed since Thursday 10 April")[0]).toBe(
    "Accounts now differ on whether Tolsk received the nine-point draft; see Discrepancies.",
  );
});

test("a meeting whose day has passed without word is not told as held", () => {
  const brief = makeBrief(sourcesOf(reportsByHand(), { day: "2031-04-20", since: null }));
  expect(wordsOf(brief, "Meetings ahead")).toEqual([
    "Talks between Arvenia and Tolsk in Port Sorel were expected on Monday 14 April, in hedged words (“might”), according to Ada Brink (Arvenia); no report says whether it took place.",
  ]);
});

test("an empty dossier says so and tells nothing", () => {
  const brief = makeBrief(sourcesOf([], { day: "2031-04-12", since: null }));
  expect(sentencesOf(brief)).toEqual([]);
  expect(wordsOf(brief, "Nothing to tell")[0]).toContain("no reports yet");
});
