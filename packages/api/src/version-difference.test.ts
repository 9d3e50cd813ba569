import fc from "fast-check";
import { expect, test } from "vitest";
import { versionDifference } from "./version-difference.ts";

const paragraphs = fc.array(fc.constantFrom("One.", "Two.", "Three.", "Four."), { maxLength: 8 });

test("each side read down is its version, and paragraphs that stayed stand beside themselves", () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const pairs = versionDifference(
        { id: "a", text: before.join("\n\n") },
        { id: "b", text: after.join("\n\n") },
      ).paragraphs;
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
    }),
  );
});

test("a changed paragraph stands beside what it was", () => {
  const text = (middle: string) => `First.\n\n${middle}\n\nLast.`;
  const { paragraphs: pairs } = versionDifference(
    { id: "a", text: text("Talks on Monday.") },
    { id: "b", text: text("Talks on Friday.") },
  );
  expect(pairs).toEqual([
    { before: "First.", after: "First." },
    { before: "Talks on Monday.", after: "Talks on Friday." },
    { before: "Last.", after: "Last." },
  ]);
});
