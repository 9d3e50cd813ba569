import { createHash } from "node:crypto";
import type { Document } from "@parley/annotation";

/** A document of which only text and day of publication are known: what measures read. The text is settled here. */
export function bareDocument(raw: string, publishedAt: string | null): Document {
  const text = raw.replaceAll("\r\n", "\n").normalize("NFC").trim();
  const unknown = { title: null, byline: null, publisher: null, credits: [], retrievedAt: null, url: null };
  return { id: createHash("sha256").update(text, "utf8").digest("hex"), ...unknown, publishedAt, language: "en", text };
}
