import { describe, expect, test } from "vitest";
import { splitParagraphs } from "../text/split-paragraphs.ts";
import { anchorDay } from "./anchor.ts";
import { writeDay } from "./calendar.ts";

const anchorOf = (text: string, publishedAt: string | null) => {
  const day = anchorDay(text, splitParagraphs(text), publishedAt);
  return day && writeDay(day);
};

describe("anchorDay", () => {
  test("It is the day of publication.", () => {
    expect(anchorOf("Envoys met.", "2031-04-09T10:00:00+02:00")).toBe("2031-04-09");
  });

  test("A date in the dateline goes before it, in the year nearest to publication.", () => {
    expect(anchorOf("ZENDA, April 7 - Envoys met.", "2031-04-09")).toBe("2031-04-07");
    expect(anchorOf("ZENDA, Dec. 31 - Envoys met.", "2031-01-02")).toBe("2030-12-31");
  });

  test("Without a day of publication a date line at the head serves.", () => {
    expect(anchorOf("Talks resume\n2031-04-09\n\nEnvoys met.", null)).toBe("2031-04-09");
  });

  test("It stays unknown where nothing tells it.", () => {
    expect(anchorOf("ZENDA, April 7 - Envoys met.", null)).toBeNull();
    expect(anchorOf("Envoys met.", null)).toBeNull();
  });
});
