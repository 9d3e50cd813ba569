import { parseHTML } from "linkedom";
import { SourceError } from "../errors.ts";
import type { Extracted } from "../extracted.ts";
import { datelineDate } from "../read-date.ts";
import { TextBuilder } from "../text-builder.ts";
import type { PageParagraph } from "./block-paragraphs.ts";
import { pageFacts } from "./page-facts.ts";
import { pageParagraphs } from "./page-paragraphs.ts";
import { type VisibleWords, visibleWords } from "./visible-words.ts";

/**
 * The report on an HTML page: headline and paragraphs with their places in the page's source, and what the page says
 * of itself. No script of the page runs. Meant for a worker: a hostile page may take any time and memory.
 * @throws {SourceError} PAGE_TOO_COMPLEX, or PAGE_WITHOUT_TEXT if nothing on it reads as a report.
 */
export function readPage(html: string): Extracted {
  const visible = visibleWords(html);
  const document = pageDocument(html);
  const page = pageFacts(document, html);
  const { paragraphs, dateLine } = pageParagraphs(document, page);
  if (paragraphs.length === 0) throw withoutText();
  const builder = new TextBuilder();
  const locate = locator(visible);
  const headline = page.facts.title;
  for (const pieces of [...(headline ? [[headline]] : []), ...inPageOrder(paragraphs, visible)]) {
    builder.startParagraph();
    pieces.forEach((piece, place) => {
      if (place > 0) builder.add(" ", null);
      addPiece(builder, { piece, at: locate(piece), visible });
    });
  }
  const { text, segments } = builder.build();
  const publishedAt = page.facts.publishedAt ?? dateLine ?? datelineDate(text);
  return { text, segments, facts: { ...page.facts, publishedAt } };
}

/** The pieces of the paragraphs as they follow one another on the page; one that stands nowhere stays behind its neighbour. */
function inPageOrder(paragraphs: readonly PageParagraph[], { words }: VisibleWords): string[][] {
  let after = 0;
  const placed = paragraphs.map(({ pieces }, rank) => {
    const first = pieces[0] ?? "";
    const ahead = words.indexOf(first, after);
    const at = ahead < 0 ? words.indexOf(first) : ahead;
    if (at >= 0) after = at;
    return { pieces, rank, at: at < 0 ? after : at };
  });
  return placed.sort((a, b) => a.at - b.at || a.rank - b.rank).map(({ pieces }) => pieces);
}

/** The page as a tree with one body below its root, however sloppily it is written. */
function pageDocument(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: Document };
  const root = document.querySelector("html") ?? document.documentElement;
  const body = document.querySelector("body");
  if (!body) {
    const made = document.createElement("body");
    for (const child of [...root.childNodes]) if (child.nodeName !== "HEAD") made.appendChild(child);
    root.appendChild(made);
  } else if (body.parentElement !== root) root.appendChild(body);
  return document;
}

/** Finds pieces in the page's visible words, going on from the last one found; null where a piece stands nowhere. */
function locator({ words }: VisibleWords): (piece: string) => number | null {
  let after = 0;
  return (piece) => {
    const ahead = words.indexOf(piece, after);
    const at = ahead < 0 ? words.indexOf(piece) : ahead;
    if (at < 0) return null;
    if (at === ahead) after = at + piece.length;
    return at;
  };
}

/** Adds a piece, in stretches that stand whole in the source between tags and character references. */
function addPiece(
  builder: TextBuilder,
  { piece, at, visible }: { piece: string; at: number | null; visible: VisibleWords },
): void {
  if (at === null) {
    builder.add(piece, null);
    return;
  }
  let start = 0;
  for (let end = 1; end <= piece.length; end++) {
    const stretch = visible.sourceOf({ start: at + start, end: at + end });
    const next = end < piece.length ? visible.sourceOf({ start: at + end, end: at + end + 1 }) : null;
    if (
      next &&
      next.start === stretch.end &&
      stretch.end - stretch.start === end - start &&
      next.end === next.start + 1
    )
      continue;
    builder.add(piece.slice(start, end), stretch);
    start = end;
  }
}

function withoutText(): SourceError {
  return new SourceError("PAGE_WITHOUT_TEXT", {
    expected: "a page with a report on it",
    came: "one without text of its own (it may be built by scripts, which are never run)",
    advice: "Save the page from a browser once it is shown, or save the report as text.",
  });
}
