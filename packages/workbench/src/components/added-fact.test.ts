import { expect, test } from "vitest";
import { additionOf, type Draft, FACT_FORMS, missingRoles } from "./added-fact.ts";

const words = [{ start: 30, end: 40 }];
const ada = { span: { start: 0, end: 9 }, name: "Ada Brink", kind: "person" } as const;

function draft(layer: Draft["layer"], roles: Draft["roles"] = {}, choices: Draft["choices"] = {}): Draft {
  return { layer, words, roles, choices };
}

test("a fact has its words, the roles that are filled, and what was chosen, else the first of each list", () => {
  const made = additionOf(draft("meetings", { parties: [ada] }, { status: "confirmed" }));
  expect(made).toEqual({
    layer: "meetings",
    words,
    parties: [{ span: ada.span, kind: "person" }],
    time: null,
    place: null,
    status: "confirmed",
    kind: "meeting",
  });
});

test("a position is on an issue, a text or words, and no move is none", () => {
  const on = (filled: Draft["roles"][string]) => additionOf(draft("positions", { party: [ada], on: filled }));
  const span = { start: 12, end: 20 };
  expect(on([{ span, name: "Tariffs", value: "XTra" }])).toMatchObject({ on: { issue: "XTra" }, move: null });
  expect(on([{ span, name: "the draft", kind: "draft" }])).toMatchObject({ on: { text: { span, kind: "draft" } } });
  expect(on([{ span, name: "cheese" }])).toMatchObject({ on: { span } });
});

test("what must be filled is missed until it is, for every kind of fact", () => {
  for (const layer of Object.keys(FACT_FORMS) as Draft["layer"][]) {
    const needed = FACT_FORMS[layer].roles.filter(({ isNeeded }) => isNeeded);
    expect(missingRoles(draft(layer))).toEqual(needed);
    expect(missingRoles(draft(layer, Object.fromEntries(needed.map(({ id }) => [id, [ada]]))))).toEqual([]);
  }
});
