import { cut } from "@parley/annotation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settleText } from "./settle-text.ts";

/** Text in which normalisation has something to do. */
const unsettledText = fc
  .array(
    fc.constantFrom(
      "a",
      "e\u0301",
      "\u0301",
      "\u212b",
      "\u1112\u1161\u11ab",
      "\uac00\u11a8",
      "\r\n",
      "\r",
      "\n",
      " ",
      "\u00a0",
      "q\u0323\u0307",
      "é",
      "😀",
      "\u2000",
    ),
  )
  .map((pieces) => pieces.join(""));
const anyText = fc.oneof(unsettledText, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

describe("settleText", () => {
  test("Line ends become LF, characters NFC, and the ends are trimmed.", () => {
    expect(settleText("\ufeff\r\nCafe\u0301 talks\rend \u00a0\r\n").text).toBe("Café talks\nend");
  });

  test("No-break spaces inside the text stay.", () => {
    expect(settleText("26\u00a0November").text).toBe("26\u00a0November");
  });

  test("A span leads back to the characters that it came from.", () => {
    const raw = "\r\nOne\r\nCafe\u0301s\r\nTwo";
    const { text, toRaw } = settleText(raw);
    const at = text.indexOf("Cafés");
    expect(cut(raw, toRaw({ start: at, end: at + 5 }))).toBe("Cafe\u0301s");
    expect(cut(raw, toRaw({ start: at + 3, end: at + 4 }))).toBe("e\u0301");
    expect(cut(raw, toRaw({ start: text.length - 3, end: text.length }))).toBe("Two");
  });

  test("The whole is what normalising everything at once gives.", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const expected = raw.replace(/\r\n?/gu, "\n").normalize("NFC").trim();
        expect(settleText(raw).text).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("Settling twice changes nothing.", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = settleText(raw);
        expect(settleText(text).text).toBe(text);
      }),
    );
  });

  test("What a span leads back to settles into the words of the span.", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
        const { text, toRaw } = settleText(raw);
        const start = Math.min(a, b) % (text.length + 1);
        const end = Math.min(text.length, start + 1 + (Math.max(a, b) % 5));
        if (start >= end) return;
        const settled = toRaw({ start, end });
        const words = cut(raw, settled).replace(/\r\n?/gu, "\n").normalize("NFC");
        expect(words).toContain(cut(text, { start, end }));
      }),
      { numRuns: 500 },
    );
  });
});
