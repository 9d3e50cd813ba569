import type { FactDetail } from "./contract/index.ts";

const COLUMNS: readonly { name: string; of: (fact: FactDetail) => string | number | null }[] = [
  { name: "fact", of: ({ evidence }) => evidence.fact },
  { name: "layer", of: ({ layer }) => layer },
  { name: "type", of: ({ type }) => type },
  { name: "decision", of: ({ decision }) => decision },
  { name: "line", of: ({ line }) => line?.id ?? null },
  { name: "line_kind", of: ({ line }) => line?.kind ?? null },
  { name: "line_label", of: ({ line }) => line?.label ?? null },
  { name: "according_to", of: ({ evidence }) => evidence.voice.name },
  { name: "voice", of: ({ evidence }) => evidence.voice.kind },
  { name: "via", of: ({ evidence }) => evidence.voice.via.join("; ") },
  { name: "hedge", of: ({ evidence }) => evidence.hedge.join("; ") },
  { name: "words", of: ({ evidence }) => evidence.words },
  { name: "sentence", of: ({ evidence }) => evidence.sentenceWords },
  { name: "start", of: ({ evidence }) => evidence.spans[0]?.start ?? null },
  { name: "end", of: ({ evidence }) => evidence.spans.at(-1)?.end ?? null },
  { name: "confidence", of: ({ evidence }) => evidence.confidence },
  { name: "document", of: ({ evidence }) => evidence.document },
  { name: "version", of: ({ evidence }) => evidence.version },
  { name: "title", of: ({ evidence }) => evidence.title },
  { name: "publisher", of: ({ evidence }) => evidence.publisher },
  { name: "published_at", of: ({ evidence }) => evidence.publishedAt },
  { name: "url", of: ({ evidence }) => evidence.url },
  { name: "origin", of: ({ evidence }) => evidence.origin },
  { name: "fields", of: ({ fields }) => JSON.stringify(fields) },
];

/** Facts as a table with a head, one row each. @see RFC 4180 */
export function factTable(facts: readonly FactDetail[]): string {
  const rows = facts.map((fact) => COLUMNS.map(({ of }) => cell(of(fact))));
  return [COLUMNS.map(({ name }) => name), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** A cell that a spreadsheet could take for a formula gets an apostrophe in front. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
