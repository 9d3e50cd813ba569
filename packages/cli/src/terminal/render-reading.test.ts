import { expect, test } from "vitest";
import { readingByHand } from "../reading-by-hand.ts";
import { readingView } from "../view/reading-view.ts";
import { paintColours, paintPlain } from "./paint.ts";
import { renderReading } from "./render-reading.ts";
import { widthOf } from "./wrap.ts";

const view = readingView(readingByHand());
const ESCAPE = "\u001B";

test("at 60 columns a report looks like this", () => {
  const lines = renderReading(view, { columns: 60, brackets: true }).map(paintPlain);
  expect(lines.slice(0, 24).join("\n")).toBe(
    `Envoy to visit Tolsk
Sele Post · by Juna Orr · Wed 9 Apr 2031 · 73 words
! A warning of the engine.

WHO SAID WHAT ──────────────────────────────────────────── 4
Brandt’s office (Ilse Brandt)
  • confirms · on Tuesday (Tue 8 Apr 2031)
    │ ‹Ilse Brandt, the envoy of Arvenia, will visit the
    │ Citadel next week›, her office confirmed on Tuesday.

Ilse Brandt (Arvenia), envoy
  • says · quoted · to reporters
    │ ‹“We have a draft,”› Brandt told reporters.
  • says · hedged “might” · likely
    │ ‹Sele might also join the talks›, she said.

Tolsk
  • says · check
    │ The Citadel said ‹it had not received the nine-point
    │ draft and would accept it only if the locks stay
    │ open›.

WHO MEETS WHOM ─────────────────────────────────────────── 1
  • confirmed visit · Ilse Brandt (Arvenia), Tolsk [host]
`.trimEnd(),
  );
});

test.each([60, 80, 120])("at %i columns no line is wider", (columns) => {
  for (const line of renderReading(view, { columns, brackets: true }))
    expect(widthOf(line)).toBeLessThanOrEqual(columns);
});

test("narrower and wider terminals get 60 and 120 columns", () => {
  const lines = (columns: number) => renderReading(view, { columns, brackets: false }).map(paintPlain);
  expect(lines(20)).toEqual(lines(60));
  expect(lines(300)).toEqual(lines(120));
});

test("colours take the place of brackets, and both say the same", () => {
  const coloured = renderReading(view, { columns: 80, brackets: false }).map(paintColours).join("\n");
  const plain = renderReading(view, { columns: 80, brackets: false }).map(paintPlain).join("\n");
  expect(coloured).toContain(ESCAPE);
  expect(plain).not.toContain(ESCAPE);
  expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), "")).toBe(plain);
  expect(plain).not.toContain("‹");
});

test("a report without facts says so", () => {
  const lines = renderReading({ ...view, sections: [] }, { columns: 80, brackets: true }).map(paintPlain);
  expect(lines.at(-1)).toBe("Nothing was found in this report.");
});
