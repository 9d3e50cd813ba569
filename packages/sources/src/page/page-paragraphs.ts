import { Readability } from "@mozilla/readability";
import { readDate } from "../read-date.ts";
import { blockParagraphs, type PageParagraph, wordsOf } from "./block-paragraphs.ts";
import { liveBlogRoot } from "./live-items.ts";
import type { PageFacts } from "./page-facts.ts";
import { leadParagraphs } from "./page-lead.ts";

/** Below this many words a page has no report on it. */
const MIN_WORDS = 12;

/** A line with the date alone stands among the first so many paragraphs. */
const MAX_HEAD_PARAGRAPHS = 12;

/** Parts of a page that are never the report: banners, comments, teasers, share buttons, the lines of names and dates. */
const ASIDE_PARTS = [
  ...["nav", "footer", "form", "dialog", "[role=dialog]", "[role=navigation]", "[aria-modal=true]"],
  ...[
    "cookie",
    "consent",
    "gdpr",
    "newsletter",
    "paywall",
    "subscribe",
    "social",
    "share-",
    "related",
    "recommend",
  ].flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]),
  ..."comments comment-list disqus_thread advert ad ads ad-slot breadcrumb breadcrumbs byline author-line article-meta"
    .split(" ")
    .flatMap((name) => [`.${name}`, `#${name}`]),
];

const FURNITURE =
  /^(advertisement|share|share this( article| story)?|save|print|read more|related( stories| articles| topics)?|follow us.*|sign up.*|subscribe.*|skip to .*|copy link|comments?|most read|listen to this article.*)[:.…]?$/i;
const BYLINE = /^by \p{Lu}\S+ \p{Lu}[^.!?]*$/u;
const TEASER = /^(read more|read also|related|see also|also read|more on this)\s*:/i;

/** The paragraphs of a report, and the day that a line of its own among them says. */
export interface PageReport {
  paragraphs: PageParagraph[];
  /** ISO 8601; null where no line is a date. */
  dateLine: string | null;
}

/**
 * The paragraphs of a page's report without its headline: the main text as Readability finds it, a live blog's items
 * with their clock times, else all that is visible, else the article body of its JSON-LD. Empty where there is none.
 * Takes the document apart.
 */
export function pageParagraphs(document: Document, { facts, linked }: PageFacts): PageReport {
  const live = liveBlogRoot(document, linked?.types ?? []);
  removeAsideParts(document);
  const attempts = [
    () => (live ? blockParagraphs(live, { timesApart: true }) : []),
    () => visibleParagraphs(document),
    () => linkedParagraphs(linked?.articleBody ?? ""),
  ];
  // Readability works on the document itself, so that what comes after it needs a copy from before.
  const readable = live ? null : () => readableParagraphs(document.cloneNode(true) as Document);
  for (const attempt of readable ? [readable, ...attempts] : attempts) {
    const all = attempt();
    const body = all.filter((paragraph) => isReport(paragraph, facts.title));
    if (wordCount(body) < MIN_WORDS) continue;
    const lead = leadParagraphs(document, body).filter((paragraph) => isReport(paragraph, facts.title));
    return { paragraphs: [...lead, ...body], dateLine: dateLineOf(all) ?? dateLineOf(blockParagraphs(document.body)) };
  }
  return { paragraphs: [], dateLine: null };
}

/** The first date that stands alone in a paragraph near the head. */
function dateLineOf(paragraphs: readonly PageParagraph[]): string | null {
  const dates = paragraphs.slice(0, MAX_HEAD_PARAGRAPHS).map((paragraph) => readDate(wordsOf(paragraph)));
  return dates.find((date) => date !== null) ?? null;
}

/** Takes the parts away that are not the report, unless one of them holds most of the page's words. */
function removeAsideParts(document: Document): void {
  const all = document.body.textContent?.length ?? 0;
  for (const part of document.querySelectorAll(ASIDE_PARTS.join(","))) {
    if (part !== document.body && (part.textContent?.length ?? 0) < all / 2) part.remove();
  }
}

function readableParagraphs(document: Document): PageParagraph[] {
  const article = new Readability<Element>(document, {
    charThreshold: 200,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  return article?.content ? blockParagraphs(article.content) : [];
}

function visibleParagraphs(document: Document): PageParagraph[] {
  const root = document.querySelector("article") ?? document.querySelector("main") ?? document.body;
  return blockParagraphs(root).filter(({ linkShare }) => linkShare < 0.5);
}

function linkedParagraphs(articleBody: string): PageParagraph[] {
  return articleBody
    .split(/\s*\n\s*/)
    .filter((words) => words !== "")
    .map((words) => ({ pieces: [words], linkShare: 0, inList: false }));
}

/** Whether a paragraph belongs to the report: no repeated headline, no line with the author or date alone, no page furniture, no teaser of another report. */
function isReport(paragraph: PageParagraph, title: string | null): boolean {
  const words = wordsOf(paragraph);
  if (words === title || FURNITURE.test(words)) return false;
  if (BYLINE.test(words) && words.length < 120) return false;
  if (readDate(words) !== null || (paragraph.linkShare > 0.5 && TEASER.test(words))) return false;
  return !(paragraph.linkShare > 0.8 && paragraph.inList);
}

function wordCount(paragraphs: readonly PageParagraph[]): number {
  return paragraphs.reduce((count, paragraph) => count + wordsOf(paragraph).split(" ").length, 0);
}
