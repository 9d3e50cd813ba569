import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesWith } from "./sought-words.ts";

test("words that begin as a sought one does stand out, in any case", () => {
  const sought = piecesWith("The Ministers met; meetings follow.", "meeting minister").filter(
    ({ isSought }) => isSought,
  );
  expect(sought.map(({ piece }) => piece)).toEqual(["Ministers", "meetings"]);
});

test("the pieces are the sentence, whatever is sought", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (sentence, words) => {
      expect(
        piecesWith(sentence, words)
          .map(({ piece }) => piece)
          .join(""),
      ).toBe(sentence);
    }),
  );
});
