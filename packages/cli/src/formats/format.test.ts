import { parseReading } from "@parley/annotation";
import { expect, test } from "vitest";
import { readingByHand } from "../reading-by-hand.ts";
import { FORMATTERS, type FormatContext } from "./format.ts";

const context: FormatContext = { file: "envoy.txt", issueNames: new Map(), columns: 80, colours: false };
const reading = readingByHand();

test("JSON and JSON lines hold the Reading exactly", () => {
  expect(parseReading(JSON.parse(FORMATTERS.json.reading(reading, context)))).toEqual(reading);
  const line = FORMATTERS.jsonl.reading(reading, context);
  expect(parseReading(JSON.parse(line))).toEqual(reading);
  expect(line.indexOf("\n")).toBe(line.length - 1);
});

test("Markdown has sections, speakers, facts and their sentences", () => {
  const page = FORMATTERS.md.reading(reading, context);
  expect(page).toContain(`# Envoy to visit Tolsk

Sele Post · by Juna Orr · Wed 9 Apr 2031 · 73 words

*A warning of the engine.*

## Who said what (4)

### Brandt’s office (Ilse Brandt)

- **confirms** · on Tuesday (Tue 8 Apr 2031)

  > **Ilse Brandt, the envoy of Arvenia, will visit the Citadel next week**, her office *confirmed* on Tuesday.
`);
});

test("what Markdown would read as marks is escaped", () => {
  const starred = { ...reading, document: { ...reading.document, title: "A *new* [draft] _now_" } };
  expect(FORMATTERS.md.reading(starred, context)).toContain("# A \\*new\\* \\[draft\\] \\_now\\_");
});
