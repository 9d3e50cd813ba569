import { cut } from "@parley/annotation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedRegions } from "./quoted-regions.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

const quoted = (text: string) => quotedRegions(text, splitParagraphs(text)).map((span) => cut(text, span));

describe("quotedRegions", () => {
  it.each([
    ["curly", "He said “yes” and “no.”", ["“yes”", "“no.”"]],
    ["straight", 'He said "yes" and "no."', ['"yes"', '"no."']],
    ["low-9", "„Ja“, sagte er", ["„Ja“"]],
    ["single, apostrophes apart", "‘It’s a start,’ she said of the ministers’ talks", ["‘It’s a start,’"]],
    ["straight single", "'We agree,' said Orr, whose envoys' plane was late", ["'We agree,'"]],
    ["guillemets", "«Da», said Orr", ["«Da»"]],
    ["nested", "“He told me ‘never’ twice,” she said", ["“He told me ‘never’ twice,”"]],
  ])("finds %s quotation marks", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("lets a quotation that is not closed reach to the end of its paragraph", () => {
    expect(quoted("She said: “We go on.\n\n“And we stay.”")).toEqual(["“We go on.", "“And we stay.”"]);
  });

  it("never overlaps, and stays within paragraphs", () => {
    const texts = fc
      .array(fc.constantFrom("a", " ", "“", "”", '"', "‘", "’", "'", "\n\n", "."))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = splitParagraphs(text);
        const regions = quotedRegions(text, paragraphs);
        regions.forEach((region, rank) => {
          expect(region.start).toBeLessThan(region.end);
          expect(region.start).toBeGreaterThanOrEqual(regions[rank - 1]?.end ?? 0);
          expect(paragraphs.some((paragraph) => paragraph.start <= region.start && region.end <= paragraph.end)).toBe(
            true,
          );
        });
      }),
    );
  });
});
