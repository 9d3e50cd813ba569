import { fromMarkdown } from "mdast-util-from-markdown";
import { parse as parseYaml } from "yaml";
import type { Extracted, ExtractedFacts } from "./extracted.ts";
import { noFacts } from "./extracted.ts";
import { TextBuilder } from "./text-builder.ts";

/** What of mdast's nodes is used here. */
interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const PARAGRAPHS = new Set(["paragraph", "heading", "tableRow", "code"]);
const WITHOUT_WORDS = new Set(["html", "image", "definition", "thematicBreak", "yaml"]);

/**
 * The words of a Markdown report without its marks: headings, paragraphs, list entries and quotations as paragraphs,
 * each piece with its place in the original. Facts come from YAML front matter; the title else from the first heading.
 */
export function readMarkdown(characters: string): Extracted {
  const front = FRONT_MATTER.exec(characters);
  const offset = front?.[0].length ?? 0;
  const tree = fromMarkdown(characters.slice(offset)) as MarkdownNode;
  const builder = new TextBuilder();
  const paragraphs = paragraphsBelow(tree);
  for (const paragraph of paragraphs) {
    builder.startParagraph();
    for (const words of wordsBelow(paragraph)) addWords(builder, { words, characters, offset });
  }
  const facts = frontMatterFacts(front?.[1] ?? "");
  const heading = paragraphs.find(({ type }) => type === "heading");
  const title = facts.title ?? (heading ? wordsBelow(heading).map(writtenWords).join("") : null);
  return { ...builder.build(), facts: { ...facts, title } };
}

function paragraphsBelow(node: MarkdownNode): MarkdownNode[] {
  if (PARAGRAPHS.has(node.type)) return [node];
  return (node.children ?? []).flatMap(paragraphsBelow);
}

function wordsBelow(node: MarkdownNode): MarkdownNode[] {
  if (WITHOUT_WORDS.has(node.type)) return [];
  if (node.value !== undefined || node.type === "break") return [node];
  return (node.children ?? []).flatMap(wordsBelow);
}

function writtenWords(node: MarkdownNode): string {
  return node.type === "break" ? "\n" : (node.value ?? "");
}

function addWords(
  builder: TextBuilder,
  { words, characters, offset }: { words: MarkdownNode; characters: string; offset: number },
): void {
  const start = offset + (words.position?.start.offset ?? 0);
  const end = offset + (words.position?.end.offset ?? 0);
  const value = writtenWords(words);
  const inside = characters.slice(start, end).indexOf(value);
  if (inside < 0) builder.add(value, { start, end });
  else builder.add(value, { start: start + inside, end: start + inside + value.length });
}

function frontMatterFacts(yaml: string): ExtractedFacts {
  const values = frontMatterValues(yaml);
  const first = (...keys: string[]) => keys.map((key) => wordsOf(values[key])).find((words) => words !== null) ?? null;
  return {
    ...noFacts,
    title: first("title", "headline"),
    byline: first("byline", "author", "authors"),
    publisher: first("publisher", "source", "outlet"),
    publishedAt: first("publishedAt", "published", "date"),
    url: first("url", "link"),
  };
}

function frontMatterValues(yaml: string): Record<string, unknown> {
  try {
    const values: unknown = parseYaml(yaml, { maxAliasCount: 0 });
    return values !== null && typeof values === "object" ? (values as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function wordsOf(value: unknown): string | null {
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.filter((part) => typeof part === "string").join(", ") || null;
  return null;
}
