import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { type Piece, piece, type Tone } from "../view/piece.ts";
import { widthOf, wrapped } from "./wrap.ts";

const words = (line: readonly Piece[]) => line.map((part) => part.words).join("");
const layout = (width: number) => ({ width, first: [piece("• ")], further: [piece("  ")] });

test("words stay whole and lines hang below the first", () => {
  expect(wrapped([piece("The envoy will visit Tolsk")], layout(14)).map(words)).toEqual([
    "• The envoy",
    "  will visit",
    "  Tolsk",
  ]);
});

test("a word of two tones is not broken between them", () => {
  expect(wrapped([piece("the "), piece("Citadel", "words"), piece("’s gates")], layout(13)).map(words)).toEqual([
    "• the",
    "  Citadel’s",
    "  gates",
  ]);
});

test("wide characters count as two columns", () => {
  expect(wrapped([piece("会谈将于下周举行")], layout(12)).map(words)).toEqual(["• 会谈将于下", "  周举行"]);
});

test("no line is wider than asked, and no character but blanks is lost", () => {
  const tone = fc.constantFrom<Tone>("plain", "words", "quiet");
  const run = fc.tuple(fc.stringMatching(/^[a-zé会 ]{0,30}$/u), tone).map(([text, kind]) => piece(text, kind));
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), fc.integer({ min: 10, max: 40 }), (pieces, width) => {
      const lines = wrapped(pieces, layout(width));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 10));
      const letters = (text: string) => text.replace(/[ •]/g, "");
      expect(letters(lines.map(words).join(""))).toBe(letters(words(pieces)));
      expect(lines.every((line) => stringWidth(words(line)) === widthOf(line))).toBe(true);
    }),
  );
});
