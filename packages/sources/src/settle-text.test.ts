import fc from "fast-check";
import { expect, test } from "vitest";
import { originMap } from "./origin-map.ts";
import { settleText } from "./settle-text.ts";

test("line ends become LF and the ends are trimmed; blanks inside stay", () => {
  expect(settleText("\uFEFF \r\nOne  two\r\nthree\rfour \u00A0\n").text).toBe("One  two\nthree\nfour");
});

test("decomposed letters are composed", () => {
  expect(settleText("Cafe\u0301 in Bogota\u0301").text).toBe("Café in Bogotá");
});

test("nothing but white space is an empty text", () => {
  expect(settleText(" \r\n\t")).toEqual({ text: "", segments: [] });
});

test("each grapheme of the settled text was made of the characters that its place in the original holds", () => {
  const piece = fc.constantFrom("a", " ", "e\u0301", "é", "\r\n", "\n", "\r", "ạ̈", "각", "각", "𝒜", ".");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const raw = pieces.join("");
      const { text, segments } = settleText(raw);
      const map = originMap(segments);
      for (const { index, segment } of new Intl.Segmenter("en").segment(text)) {
        const place = map.toOriginal({ start: index, end: index + segment.length });
        expect(place).not.toBeNull();
        if (!place) continue;
        expect(raw.slice(place.start, place.end).normalize("NFC").replace(/\r\n?/, "\n")).toBe(segment);
      }
    }),
  );
});

test("settling a settled text changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (raw) => {
      const { text } = settleText(raw);
      expect(settleText(text).text).toBe(text);
    }),
  );
});
