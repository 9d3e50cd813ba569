import { detect } from "chardet";
import sniffPageEncoding from "html-encoding-sniffer";
import { SourceError } from "./errors.ts";
import type { SourceFormat, SourceWarning } from "./source.ts";

/** Characters read from bytes: without a byte order mark, line ends as they came. */
export interface Decoded {
  characters: string;
  /** WHATWG name of the encoding. */
  charset: string;
  warnings: SourceWarning[];
}

/** What `sniffPageEncoding` is told to answer where a page declares nothing. */
const UNDECLARED = "x-user-defined";

/** Broken characters bear so small a share of the others where bytes are UTF-8 that was cut or damaged. */
const DAMAGE_SHARE = 0.1;

/** More broken characters than one in so many others: the charset is wrong. */
const CHARACTERS_PER_BROKEN = 200;

/**
 * The characters of a text or page: by byte order mark, as UTF-8 where the bytes are that, by what the page declares,
 * and by detection at last.
 * @throws {SourceError} CHARSET_UNKNOWN if no encoding gives readable characters.
 */
export function decodeBytes(bytes: Uint8Array, format: SourceFormat): Decoded {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { characters: decodedAs(marked, bytes), charset: marked, warnings: [] };
  const strict = strictUtf8(bytes);
  if (strict !== null) return { characters: strict, charset: "utf-8", warnings: [] };
  return damagedUtf8(bytes) ?? declared(bytes, format) ?? detected(bytes);
}

function decodedAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

/** The encoding that the first bytes mark: "utf-8", "utf-16le", "utf-16be"; null without a mark. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark, told by the zero in every other byte of Latin text; null for anything else. */
export function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.8 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.8 && odd < half * 0.05) return "utf-16be";
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes, such as a file cut off inside a character; null where that is unlikely. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const characters = decodedAs("utf-8", bytes);
  const broken = countOf(characters, /\uFFFD/g);
  const sound = countOf(characters, /[^\0-\u007F\uFFFD]/g);
  if (broken > sound * DAMAGE_SHARE) return null;
  const message = `${broken} broken character${broken === 1 ? "" : "s"} of UTF-8 read as \uFFFD.`;
  return { characters, charset: "utf-8", warnings: [{ code: "CHARSET_DAMAGED", message }] };
}

function declared(bytes: Uint8Array, format: SourceFormat): Decoded | null {
  if (format !== "page") return null;
  const charset = sniffPageEncoding(bytes, { defaultEncoding: UNDECLARED }).toLowerCase();
  if (charset === UNDECLARED || charset === "utf-8") return null;
  const characters = decodedAs(charset, bytes);
  return characters.includes("\uFFFD") ? null : { characters, charset, warnings: [] };
}

function detected(bytes: Uint8Array): Decoded {
  const charset = knownLabel(detect(bytes)) ?? "windows-1252";
  const characters = decodedAs(charset, bytes);
  if (countOf(characters, /\uFFFD/g) * CHARACTERS_PER_BROKEN > characters.length) {
    throw new SourceError("CHARSET_UNKNOWN", {
      expected: "text in UTF-8 or another charset that can be told",
      came: `bytes that no charset fits (${charset} came nearest)`,
      advice: "Save the report as UTF-8 and read it again.",
    });
  }
  const message = `No charset is declared; read as ${charset}. Save the report as UTF-8 if letters look wrong.`;
  return { characters, charset, warnings: [{ code: "CHARSET_GUESSED", message }] };
}

/** The WHATWG name for a detected one; null where the decoder does not know it, or it says no more than ASCII. */
function knownLabel(name: string | null): string | null {
  if (name === null || name === "UTF-8" || name === "ASCII") return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
