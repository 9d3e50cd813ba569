import type { Span } from "@parley/annotation";

/** Marks that the model has seen too seldom to rely on; straight and curly double ones it knows. */
const OPENING = "„«»‘'”";
const CLOSING = "“»«’'";

/** "MS. LINDE" before the colon that opens her turn. */
const LABEL = /^\p{Lu}[\p{Lu}.’' -]{2,40}(?=(?: \([^()\n]{2,40}\))?: )/u;

/** What stands where in a text. */
export interface TextParts {
  paragraphs: readonly Span[];
  /** Quoted regions, marks included. */
  quotes: readonly Span[];
}

/**
 * The text as the model is shown it, in what it has learnt from: single, low-9 and pointed quotation marks as curly ones, the comma
 * that ends an unclosed quotation as its closing mark, speakers' labels in capitals with capital initials only. Every character stays
 * where it stood, so that places in the one are places in the other.
 */
export function asModelSees(text: string, { paragraphs, quotes }: TextParts): string {
  const shown = text.split("");
  for (const quote of quotes) showMarks(shown, quote);
  for (const paragraph of paragraphs) showLabel(shown, paragraph);
  return shown.join("");
}

function showMarks(shown: string[], { start, end }: Span): void {
  const opening = shown[start] ?? "";
  const closing = shown[end - 1] ?? "";
  const isStraight = opening === '"';
  if (shown[start + 1] === "'" || shown[start + 1] === "`") return;
  if (OPENING.includes(opening)) shown[start] = "“";
  if (CLOSING.includes(closing)) shown[end - 1] = "”";
  if (closing === "," && (isStraight || shown[start] === "“")) shown[end - 1] = isStraight ? opening : "”";
}

function showLabel(shown: string[], { start, end }: Span): void {
  const label = LABEL.exec(shown.slice(start, Math.min(end, start + 90)).join(""))?.[0] ?? "";
  const words = label.replace(/\p{L}[\p{L}\p{M}’']*/gu, (word) => {
    const small = word.toLowerCase();
    return small.length === word.length ? word.charAt(0) + small.slice(1) : word;
  });
  for (let at = 0; at < words.length; at++) shown[start + at] = words[at] ?? "";
}
