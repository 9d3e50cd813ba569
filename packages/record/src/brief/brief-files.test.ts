import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type Brief, sentencesOf } from "./brief.ts";
import { reportsByHand, sourcesOf } from "./brief-by-hand.ts";
import { briefDocx } from "./brief-docx.ts";
import { briefMarkdown } from "./brief-markdown.ts";
import { makeBrief } from "./make-brief.ts";

const brief = makeBrief(sourcesOf(reportsByHand(), { day: "2031-04-12", since: null }));
const count = (words: string, pattern: RegExp) => [...words.matchAll(pattern)].length;

async function opened(told: Brief): Promise<{ document: string; footnotes: string }> {
  const files = unzipSync(await briefDocx(told));
  const file = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  return { document: file("word/document.xml"), footnotes: file("word/footnotes.xml") };
}

test("a Word document opened again has every footnote and every reference to one", async () => {
  const { document, footnotes } = await opened(brief);
  expect(count(footnotes, /<w:footnote w:id="[1-9]\d*"/g)).toBe(brief.footnotes.length);
  const references = sentencesOf(brief).flatMap((sentence) => sentence.footnotes);
  const told = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, number]) => Number(number));
  expect(told).toEqual(references);
  expect(footnotes).toContain("Tolsk has not received the nine-point draft.");
  expect(document).toContain("Meetings ahead");
});

test("characters that XML cannot hold do not break a Word document", async () => {
  const { document } = await opened({ ...brief, title: "A\u0000B\u0007C\ud800 <d> & “e”" });
  expect(document).toContain("A\ufffdB\ufffdC\ufffd &lt;d&gt; &amp; “e”");
});

test("Markdown has a definition for every footnote that it refers to, with publisher, title and day", () => {
  const markdown = briefMarkdown(brief);
  const defined = [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
  const referred = new Set([...markdown.matchAll(/[^\n]\[\^(\d+)\]/g)].map(([, number]) => number));
  expect(new Set(defined)).toEqual(referred);
  expect(markdown).toContain(
    ": “Tolsk has not received the nine-point draft.”, Sele Post, “News of 2031-04-11”, Friday 11 April 2031, document ",
  );
});

test("words of a report are not taken for Markdown", () => {
  const [section, ...others] = brief.sections;
  const told = { ...brief, sections: [{ title: "*a* <b>", blocks: section?.blocks ?? [] }, ...others] };
  expect(briefMarkdown(told)).toContain("## \\*a\\* \\<b\\>");
});
