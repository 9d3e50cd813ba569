import type { Span } from "@parley/annotation";

/** Lines wider than this are no lines of a text with fixed line ends: each is a paragraph. */
const MAX_WRAPPED_WIDTH = 120;
/** A text with fixed line ends has at least this many of them inside paragraphs. */
const MIN_WRAPS = 3;

interface Line extends Span {
  /** Whether an empty line or the start of the text stands before it. */
  opens: boolean;
  indented: boolean;
}

/**
 * The paragraphs of a settled text, in order, without blanks at their ends. An empty line ends a paragraph, and so does
 * every line end, except in texts that were broken into lines of one width: there a paragraph ends at an empty line,
 * before an indented line, and where the next word would have fitted.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Span[] = [];
  for (const [rank, line] of lines.entries()) {
    const before = lines[rank - 1];
    const last = paragraphs.at(-1);
    const goesOn =
      width !== null && before !== undefined && last && !line.indented && isWrap({ text, before, line, width });
    if (goesOn) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let opens = true;
  let at = 0;
  for (const raw of text.split("\n")) {
    const words = raw.trim();
    if (words === "") opens = true;
    else {
      const start = at + raw.indexOf(words);
      lines.push({ start, end: start + words.length, opens, indented: start - at >= 2 });
      opens = false;
    }
    at += raw.length + 1;
  }
  return lines;
}

/** The width to which the text was broken into lines; null for a text with a paragraph a line. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (width > MAX_WRAPPED_WIDTH) return null;
  const inner = lines.flatMap((line, rank) => {
    const before = lines[rank - 1];
    return line.opens || line.indented || !before ? [] : [{ text, before, line, width }];
  });
  const wraps = inner.filter(isWrap);
  const lowerCase = wraps.filter(({ line }) => /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)));
  const wrapped =
    wraps.length >= MIN_WRAPS && wraps.length >= inner.length * 0.7 && lowerCase.length >= wraps.length / 3;
  return wrapped ? width : null;
}

/** Whether the first word of the line would not have fitted into the line before: ragged lines get a tenth of leeway. */
function isWrap({ text, before, line, width }: { text: string; before: Line; line: Line; width: number }): boolean {
  if (line.opens) return false;
  const firstWord = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + width)))?.[0].length ?? 0;
  return before.end - before.start + 1 + firstWord > width * 0.9;
}
