import { expect, test } from "vitest";
import { readTextHead } from "./text-head.ts";

const body =
  "The envoy of Arvenia will visit Tolsk next week for talks on the river treaty, her office said on Tuesday, after months of silence.";

test("the first line is the title and the second the date", () => {
  expect(readTextHead(`Envoy to visit Tolsk\n2031-04-09\n\n${body}`)).toEqual({
    title: "Envoy to visit Tolsk",
    byline: null,
    publishedAt: "2031-04-09",
  });
});

test("a byline and a labelled date are recognised", () => {
  expect(
    readTextHead(`Envoy to visit Tolsk.\n\nBy Juna Orr and Pell Anders\nPublished: 9 April 2031\n\n${body}`),
  ).toEqual({
    title: "Envoy to visit Tolsk.",
    byline: "Juna Orr and Pell Anders",
    publishedAt: "2031-04-09",
  });
});

test("a headline over paragraphs of one line each is the title", () => {
  expect(readTextHead(`ENVOY TO VISIT TOLSK\n${body}\n${body}`).title).toBe("ENVOY TO VISIT TOLSK");
});

test("a first sentence is no title", () => {
  expect(readTextHead(`${body}\n\n${body}`).title).toBeNull();
  expect(readTextHead("The envoy will visit Tolsk next week.\nHer office said so.").title).toBeNull();
});

test("the first line of a wrapped paragraph is no title", () => {
  const wrapped =
    "The envoy of Arvenia will visit Tolsk next week for talks on the\nriver treaty, her office said on Tuesday";
  expect(readTextHead(wrapped).title).toBeNull();
});

test("a file name at the head is no title, but its date counts", () => {
  expect(readTextHead(`WIRE_2031_0042\n2031-04-09\n\n${body}`)).toEqual({
    title: null,
    byline: null,
    publishedAt: "2031-04-09",
  });
});

test("a date inside the body is not the date of the report", () => {
  expect(readTextHead(`${body}\n\n9 April 2031`).publishedAt).toBeNull();
});
