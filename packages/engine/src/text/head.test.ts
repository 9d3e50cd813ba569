import { cut } from "@parley/annotation";
import { describe, expect, test } from "vitest";
import { readHead } from "./head.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

const headOf = (text: string) => {
  const { title, date } = readHead(text, splitParagraphs(text));
  return { title: title && cut(text, title), date: date && cut(text, date.span), month: date?.date.month };
};

describe("readHead", () => {
  test("A headline without a stop and a line that is a date stand above the body.", () => {
    const text = "Talks resume in Zenda\n2031-04-09\n\nEnvoys met on Monday. They left.";
    expect(headOf(text)).toEqual({ title: "Talks resume in Zenda", date: "2031-04-09", month: 4 });
  });

  test("A date line may say that the report was published.", () => {
    expect(headOf("Will it hold?\n\nPublished: 9 April 2031 10:00\n\nNobody knows.").date).toBe(
      "Published: 9 April 2031 10:00",
    );
  });

  test("A text that begins with a sentence has no headline.", () => {
    expect(headOf("Envoys met on Monday.\nThey left.")).toEqual({ title: null, date: null, month: undefined });
  });

  test("A single paragraph is no headline.", () => {
    expect(headOf("Envoys met").title).toBeNull();
  });
});
