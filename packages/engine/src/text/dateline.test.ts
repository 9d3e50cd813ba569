import { cut } from "@parley/annotation";
import { describe, expect, test } from "vitest";
import { findDateline } from "./dateline.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

const datelineOf = (text: string) => {
  const found = findDateline(text, splitParagraphs(text));
  return (
    found && {
      words: cut(text, found.span),
      place: cut(text, found.place),
      day: found.date && `${found.date.month}-${found.date.day}`,
      agency: found.agency && cut(text, found.agency),
    }
  );
};

describe("findDateline", () => {
  test.each([
    [
      "ZENDA, March 3 (Telex) - Envoys met.",
      { words: "ZENDA, March 3 (Telex) -", place: "ZENDA", day: "3-3", agency: "Telex" },
    ],
    [
      "STRELSAU, Ruritania — Envoys met.",
      { words: "STRELSAU, Ruritania —", place: "STRELSAU, Ruritania", day: null, agency: null },
    ],
    ["Zenda, 3 March - envoys met.", { words: "Zenda, 3 March -", place: "Zenda", day: "3-3", agency: null }],
    ["Zenda (Telex) _ Envoys met.", { words: "Zenda (Telex) _", place: "Zenda", day: null, agency: "Telex" }],
    ["HENTZAU/ZENDA — Envoys met.", { words: "HENTZAU/ZENDA —", place: "HENTZAU/ZENDA", day: null, agency: null }],
  ])("%s begins with one.", (text, expected) => {
    expect(datelineOf(text)).toEqual(expected);
  });

  test("It may stand below the headline.", () => {
    expect(datelineOf("TALKS RESUME\n2031-03-03\n\nZENDA, March 3 - Envoys met.")?.place).toBe("ZENDA");
  });

  test.each(["Talks — said to be open — go on.", "Envoys met in Zenda.", "The cease-fire - March 3 - holds."])(
    "%s has none.",
    (text) => {
      expect(datelineOf(text)).toBeNull();
    },
  );
});
