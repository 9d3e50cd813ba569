import { cut } from "@parley/annotation";
import { expect, test } from "vitest";
import { originMap } from "./origin-map.ts";
import { readMarkdown } from "./read-markdown.ts";

const written = `---
title: Envoy to visit Tolsk
date: 2031-04-09
author: [Juna Orr, Pell Anders]
source: Sele Post
---

# Envoy to visit *Tolsk*

The envoy, **Ilse Brandt**, said [so](https://sele.example/so) on Tuesday &mdash; twice.

- A joint commission.
- No new dams.

> “We have a draft,”
> she said.
`;

test("marks go, words and paragraphs stay", () => {
  expect(readMarkdown(written).text).toBe(
    "Envoy to visit Tolsk\n\nThe envoy, Ilse Brandt, said so on Tuesday — twice.\n\nA joint commission.\n\nNo new dams.\n\n“We have a draft,”\nshe said.",
  );
});

test("front matter gives the facts", () => {
  expect(readMarkdown(written).facts).toMatchObject({
    title: "Envoy to visit Tolsk",
    publishedAt: "2031-04-09",
    byline: "Juna Orr, Pell Anders",
    publisher: "Sele Post",
  });
});

test("without front matter the first heading is the title", () => {
  expect(readMarkdown("# Talks *end*\n\nThey ended.").facts.title).toBe("Talks end");
});

test("every word leads to its place in the file", () => {
  const { text, segments } = readMarkdown(written);
  const map = originMap(segments);
  for (const word of ["Tolsk", "Brandt", "commission", "draft"]) {
    const at = text.indexOf(word);
    const place = map.toOriginal({ start: at, end: at + word.length });
    expect(place && cut(written, place)).toContain(word);
  }
});

test("broken front matter is passed over", () => {
  expect(readMarkdown("---\n[: \n---\n\nThey ended.").text).toBe("They ended.");
});
