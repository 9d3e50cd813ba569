import { blockParagraphs, type PageParagraph, wordsOf } from "./block-paragraphs.ts";

const STANDFIRSTS = [
  "[itemprop~=alternativeHeadline]",
  ...[
    "standfirst",
    "subheadline",
    "sub-headline",
    "subtitle",
    "article-summary",
    "article__summary",
    "article-intro",
  ].flatMap((name) => [`[class*="${name}" i]`, `[data-gu-name="${name}"]`, `[data-testid*="${name}" i]`]),
  ".dek",
  ".deck",
].join(",");

/**
 * What belongs to a report but stands beside its main text: the standfirst below the headline, and captions. Only such
 * paragraphs as `body` does not have, in the order of the page.
 */
export function leadParagraphs(document: Document, body: readonly PageParagraph[]): PageParagraph[] {
  const root = document.querySelector("article") ?? document.querySelector("main");
  if (!root) return [];
  const seen = new Set(body.map(wordsOf));
  return [...root.querySelectorAll(`${STANDFIRSTS},figcaption`)]
    .flatMap((element) => blockParagraphs(element))
    .filter((paragraph) => {
      const words = wordsOf(paragraph);
      const fresh = !seen.has(words) && ![...seen].some((other) => other.includes(words));
      seen.add(words);
      return fresh;
    });
}
