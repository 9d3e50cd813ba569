/** What a page tells search engines about its article; null for what it does not. */
export interface LinkedArticle {
  types: string[];
  headline: string | null;
  author: string | null;
  publisher: string | null;
  datePublished: string | null;
  url: string | null;
  articleBody: string | null;
}

type LinkedObject = Record<string, unknown>;

const ARTICLE = /(Article|Posting|Report|NewsItem)$/;
const MAX_OBJECTS = 5_000;

/**
 * The first article among a page's JSON-LD blocks, wherever it stands (`@graph`, lists, nested); null where there is
 * none. Blocks that are no JSON are passed over.
 * @see https://schema.org/NewsArticle
 */
export function linkedArticle(blocks: readonly string[]): LinkedArticle | null {
  const objects = allObjects(blocks.map(parsed));
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  if (!article) return null;
  const byId = new Map(
    objects.filter((object) => Object.keys(object).length > 1).map((object) => [object["@id"], object]),
  );
  return {
    types: typesOf(article),
    headline: text(article.headline) ?? text(article.name),
    author: names(article.author ?? article.creator, byId),
    publisher: names(article.publisher ?? article.sourceOrganization, byId),
    datePublished: text(article.datePublished) ?? text(article.dateCreated),
    url: text(article.url) ?? text(article.mainEntityOfPage) ?? text(object(article.mainEntityOfPage)?.["@id"]),
    articleBody: text(article.articleBody),
  };
}

function parsed(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)/, "").replace(/(?:-->|\/\*\]\]>\*\/)\s*$/, ""));
  } catch {
    return null;
  }
}

/** Every object in the values, outer ones first; at most 5,000. */
function allObjects(values: readonly unknown[]): LinkedObject[] {
  const found: LinkedObject[] = [];
  const waiting: unknown[] = [...values];
  for (let place = 0; place < waiting.length && found.length < MAX_OBJECTS; place++) {
    const value = waiting[place];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_OBJECTS));
    const inside = object(value);
    if (!inside) continue;
    found.push(inside);
    waiting.push(...Object.values(inside).filter((child) => typeof child === "object"));
  }
  return found;
}

function object(value: unknown): LinkedObject | null {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as LinkedObject) : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function typesOf(value: LinkedObject): string[] {
  return [value["@type"]].flat().filter((type): type is string => typeof type === "string");
}

/** The names of persons or bodies, joined by a comma: strings, objects with a name, references, or a list of these. */
function names(value: unknown, byId: ReadonlyMap<unknown, LinkedObject>): string | null {
  const found = [value].flat().flatMap((one) => {
    const inside = object(one);
    const name = inside ? (text(inside.name) ?? text(byId.get(inside["@id"])?.name)) : text(one);
    return name === null || /^https?:/.test(name) ? [] : [name];
  });
  return found.length > 0 ? [...new Set(found)].join(", ") : null;
}
