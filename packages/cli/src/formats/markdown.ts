import type { Entry, EntryGroup, Piece, ReadingView, Section, Tone } from "../view/piece.ts";
import { shown } from "../view/shown.ts";

/** A view as a Markdown page: sections and speakers as headings, facts as lists, sentences as quotations. */
export function markdownPage(view: ReadingView): string {
  const head = [`# ${escaped(view.title)}`, escaped(view.particulars.join(" · "))];
  const warnings = view.warnings.map((warning) => `*${escaped(warning)}*`);
  const none = view.sections.length === 0 ? ["Nothing was found in this report."] : [];
  return `${[...head, ...warnings, ...none, ...view.sections.map(sectionBlock)].join("\n\n")}\n`;
}

function sectionBlock({ title, factCount, groups }: Section): string {
  return [`## ${title} (${factCount})`, ...groups.map(groupBlock)].join("\n\n");
}

function groupBlock({ heading, entries }: EntryGroup): string {
  const head = heading ? [`### ${escaped(heading.map(({ words }) => words).join(""))}`] : [];
  return [...head, ...entries.map(entryBlock)].join("\n\n");
}

function entryBlock({ facts, quotes }: Entry): string {
  const leads = facts.flatMap(({ lead, notes }) => [
    `- ${inline(lead, leadMark)}`,
    ...notes.map((note) => `  - ${inline(note, leadMark)}`),
  ]);
  return [...leads, ...quotes.map((quote) => `\n  > ${inline(quote, quoteMark)}`)].join("\n");
}

const BOLD = new Set<Tone>(["strong", "act", "sure", "open", "off"]);

/** The mark of a tone in a fact's line: names, acts and statuses stand out, doubt is set apart. */
function leadMark(tone: Tone): string {
  if (tone === "doubt") return "*";
  return BOLD.has(tone) ? "**" : "";
}

/** The mark of a tone in a sentence: the fact's words stand out, the verb of saying is set apart. */
function quoteMark(tone: Tone): string {
  if (tone === "act") return "*";
  return tone === "words" || tone === "cue" ? "**" : "";
}

/** Pieces as one line; neighbours with the same mark share it. */
function inline(pieces: readonly Piece[], markOf: (tone: Tone) => string): string {
  const runs: { words: string; mark: string }[] = [];
  for (const { words, tone } of pieces) {
    const mark = markOf(tone);
    const last = runs.at(-1);
    if (last && last.mark === mark) last.words += words;
    else runs.push({ words, mark });
  }
  return runs.map(({ words, mark }) => emphasised(words, mark)).join("");
}

/** Words between marks, which must not stand next to a blank. */
function emphasised(words: string, mark: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inner === "" ? words : `${before}${mark}${escaped(inner)}${mark}${after}`;
}

/** Text without the characters that Markdown would read as marks. */
function escaped(text: string): string {
  return shown(text).replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
