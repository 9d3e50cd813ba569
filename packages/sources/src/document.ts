import { createHash } from "node:crypto";
import type { Document } from "@parley/annotation";
import type { Source } from "./source.ts";

/** The annotation's Document of a source: its facts and text, with the SHA-256 of the text as id. */
export function document(source: Omit<Source, "format" | "charset" | "origin" | "warnings">): Document {
  return {
    id: createHash("sha256").update(source.text, "utf8").digest("hex"),
    title: source.title,
    byline: source.byline,
    publisher: source.publisher,
    credits: source.credits,
    publishedAt: source.publishedAt,
    retrievedAt: source.retrievedAt,
    url: source.url,
    language: source.language,
    text: source.text,
  };
}
