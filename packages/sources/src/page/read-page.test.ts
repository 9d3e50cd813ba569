import { cut } from "@parley/annotation";
import { describe, expect, test } from "vitest";
import { originMap } from "../origin-map.ts";
import { readPage } from "./read-page.ts";

const body = [
  "PORT ELM (Harbor Wire) &mdash; The chancellor&#8217;s envoy, Ilse Brandt, will visit Tolsk next week for talks on the river treaty, her office said on Tuesday.",
  "&ldquo;We have a draft, and it is a <em>good</em> one,&rdquo; Brandt told reporters.\n  &ldquo;Whether Tolsk can live with it is for Tolsk to say.&rdquo;",
  'Arvenia had not yet received the text, its foreign minister said on Wednesday, adding that his government <a href="/x">would study it</a> with care.',
];
const linked = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "Organization", "@id": "#paper", name: "The Elm Gazette" },
    {
      "@type": ["NewsArticle"],
      headline: "Envoy to visit Tolsk for river talks",
      datePublished: "2031-04-09T08:15:00+02:00",
      author: [{ "@type": "Person", name: "Juna Orr" }, "Pell Anders"],
      publisher: { "@id": "#paper" },
    },
  ],
};

/** A page as papers make them, with everything around the report that is not the report. */
function newsPage({ head = "", paragraphs = body }: { head?: string; paragraphs?: readonly string[] } = {}): string {
  return `<!doctype html><html lang="en"><head><title>Envoy to visit Tolsk for river talks | The Elm Gazette</title>${head}</head><body>
<header><h1 class="logo">The Elm Gazette</h1><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies to make this site better. <button>Accept</button></div>
<main><article><h1>Envoy to visit Tolsk for&nbsp;river talks</h1>
<p class="byline">By <a rel="author" href="/juna">Juna Orr</a></p><time datetime="2031-04-08">8 April 2031</time>
<figure><img src="x.jpg" alt="bridge"><figcaption>Ilse Brandt on the bridge at Sele. Photo: K. Ommen/Reuters</figcaption></figure>
${paragraphs.map((words) => `<p>${words}</p>`).join("\n<div class='ad'>Advertisement</div>\n")}
<p>Read more: <a href="/y">How the quarrel over the river began</a></p></article>
<aside class="related"><h2>Related</h2><ul><li><a href="/1">Locks closed for a third week, ferries say</a></li></ul></aside>
<section class="comments"><h2>Comments</h2><p>Great article, they should all go home at once and stay there.</p></section></main>
<footer><p>Copyright 2031 The Elm Gazette. All rights reserved.</p></footer></body></html>`;
}

test("headline, captions and paragraphs are the text; menus, banners, teasers and comments are not", () => {
  expect(readPage(newsPage()).text.split("\n\n")).toEqual([
    "Envoy to visit Tolsk for river talks",
    "Ilse Brandt on the bridge at Sele. Photo: K. Ommen/Reuters",
    "PORT ELM (Harbor Wire) — The chancellor’s envoy, Ilse Brandt, will visit Tolsk next week for talks on the river treaty, her office said on Tuesday.",
    "“We have a draft, and it is a good one,” Brandt told reporters. “Whether Tolsk can live with it is for Tolsk to say.”",
    "Arvenia had not yet received the text, its foreign minister said on Wednesday, adding that his government would study it with care.",
  ]);
});

test("every word of the text leads to its place in the page's source", () => {
  const html = newsPage();
  const { text, segments } = readPage(html);
  const map = originMap(segments);
  for (const word of ["Envoy", "chancellor’s", "good", "Whether", "study", "Ommen/Reuters"]) {
    const at = text.indexOf(word);
    const place = map.toOriginal({ start: at, end: at + word.length });
    expect(place && cut(html, place).replace("&#8217;", "’")).toBe(word);
  }
});

