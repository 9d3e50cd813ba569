import { createHash } from "node:crypto";
import { documentSchema } from "@parley/annotation";
import { expect, test } from "vitest";
import { document } from "./document.ts";
import { openSource } from "./open-source.ts";

test("a document keeps the facts of its source and has the SHA-256 of its text as id", async () => {
  const source = await openSource(
    new TextEncoder().encode("Envoy to visit Tolsk\n2031-04-09\n\nShe says so – café.\n"),
  );
  const made = document(source);
  expect(documentSchema.parse(made)).toEqual(made);
  expect(made).toMatchObject({ title: "Envoy to visit Tolsk", publishedAt: "2031-04-09", language: "en" });
  expect(made.id).toBe(
    createHash("sha256").update("Envoy to visit Tolsk\n2031-04-09\n\nShe says so – café.").digest("hex"),
  );
});
