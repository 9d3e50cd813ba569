import type { ExtractedFacts } from "../extracted.ts";
import { findDate, readTimestamp } from "../read-date.ts";
import { oneLine } from "./collapse.ts";
import { type LinkedArticle, linkedArticle } from "./json-ld.ts";

/** What a page says of itself, and the article of its JSON-LD (null = none). */
export interface PageFacts {
  facts: ExtractedFacts;
  linked: LinkedArticle | null;
}

const DATE_METAS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date.published",
  "parsely-pub-date",
  "sailthru.date",
  "dcterms.created",
  "dcterms.date",
  "dc.date.issued",
  "dc.date",
  "publishdate",
  "publish-date",
  "pubdate",
  "date",
];
const DATE_ELEMENTS = [
  "[itemprop~=datePublished]",
  "time[pubdate]",
  "article time[datetime]",
  "main time[datetime]",
  "time[datetime]",
  "[class*=publish]",
  "[class*=timestamp]",
  "[class*=dateline]",
];
const AUTHOR_ELEMENTS = [
  "[itemprop~=author] [itemprop~=name]",
  "[itemprop~=author]",
  "[rel~=author]",
  "[class*=byline]",
];

/** The facts of a page from JSON-LD, meta tags, `<time>`, the notes of programs that save pages, and its words. */
export function pageFacts(document: Document, html: string): PageFacts {
  const blocks = [...document.querySelectorAll("script[type='application/ld+json' i]")].map(
    (script) => script.textContent ?? "",
  );
  const linked = linkedArticle(blocks);
  const metas = metaTags(document);
  const meta = (...keys: string[]) => keys.map((key) => metas.get(key)).find((value) => value !== undefined) ?? null;
  const publisher = linked?.publisher ?? meta("og:site_name", "application-name", "dcterms.publisher", "publisher");
  return {
    linked,
    facts: {
      title: headline(
        document,
        [linked?.headline ?? null, meta("og:title", "twitter:title", "dcterms.title")],
        publisher,
      ),
      byline: withoutBy(
        linked?.author ??
          meta("author", "byl", "parsely-author", "article:author", "dc.creator") ??
          elementText(document, AUTHOR_ELEMENTS),
      ),
      publisher: publisher && decoded(document, publisher),
      publishedAt: publishedAt(document, [linked?.datePublished ?? null, ...DATE_METAS.map((key) => meta(key))]),
      retrievedAt: savedAt(html),
      url: address(document, [linked?.url ?? null, meta("og:url")], html),
    },
  };
}

/** The first value of each meta tag, by its name, property or itemprop in lower case. */
function metaTags(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const value = oneLine(tag.getAttribute("content") ?? "");
    for (const attribute of ["name", "property", "itemprop"]) {
      const key = tag.getAttribute(attribute)?.toLowerCase();
      if (key && value !== "" && !tags.has(key)) tags.set(key, value);
    }
  }
  return tags;
}

/** The visible headline where one agrees with the titles told; else the first title told. */
function headline(document: Document, told: readonly (string | null)[], publisher: string | null): string | null {
  const titles = told.flatMap((title) => (title === null ? [] : [decoded(document, title)]));
  const tab = oneLine(document.querySelector("title")?.textContent ?? "");
  if (tab !== "") titles.push(withoutSite(tab, publisher));
  const visible = [...document.querySelectorAll("h1")]
    .map((heading) => oneLine(heading.textContent ?? ""))
    .filter(Boolean);
  const agreeing = visible.find((heading) => titles.some((title) => shareWords(heading, title)));
  return agreeing ?? titles[0] ?? visible[0] ?? null;
}

function shareWords(a: string, b: string): boolean {
  const words = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [ours, theirs] = [words(a), words(b)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared >= 2 && shared * 2 >= Math.min(ours.size, theirs.size);
}

function withoutSite(tab: string, publisher: string | null): string {
  if (publisher && tab.endsWith(publisher)) return tab.slice(0, -publisher.length).replace(/[\s|–—:-]+$/, "") || tab;
  return tab.replace(/\s+[|–—]\s+[^|–—]{1,40}$/, "");
}

function elementText(document: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const words = oneLine(document.querySelector(selector)?.textContent ?? "");
    if (words !== "" && words.length <= 100) return words;
  }
  return null;
}

function withoutBy(author: string | null): string | null {
  if (author === null || /^https?:/.test(author)) return null;
  return author.replace(/^(written )?by:?\s+/i, "") || null;
}

/** The text of a value that may hold character references ("Talks &amp; terms"). */
function decoded(document: Document, value: string): string {
  if (!value.includes("&")) return oneLine(value);
  const holder = document.createElement("textarea");
  holder.innerHTML = value.replaceAll("<", "&lt;");
  return oneLine(holder.textContent ?? value);
}

function publishedAt(document: Document, told: readonly (string | null)[]): string | null {
  for (const value of told) {
    const date = value && readTimestamp(value);
    if (date) return date;
  }
  for (const selector of DATE_ELEMENTS) {
    const element = document.querySelector(selector);
    const value = element?.getAttribute("datetime") ?? element?.getAttribute("content");
    const date = (value && readTimestamp(value)) || findDate(oneLine(element?.textContent ?? "").slice(0, 200));
    if (date) return date;
  }
  return null;
}

/** When a browser extension saved the page (SingleFile notes it in a comment); null = not told. */
function savedAt(html: string): string | null {
  const noted = /saved date:\s*([^\n]{10,60})/.exec(html.slice(0, 2_000))?.[1];
  return noted ? readTimestamp(noted.replace(/\s*\(.*$/, "")) : null;
}

function address(document: Document, told: readonly (string | null)[], html: string): string | null {
  const noted = /(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/\S+)/i.exec(html.slice(0, 2_000))?.[1] ?? null;
  const canonical = document.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? null;
  return [canonical, ...told, noted].find((url) => url !== null && /^https?:\/\/\S+$/.test(url)) ?? null;
}