describe("the facts of a page", () => {
  test("come from JSON-LD, references in its graph resolved", () => {
    const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    expect(readPage(newsPage({ head })).facts).toEqual({
      title: "Envoy to visit Tolsk for river talks",
      byline: "Juna Orr, Pell Anders",
      publisher: "The Elm Gazette",
      publishedAt: "2031-04-09T08:15:00+02:00",
      retrievedAt: null,
      url: null,
    });
  });

  test("come from meta tags where there is no JSON-LD that can be read", () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>
      <meta property="og:title" content="Envoy to visit Tolsk &amp; talk"><meta property="og:site_name" content="Elm Gazette">
      <meta property="article:published_time" content="2031-04-09T06:15:00Z"><meta name="author" content="By Juna Orr">
      <link rel="canonical" href="https://elm.example/envoy">`;
    expect(readPage(newsPage({ head })).facts).toMatchObject({
      byline: "Juna Orr",
      publisher: "Elm Gazette",
      publishedAt: "2031-04-09T06:15:00Z",
      url: "https://elm.example/envoy",
    });
  });

  test("come from the elements of the page at last", () => {
    expect(readPage(newsPage()).facts).toMatchObject({ byline: "Juna Orr", publishedAt: "2031-04-08" });
  });

  test("a dateline dates a page that says nothing else", () => {
    const html = `<html><body><p>SELE, 3 May 2031 - The talks ended without agreement, delegates said on Friday evening.<br><br>No date was set.</p></body></html>`;
    const { text, facts } = readPage(html);
    expect(facts.publishedAt).toBe("2031-05-03");
    expect(text.split("\n\n")[1]).toBe("No date was set.");
  });

  test("what a saving browser noted gives the address", () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0029)https://elm.example/envoy-1 -->\n${newsPage().slice(15)}`;
    expect(readPage(html).facts.url).toBe("https://elm.example/envoy-1");
  });
});

test("a standfirst and captions beside the main text stand where the page shows them", () => {
  const html = `<html><body><main><div class="top"><h1>Draft handed over</h1><div class="standfirst"><p>Minister expects an answer this month</p></div></div>
    <div class="media"><figure><img alt=""><figcaption>Oda Krell at the harbour.</figcaption></figure></div>
    <div class="text">${body.map((words) => `<p>${words}</p>`).join("")}</div></main></body></html>`;
  expect(readPage(html).text.split("\n\n").slice(0, 3)).toEqual([
    "Draft handed over",
    "Minister expects an answer this month",
    "Oda Krell at the harbour.",
  ]);
});

test("a page of tables and line breaks, dated by a line of its own, is read", () => {
  const html = `<HTML><BODY><TABLE><TR><TD><A HREF=a>Home</A><BR><A HREF=b>World</A></TD><TD><FONT SIZE=5><B>Draft handed over</B></FONT><BR>
    <FONT SIZE=2>Tuesday, April 8, 2031</FONT><BR><BR>${body.join("<BR><BR>")}</TD></TR></TABLE></BODY></HTML>`;
  const { text, facts } = readPage(html);
  expect(facts.publishedAt).toBe("2031-04-08");
  expect(text.split("\n\n").length).toBeGreaterThanOrEqual(body.length);
});

test("a live blog keeps its items and their clock times as paragraphs", () => {
  const items = [
    ["11.42", "The Arvenian delegation has arrived at the Citadel, led by the foreign minister, Oda Krell."],
    ["12.10", "“There is still a long way to go,” a Tolsk official tells our correspondent at the gate."],
    ["13.05", "Reporters have been told to expect nothing before four o’clock this afternoon."],
  ];
  const posts = items.map(
    ([clock, words]) =>
      `<div class="post"><time datetime="2031-04-10T${clock?.replace(".", ":")}">${clock}</time><p>${words}</p></div>`,
  );
  const html = `<html><head><title>River talks: live</title></head><body><main><h1>River talks: live</h1><p>Follow the talks at the Citadel here.</p><div>${posts.join("")}</div></main></body></html>`;
  expect(readPage(html).text.split("\n\n")).toEqual([
    "River talks: live",
    "Follow the talks at the Citadel here.",
    ...items.flat(),
  ]);
});

test("a page with a table keeps its rows as paragraphs", () => {
  const table =
    "<table><tr><th>State</th><th>Share of the water</th></tr><tr><td>Arvenia</td><td>40 percent</td></tr></table>";
  const { text } = readPage(
    `<html><body><article><h1>Shares</h1>${body.map((words) => `<p>${words}</p>`).join("")}${table}</article></body></html>`,
  );
  expect(text.split("\n\n").slice(-2)).toEqual(["State Share of the water", "Arvenia 40 percent"]);
});

test("an article body in JSON-LD is read where scripts would have drawn the page", () => {
  const article = {
    "@type": "NewsArticle",
    headline: "Talks end",
    articleBody: "The talks ended without agreement on Friday, delegates said.\n\nThey will resume in June.",
  };
  const html = `<html><head><script type="application/ld+json">${JSON.stringify(article)}</script></head><body><div id="root"></div></body></html>`;
  expect(readPage(html).text.split("\n\n")).toEqual([
    "Talks end",
    "The talks ended without agreement on Friday, delegates said.",
    "They will resume in June.",
  ]);
});
