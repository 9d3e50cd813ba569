import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const page = (body: string) => ({ format: "page" as const, characters: `<html><body>${body}</body></html>` });
const report = `<article><h1>Talks end</h1>${"<p>The talks ended without agreement on Friday, delegates said in the evening.</p>".repeat(3)}</article>`;

test("a page is read in a worker, and the next one in the same", async () => {
  const [first, second] = [await extract(page(report)), await extract(page(report))];
  expect(first.text.startsWith("Talks end\n\nThe talks ended")).toBe(true);
  expect(second).toEqual(first);
});

test("pages asked for at the same time do not mix", async () => {
  const texts = await Promise.all(
    ["June", "July", "May"].map((month) => extract(page(report.replace("Friday", month)))),
  );
  expect(texts.map(({ text }) => /on (\w+),/.exec(text)?.[1])).toEqual(["June", "July", "May"]);
});

describe("a hostile page", () => {
  test("that nests 100,000 elements is refused", async () => {
    await expect(extract(page("<div>".repeat(100_000)))).rejects.toMatchObject({ code: "PAGE_TOO_COMPLEX" });
  });

  test("with more than 100,000 elements is refused", async () => {
    await expect(extract(page("<b>word</b> ".repeat(100_001)))).rejects.toMatchObject({ code: "PAGE_TOO_COMPLEX" });
  });

  test("with nested entities is not blown up", async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
    const bomb = `<!DOCTYPE html [<!ENTITY e0 "boom">${entities}]><html><body><p>&e9;</p>${report}</body></html>`;
    expect((await extract({ format: "page", characters: bomb })).text.length).toBeLessThan(1_000);
  });

  test("whose words are drawn by scripts has no text, and its scripts never run", async () => {
    const drawn = page(
      '<div id="root"></div><noscript>Please enable scripts to read this page on our site today.</noscript><script>document.body.innerHTML = "<p>" + "word ".repeat(99)</script>',
    );
    await expect(extract(drawn)).rejects.toMatchObject({ code: "PAGE_WITHOUT_TEXT" });
    const handlers = page(
      `<img src=x onerror="document.title='drawn'"><svg onload="document.body.remove()"></svg>${report}`,
    );
    expect((await extract(handlers)).facts.title).toBe("Talks end");
  });

  test("that takes too long is given up", async () => {
    const slow = page(`<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=1`).join(" ")}>word</p>`);
    await expect(extract(slow, { timeMs: 300, memoryMb: 256 })).rejects.toMatchObject({ code: "PAGE_TOO_SLOW" });
  });

  test("that takes too much memory is given up", async () => {
    const big = page(`<p>${"&amp ".repeat(1_000_000)}</p>`);
    await expect(extract(big, { timeMs: 60_000, memoryMb: 24 })).rejects.toMatchObject({
      code: "PAGE_TOO_BIG_IN_MEMORY",
    });
  });

  test("cut off inside a tag, a comment or a quotation is read as far as it goes", async () => {
    for (const end of ["<p", "<!-- never closed", '<a href="', "<script>", "\0\0", "&#xFFFFFFFF;"]) {
      expect((await extract(page(`${report}${end}`))).text).toContain("The talks ended");
    }
  });
});
