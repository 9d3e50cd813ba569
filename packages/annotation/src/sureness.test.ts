import { expect, test } from "vitest";
import { sureness } from "./sureness.ts";

test("a confidence is told in words, a high one not at all", () => {
  expect([1, 0.85, 0.84, 0.6, 0.59, 0].map(sureness)).toEqual([null, null, "likely", "likely", "check", "check"]);
});
