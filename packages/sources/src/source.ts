import type { Credit, DocumentFacts } from "@parley/annotation";
import type { OriginMap } from "./origin-map.ts";

/** How the original is written. */
export type SourceFormat = "text" | "markdown" | "page";

/** Something that did not keep a report from being read, but that its reader should know. */
export interface SourceWarning {
  code: "NO_DATE" | "CHARSET_GUESSED" | "CHARSET_DAMAGED" | "LANGUAGE_FORCED" | "META_UNKNOWN_KEY";
  message: string;
}

/** A report as it came in: the settled text, what is known about it, and the way back into the original. */
export interface Source extends DocumentFacts {
  /** NFC, LF, trimmed; the headline is the first paragraph where there is one. */
  text: string;
  credits: Credit[];
  /** ISO 639 code; "en" for texts too short to tell. */
  language: string;
  format: SourceFormat;
  /** WHATWG name of the encoding that the bytes were read in. */
  charset: string;
  /** Spans of `text` to spans of the decoded original, in UTF-16 code units (a byte order mark is not counted). */
  origin: OriginMap;
  warnings: SourceWarning[];
}
