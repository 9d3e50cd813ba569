import { oneLine } from "./collapse.ts";

const MIN_ITEMS = 3;
const MIN_ITEM_LENGTH = 60;

/**
 * The element that holds the items of a live blog: at least three siblings with a clock time and words of their own, on
 * a page that calls itself live. Null for any other page.
 */
export function liveBlogRoot(document: Document, types: readonly string[]): Element | null {
  if (!types.includes("LiveBlogPosting") && !callsItselfLive(document)) return null;
  const counts = new Map<Element, number>();
  for (const time of document.querySelectorAll("time, [itemprop~=datePublished]")) {
    const item = itemAround(time);
    const parent = item?.parentElement;
    if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const [root, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return root && count && count >= MIN_ITEMS ? (root.closest("article, main") ?? root) : null;
}

function callsItselfLive(document: Document): boolean {
  const words = [...document.querySelectorAll("title, h1")].map((heading) => heading.textContent ?? "").join(" ");
  return /\blive\b/i.test(words) || document.querySelector("[class*=live-blog], [class*=liveblog]") !== null;
}

/** The nearest element around a time that has more words than the time itself. */
function itemAround(time: Element): Element | null {
  const own = oneLine(time.textContent ?? "").length;
  let element = time.parentElement;
  while (element && oneLine(element.textContent ?? "").length < own + MIN_ITEM_LENGTH) element = element.parentElement;
  return element;
}
