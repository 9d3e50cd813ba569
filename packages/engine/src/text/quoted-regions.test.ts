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

  it.each([
    ["before cue and speaker", '"We stay, said Orr, who left. Then it rained.', ['"We stay,']],
    ["before speaker and cue", "“We stay, the envoy, Ann Orr, told them. It rained.", ["“We stay,"]],
    ["before the next opening mark", "“We stay. “We go,” she said.", ["“We stay.", "“We go,”"]],
    ["before the next straight one", '"We stay. He left. "We go," she said.', ['"We stay. He left.', '"We go,"']],
  ])("ends a quotation that is not closed %s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ["curly", "It rained. We stay,” said Orr.", ["We stay,”"]],
    ["straight", 'It rained. We stay or go", Orr said.', ['We stay or go"']],
    ["in the same paragraph as others", "“Yes,” he said. We stay,” she said.", ["“Yes,”", "We stay,”"]],
  ])("begins a quotation that is not opened with its sentence: %s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("takes pointed marks in either direction, and the sign for inches for none", () => {
    expect(quoted('»Da«, said Orr of the 6" gun; « Non », said Ley')).toEqual(["»Da«", "« Non »"]);
  });

  it("takes two single marks for one double", () => {
    expect(quoted("''It's late,'' Orr said, ``and dark''")).toEqual(["''It's late,''", "``and dark''"]);
  });

  it("lets a quotation that is not closed reach to the end of its paragraph", () => {
    expect(quoted("She said: “We go on.\n\n“And we stay.”")).toEqual(["“We go on.", "“And we stay.”"]);
  });

  it("never overlaps, and stays within paragraphs", () => {
    const texts = fc
      .array(fc.constantFrom("a", " ", "“", "”", '"', "‘", "’", "'", "«", "»", "„", ", said ", "\n\n", "."))
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
