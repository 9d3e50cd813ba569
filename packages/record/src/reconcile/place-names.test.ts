import { expect, test } from "vitest";
import { areRivalPlaces } from "./place-names.ts";

test("Two towns with other names are rival places, and so are two buildings", () => {
  expect(areRivalPlaces("Quill", "Marrow Bay")).toBe(true);
  expect(areRivalPlaces("the port of Quill", "Marrow Bay")).toBe(true);
  expect(areRivalPlaces("a customs shed", "the old boathouse")).toBe(true);
});

test("A description is no rival of a name, which may be the name of what it describes", () => {
  expect(areRivalPlaces("Quill", "Tolskan capital")).toBe(false);
  expect(areRivalPlaces("the capital of Arvenia", "Quill")).toBe(false);
  expect(areRivalPlaces("Lake Hall", "an Arvenian palace")).toBe(false);
});

test("A name that is part of the other is no rival of it", () => {
  expect(areRivalPlaces("Ost", "Ost, Arvenia")).toBe(false);
  expect(areRivalPlaces("Quill", "Upper Quill")).toBe(false);
});
