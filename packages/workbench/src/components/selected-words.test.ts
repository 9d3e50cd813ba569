import fc from "fast-check";
import { expect, test } from "vitest";
import { selectedBy, stepped, wholeWords, wordsOf } from "./selected-words.ts";

const TEXT = "Envoy to visit Tolsk\n\nThe vice-president didn’t sign, “we have no draft,” she said.";
const cut = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test("a selection that begins and ends within words takes whole words, without blanks at its ends", () => {
  const start = TEXT.indexOf("president");
  const end = TEXT.indexOf("dn’t") + 2;
  expect(wholeWords(TEXT, { start, end }).map(cut)).toEqual(["vice-president didn’t"]);
});

test("a selection over two paragraphs is one span in each", () => {
  const span = { start: TEXT.indexOf("visit"), end: TEXT.indexOf(" vice") };
  expect(wholeWords(TEXT, span).map(cut)).toEqual(["visit Tolsk", "The"]);
});

test("whole words lie in the text, cover what was selected but for blanks, and stay when selected again", () => {
  const place = fc.nat(TEXT.length);
  fc.assert(
    fc.property(place, place, (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      for (const piece of wholeWords(TEXT, span)) {
        expect(cut(piece)).toBe(cut(piece).trim());
        expect(wholeWords(TEXT, piece)).toEqual([piece]);
      }
    }),
  );
});

test("keys move by words and sentences, and extend from where they began", () => {
  const words = wordsOf(TEXT);
  const sentences = [
    { start: 0, end: 20 },
    { start: 22, end: TEXT.length },
  ];
  const step = { words, sentences, direction: 1, by: "word", extends: false } as const;
  const second = stepped({ anchor: 0, focus: 0 }, step);
  const extended = stepped(second, { ...step, extends: true });
  expect(cut(selectedBy(extended, words) ?? { start: 0, end: 0 })).toBe("to visit");
  const next = stepped(extended, { ...step, by: "sentence" });
  expect(cut(selectedBy(next, words) ?? { start: 0, end: 0 })).toBe("The");
  expect(stepped({ anchor: 0, focus: 0 }, { ...step, direction: -1 })).toEqual({ anchor: 0, focus: 0 });
});
