import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asModelSees } from "./model-marks.ts";
import { quotedRegions } from "./quoted-regions.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

const shown = (text: string) => {
  const paragraphs = splitParagraphs(text);
  return asModelSees(text, { paragraphs, quotes: quotedRegions(text, paragraphs) });
};

describe("asModelSees", () => {
  it.each([
    ["low-9 marks", "„Ja“, said Orr", "“Ja”, said Orr"],
    ["pointed marks", "«Da», said Orr, »nun«", "“Da”, said Orr, “nun”"],
    ["single marks, apostrophes apart", "‘It’s late,’ said Orr’s envoy", "“It’s late,” said Orr’s envoy"],
    ["a missing closing mark", "“We stay, said Orr. It rained.", "“We stay” said Orr. It rained."],
    ["a missing straight one", '"We stay, said Orr. It rained.', '"We stay" said Orr. It rained.'],
  ])("shows %s as the model knows them", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("shows labels in capitals with capital initials, and headlines as they are", () => {
    expect(shown("MS. ORR-LEE: We agree.")).toBe("Ms. Orr-Lee: We agree.");
    expect(shown("TOLSK TO SIGN PACT, ORR SAYS\n\nIt rained.")).toBe("TOLSK TO SIGN PACT, ORR SAYS\n\nIt rained.");
  });

  it("leaves every character in its place, and ordinary text as it is", () => {
    const text = fc
      .array(fc.constantFrom("a", "B", "ẞ", "İ", " ", "“", "”", '"', "‘", "’", "„", "«", "»", ", said ", "\n\n", "😀"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (words) => {
        expect(shown(words)).toHaveLength(words.length);
        expect(shown(words).replace(/[^\s]/gu, "x").length).toBe(words.replace(/[^\s]/gu, "x").length);
      }),
    );
    expect(shown('Orr said: "We stay." “Yes,” said Ley.')).toBe('Orr said: "We stay." “Yes,” said Ley.');
  });
});
