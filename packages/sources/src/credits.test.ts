import { cut } from "@parley/annotation";
import { expect, test } from "vitest";
import { findCredits } from "./credits.ts";

const credited = (text: string) => findCredits(text).map(({ name, span }) => [name, cut(text, span)]);

test("the agency of a dateline is credited, known or not", () => {
  expect(credited("PORT ELM, May 3 (Reuters) - The talks ended.")).toEqual([["Reuters", "Reuters"]]);
  expect(credited("PORT ELM (Harbor Wire) — The talks ended.")).toEqual([["Harbor Wire", "Harbor Wire"]]);
  expect(credited("PORT ELM, May 3 (AP) - The talks ended.")).toEqual([["Associated Press", "AP"]]);
});

test("a line of its own, a photo credit and a closing note are credits", () => {
  expect(credited("Envoy to visit\n\nAFP\n\nThe talks ended.")).toEqual([["Agence France-Presse", "AFP"]]);
  expect(credited("A bridge. Photo: K. Ommen/Reuters")).toEqual([["Reuters", "Reuters"]]);
  expect(credited("A bridge. Photograph: K. Ommen/AFP/Getty Images")).toEqual([
    ["Agence France-Presse", "AFP"],
    ["Getty Images", "Getty Images"],
  ]);
  expect(credited("The talks ended.\n\nThe Associated Press contributed to this report.")).toEqual([
    ["Associated Press", "The Associated Press"],
  ]);
  expect(credited("The talks ended.\n\nMeridian Press contributed to this report.")).toEqual([
    ["Meridian Press", "Meridian Press"],
  ]);
});

test("an agency that is a source, a party or an abbreviation in brackets is not credited", () => {
  expect(
    credited("Brandt told Reuters that the European Court of Rivers (ECR) - the highest one - had ruled."),
  ).toEqual([]);
  expect(credited("Juna Orr contributed to this report.")).toEqual([]);
});
