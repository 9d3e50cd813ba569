import { extname } from "node:path";
import { fileTypeFromBuffer } from "file-type";
import { byteOrderMark, unmarkedUtf16 } from "./decode-bytes.ts";
import { SourceError } from "./errors.ts";
import type { SourceFormat } from "./source.ts";

/** The suffixes that Parley reads, lower case, and what each stands for. */
export const SOURCE_SUFFIXES: Readonly<Record<string, SourceFormat>> = {
  ".txt": "text",
  ".md": "markdown",
  ".html": "page",
  ".htm": "page",
};

const FORMAT_NAMES: Record<SourceFormat, string> = {
  text: "plain text",
  markdown: "Markdown text",
  page: "an HTML page",
};

/** Kinds that begin with readable characters, so that their magic number is believed even where no byte is binary. */
const READABLE_MAGIC = new Set(["pdf", "rtf", "ps", "eps"]);

const PAGE_START = /^<(!doctype\s+html|html|head|body|meta|title|script)\b/i;
const ANY_TAG = /<(\/?[a-z][a-z0-9]*)(\s[^<>]*)?>/i;
const SNIFFED_BYTES = 65_536;

/**
 * The format of a report from its suffix and its first bytes, which must agree. Without a suffix (standard input) the
 * bytes alone decide: a page if they begin like one, else text.
 * @throws {SourceError} EMPTY for no bytes, SUFFIX_UNKNOWN for a suffix that Parley does not read, SUFFIX_WRONG if the
 *   bytes are of another kind than the suffix says, BINARY for bytes that are no text at all.
 */
export async function formatOf(name: string, bytes: Uint8Array): Promise<SourceFormat> {
  if (bytes.length === 0) throw new SourceError("EMPTY", emptyFault("an empty file"));
  const suffix = extname(name).toLowerCase();
  const claimed = suffixFormat(suffix);
  const magic = await magicKind(bytes);
  if (magic && claimed) throw wrongSuffix(suffix, claimed, `a ${magic.toUpperCase()} file`);
  if (magic || isBinary(bytes)) throw binary(magic);
  const start = firstCharacters(bytes);
  const looksLikePage = PAGE_START.test(afterProlog(start));
  if (!claimed) return looksLikePage ? "page" : "text";
  if (claimed === "page" && !ANY_TAG.test(start)) throw wrongSuffix(suffix, claimed, "text without a single HTML tag");
  if (claimed === "text" && looksLikePage) throw wrongSuffix(suffix, claimed, "an HTML page");
  return claimed;
}

/** The start of a file in characters, good enough to see tags. */
function firstCharacters(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes) ?? unmarkedUtf16(bytes) ?? "latin1";
  return new TextDecoder(encoding).decode(bytes.subarray(0, SNIFFED_BYTES));
}

/** What follows the XML declaration, comments and white space at the start of a page. */
function afterProlog(start: string): string {
  let rest = start.trimStart();
  for (;;) {
    const close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?xml") ? ">" : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest.slice(0, 100);
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** What to say of a report without words. */
export function emptyFault(came: string): { expected: string; came: string; advice: string } {
  return { expected: "a report with words in it", came, advice: "Check that the file was saved whole." };
}

/**
 * The format that a suffix stands for; null for no suffix.
 * @throws {SourceError} SUFFIX_UNKNOWN for any other.
 */
export function suffixFormat(suffix: string): SourceFormat | null {
  if (suffix === "") return null;
  const format = SOURCE_SUFFIXES[suffix.toLowerCase()];
  if (format) return format;
  throw new SourceError("SUFFIX_UNKNOWN", {
    expected: `a report as ${Object.keys(SOURCE_SUFFIXES).join(", ")}`,
    came: `a ${suffix} file`,
    advice: "Save it as text or as an HTML page first.",
  });
}

function wrongSuffix(suffix: string, claimed: SourceFormat, came: string): SourceError {
  return new SourceError("SUFFIX_WRONG", {
    expected: `${FORMAT_NAMES[claimed]}, as the suffix ${suffix} says`,
    came,
    advice: "Give the file the suffix of what it is, or save the report as text.",
  });
}

function binary(magic: string | null): SourceError {
  return new SourceError("BINARY", {
    expected: "text or an HTML page",
    came: magic ? `a ${magic.toUpperCase()} file` : "binary bytes",
    advice: "Save the report as text or as an HTML page first.",
  });
}

/** The suffix that the magic number of a non-text file stands for; null for text, whatever letters it begins with. */
async function magicKind(bytes: Uint8Array): Promise<string | null> {
  if (byteOrderMark(bytes)) return null;
  const kind = await fileTypeFromBuffer(bytes.subarray(0, SNIFFED_BYTES)).catch(() => undefined);
  if (!kind || kind.ext === "xml") return null;
  return READABLE_MAGIC.has(kind.ext) || isBinary(bytes) ? kind.ext : null;
}

/** Whether the first bytes hold zeros or more control characters than any text does. */
function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) || unmarkedUtf16(bytes)) return false;
  const sample = bytes.subarray(0, SNIFFED_BYTES);
  const controls = sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length;
  return sample.includes(0) || controls > sample.length / 200;
}
