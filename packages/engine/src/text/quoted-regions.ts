import type { Span } from "@parley/annotation";

const CLOSING: Record<string, string> = { "“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'", "``": "''" };
const DOUBLE = new Set(["“", "„", "«", '"']);

/**
 * The stretches of quoted speech, marks included, in order and disjoint. A quotation that its paragraph does not close reaches to
 * the paragraph's end, as it does where a speech goes on over several paragraphs. Single marks count only outside double ones,
 * where they cannot be apostrophes, and where they are closed.
 */
export function quotedRegions(text: string, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((paragraph) => regionsOf(text, paragraph));
}

function regionsOf(text: string, paragraph: Span): Span[] {
  const regions: Span[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const mark = text[at] ?? "";
    const end = opensAt(text, at, mark) ? endOfQuote(text, { start: at, end: paragraph.end }, mark) : null;
    if (end === null) at++;
    else {
      regions.push({ start: at, end });
      at = end;
    }
  }
  return regions;
}

function opensAt(text: string, at: number, mark: string): boolean {
  if (DOUBLE.has(mark)) return true;
  if (mark !== "‘" && mark !== "'") return false;
  return !isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]);
}

/** The place after the closing mark; for double marks the paragraph's end where none closes; null for a lone single mark. */
function endOfQuote(text: string, rest: Span, mark: string): number | null {
  const closing = CLOSING[mark] ?? mark;
  for (let at = rest.start + 1; at < rest.end; at++) {
    const isClosing = closing.includes(text[at] ?? " ");
    if (isClosing && (DOUBLE.has(mark) || !isWordCharacter(text[at + 1]))) return at + 1;
  }
  return DOUBLE.has(mark) ? trimmedEnd(text, rest) : null;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start + 1 && /\s/u.test(text[at - 1] ?? "")) at--;
  return at;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
