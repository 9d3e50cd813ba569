import type { Brief, BriefBlock, BriefFootnote, BriefSentence } from "./brief.ts";
import { wholeDay } from "./day-phrases.ts";
import { quoted } from "./phrases.ts";

/** The brief as Markdown with footnotes (`[^1]`), as GitHub, Pandoc and most editors read it. */
export function briefMarkdown({ title, sections, footnotes }: Brief): string {
  const parts = [
    `# ${escaped(title)}`,
    ...sections.flatMap((section) => [`## ${escaped(section.title)}`, ...section.blocks.map(block)]),
    ...footnotes.map((footnote) => `[^${footnote.number}]: ${escaped(footnoteWords(footnote))}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function block(told: BriefBlock): string {
  if (told.kind === "note") return escaped(told.words);
  const points = told.points.map((point) => `- ${point.map(sentence).join(" ")}`).join("\n");
  return told.lead === null ? points : `### ${escaped(told.lead)}\n\n${points}`;
}

function sentence({ words, sureness, footnotes }: BriefSentence): string {
  const mark = sureness === null ? "" : ` *(${sureness})*`;
  return `${escaped(words)}${mark}${footnotes.map((number) => `[^${number}]`).join("")}`;
}

/** What a footnote says: the exact words, publisher, title, date, where the document is. */
export function footnoteWords({
  words,
  publisher,
  title,
  publishedAt,
  url,
  document,
  now,
  addedBy,
}: BriefFootnote): string {
  const edited =
    now === undefined ? [] : [now === null ? "no longer in the document" : `the document now reads ${quoted(now)}`];
  return [
    quoted(words),
    publisher ?? "publisher unknown",
    title === null ? "without a title" : quoted(title),
    publishedAt === null ? "undated" : wholeDay(publishedAt),
    url ?? `document ${document.slice(0, 12)}`,
    ...edited,
    ...(addedBy === undefined ? [] : [`marked by hand by ${addedBy}`]),
  ]
    .join(", ")
    .concat(".");
}

/** Words that mean nothing to Markdown. */
function escaped(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^([-+])/u, "\\$1");
}
