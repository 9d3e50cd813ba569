import { expect, test } from "vitest";
import { readingByHand } from "../reading-by-hand.ts";
import type { Piece, Section } from "./piece.ts";
import { readingView } from "./reading-view.ts";

const words = (pieces: readonly Piece[]) => pieces.map((part) => part.words).join("");
const view = readingView(readingByHand(), { issueNames: new Map([["Wat", "Water"]]) });

function leads(title: string): string[] {
  const section = view.sections.find((one) => one.title === title) as Section;
  return section.groups.flatMap(({ heading, entries }) => [
    ...(heading ? [words(heading)] : []),
    ...entries.flatMap(({ facts }) =>
      facts.flatMap(({ lead, notes }) => [`• ${words(lead)}`, ...notes.map((note) => `↳ ${words(note)}`)]),
    ),
  ]);
}

test("sections stand in their order, each with the number of its facts", () => {
  expect(view.sections.map(({ title, factCount }) => [title, factCount])).toEqual([
    ["Who said what", 4],
    ["Who meets whom", 1],
    ["Texts", 2],
    ["Positions", 2],
    ["Deadlines", 1],
    ["Outcomes", 1],
    ["Discrepancies inside the report", 1],
    ["Who did what to whom", 1],
  ]);
});

test("the head says where, when and by whom the report was published", () => {
  expect(view.title).toBe("Envoy to visit Tolsk");
  expect(view.particulars).toEqual(["Sele Post", "by Juna Orr", "Wed 9 Apr 2031", "73 words"]);
  expect(view.warnings).toEqual(["A warning of the engine."]);
});

test("statements stand under their speakers, with office, day, addressee, hedge and how sure the reading is", () => {
  expect(leads("Who said what")).toEqual([
    "Brandt’s office (Ilse Brandt)",
    "• confirms · on Tuesday (Tue 8 Apr 2031)",
    "Ilse Brandt (Arvenia), envoy",
    "• says · quoted · to reporters",
    "• says · hedged “might” · likely",
    "Tolsk",
    "• says · check",
  ]);
});

test("a meeting says how firm it is by each voice", () => {
  expect(leads("Who meets whom")).toEqual([
    "• confirmed visit · Ilse Brandt (Arvenia), Tolsk [host] and Sele [possible] · next week (Mon 14 Apr to Sun 20 Apr 2031) · in the Citadel · according to Brandt’s office (Ilse Brandt)",
    "↳ Brandt’s office (Ilse Brandt): confirmed · “confirmed”",
    "↳ Ilse Brandt (Arvenia): possible · hedged “might” · “might also join”",
  ]);
});

test("texts, positions, deadlines, outcomes and events say who, what and according to whom", () => {
  expect(leads("Texts")).toEqual([
    "nine-point draft · 9 points · by Arvenia",
    "• not received by Tolsk · according to Tolsk",
  ]);
  expect(leads("Positions")).toEqual([
    "Tolsk",
    "• conditionally for nine-point draft",
    "↳ only if the locks stay open",
    "Arvenia",
    "• for Water (Wat) · offers it · according to a spokesperson, Ilse Brandt (Arvenia)",
  ]);
  expect(leads("Deadlines")).toEqual([
    "• set · Friday (Fri 11 Apr 2031) · for Arvenia · set by Tolsk · on nine-point draft",
  ]);
  expect(leads("Outcomes")).toEqual(["• no agreement · Arvenia and Tolsk"]);
  expect(leads("Who did what to whom")).toEqual(["• Tolsk threatens Arvenia · “threatened” · May (May 2030)"]);
});

test("a discrepancy sets the voices side by side", () => {
  expect(leads("Discrepancies inside the report")).toEqual([
    "status · “will visit”",
    "• Brandt’s office (Ilse Brandt): confirmed",
    "• Ilse Brandt (Arvenia): possible",
  ]);
});

test("no number tells how sure a fact is", () => {
  for (const { title } of view.sections) expect(leads(title).join()).not.toMatch(/0\.\d/);
});

test("a Reading without facts has no sections", () => {
  const empty = { ...readingByHand(), statements: [], meetings: [], outcomes: [], texts: [], textEvents: [] };
  const bare = { ...empty, positions: [], deadlines: [], events: [], discrepancies: [] };
  expect(readingView(bare).sections).toEqual([]);
});
