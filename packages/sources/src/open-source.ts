import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { DocumentFacts } from "@parley/annotation";
import { findCredits } from "./credits.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { SourceError } from "./errors.ts";
import { extract } from "./extract.ts";
import type { Extracted } from "./extracted.ts";
import { noFacts } from "./extracted.ts";
import { checkedFacts } from "./facts.ts";
import { emptyFault, formatOf, suffixFormat } from "./file-kind.ts";
import { languageOf } from "./language.ts";
import { composeSegments, originMap } from "./origin-map.ts";
import { datelineDate } from "./read-date.ts";
import { settleText } from "./settle-text.ts";
import { readSidecar } from "./sidecar.ts";
import type { Source, SourceFormat, SourceWarning } from "./source.ts";
import { readTextHead } from "./text-head.ts";

/** Longest text that is read, in bytes of UTF-8. */
export const MAX_TEXT_BYTES: number = 2 * 1024 * 1024;

/** Largest file that is opened, by format: text can be UTF-16, pages carry scripts and pictures. */
export const MAX_FILE_BYTES: Readonly<Record<SourceFormat, number>> = {
  text: 2 * MAX_TEXT_BYTES,
  markdown: 2 * MAX_TEXT_BYTES,
  page: 32 * 1024 * 1024,
};

/** How a report is opened. */
export interface OpenOptions {
  /** The file name that bytes came with; its suffix must fit. Without it the bytes alone decide. */
  name?: string;
  /** Reads a text that is not in English all the same. */
  force?: boolean;
}

/**
 * Opens a report: a file by its path (with the `NAME.meta.json` beside it), or bytes. What is `given` wins over the
 * sidecar, the sidecar over what the report says of itself.
 * @throws {SourceError} if it is no report that Parley can read; the codes are the reasons.
 */
export async function openSource(
  input: string | Uint8Array,
  given: Partial<DocumentFacts> = {},
  options: OpenOptions = {},
): Promise<Source> {
  const name = typeof input === "string" ? basename(input) : (options.name ?? "");
  const bytes = typeof input === "string" ? await fileBytes(input) : input;
  const format = await formatOf(name, bytes);
  checkSize(bytes.length, format);
  const sidecar = typeof input === "string" ? await readSidecar(input) : { facts: {}, warnings: [] };
  const decoded = decodeBytes(bytes, format);
  const extracted = await extractedFrom(decoded.characters, format);
  const settled = settleText(extracted.text);
  checkText(settled.text);
  const facts = checkedFacts([given, sidecar.facts, factsOf(settled.text, format, extracted)]);
  const language = languageOf(settled.text);
  if (language.code !== "en" && !options.force) throw otherLanguage(language.name);
  return {
    ...facts,
    text: settled.text,
    credits: findCredits(settled.text),
    language: language.code,
    format,
    charset: decoded.charset,
    origin: originMap(composeSegments(settled.segments, extracted.segments)),
    warnings: [
      ...decoded.warnings,
      ...sidecar.warnings,
      ...languageWarnings(language),
      ...(facts.publishedAt === null ? [withoutDate] : []),
    ],
  };
}

async function fileBytes(path: string): Promise<Uint8Array> {
  const suffix = extname(path);
  try {
    const found = await stat(path);
    if (found.isFile()) checkSize(found.size, suffixFormat(suffix) ?? "page");
    return await readFile(path);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new SourceError(code === "ENOENT" ? "NOT_FOUND" : "NOT_READABLE", {
      expected: "a file that can be read",
      came: code === "ENOENT" ? "a path where there is none" : `one that cannot (${code})`,
      advice: "Check the path and the permissions.",
    });
  }
}

function checkSize(byteCount: number, format: SourceFormat): void {
  const limit = MAX_FILE_BYTES[format];
  if (byteCount <= limit) return;
  throw new SourceError("FILE_TOO_BIG", {
    expected: `a file of ${megabytes(limit)} at most`,
    came: `one of ${megabytes(byteCount)}`,
    advice: "Save the report alone, as text.",
  });
}

function checkText(text: string): void {
  if (text === "") throw new SourceError("EMPTY", emptyFault("nothing but white space"));
  const byteCount = Buffer.byteLength(text, "utf8");
  if (byteCount <= MAX_TEXT_BYTES) return;
  throw new SourceError("TEXT_TOO_LONG", {
    expected: `a text of ${megabytes(MAX_TEXT_BYTES)} at most`,
    came: `one of ${megabytes(byteCount)}`,
    advice: "Cut it into its reports.",
  });
}

function megabytes(byteCount: number): string {
  return `${(byteCount / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MiB`;
}

async function extractedFrom(characters: string, format: SourceFormat): Promise<Extracted> {
  if (format !== "text") return extract({ format, characters });
  const whole = { start: 0, end: characters.length };
  return { text: characters, segments: characters === "" ? [] : [{ text: whole, original: whole }], facts: noFacts };
}

/** What the report says of itself: its markup first, then the lines at its head, then a dateline with a year. */
function factsOf(text: string, format: SourceFormat, extracted: Extracted): Partial<DocumentFacts> {
  if (format === "page") return extracted.facts;
  const head = readTextHead(text);
  const title = extracted.facts.title ?? head.title;
  return {
    ...extracted.facts,
    title,
    byline: extracted.facts.byline ?? head.byline,
    publishedAt: extracted.facts.publishedAt ?? head.publishedAt ?? datelineDate(text),
  };
}

const withoutDate: SourceWarning = {
  code: "NO_DATE",
  message: "No publication date was found; times such as “on Tuesday” stay unresolved. Give one with --date.",
};

function languageWarnings({ code, name }: { code: string; name: string }): SourceWarning[] {
  return code === "en" ? [] : [{ code: "LANGUAGE_FORCED", message: `Read as English by force; it is ${name}.` }];
}

function otherLanguage(name: string): SourceError {
  return new SourceError("LANGUAGE", {
    expected: "a report in English",
    came: `one in ${name}`,
    advice: "Read it with --force if it is in English all the same.",
  });
}
