import fc from "fast-check";
import { expect, test } from "vitest";
import { shown } from "./shown.ts";

test("escape sequences and changes of direction stand as signs", () => {
  expect(shown("Talks \u001B[31mend\u001B[0m\u0007 \u202Etoday\u009B")).toBe("Talks ␛[31mend␛[0m␇ �today�");
});

test("text of every script stays as it is", () => {
  expect(shown("“Café”, 会谈, العربية, 🙂\tand\nmore")).toBe("“Café”, 会谈, العربية, 🙂\tand\nmore");
});

test("nothing that is shown starts an escape sequence", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      const safe = shown(words);
      expect(safe.includes("\u001B") || safe.includes("\u009B")).toBe(false);
      expect(safe.length).toBe(words.length);
    }),
  );
});
