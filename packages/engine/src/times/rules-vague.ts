import type { TimeMeaning } from "./meaning.ts";
import { fixedRules, type Rule, rules } from "./rule.ts";

const PRESENT = reference("PRESENT_REF");
const PAST = reference("PAST_REF");
const FUTURE = reference("FUTURE_REF");

/** References to the present, the past and the future. */
export const VAGUE_RULES: readonly Rule[] = [
  ...rules("now", (found, { after }) => (found.now?.joined || after?.joined ? null : PRESENT)),
  ...fixedRules(["currently", "current", "at present", "these days", "nowadays"], PRESENT),
  ...rules(["the moment", "this moment"], (_, { before }) =>
    before?.text === "at" || before?.text === "for" ? PRESENT : null,
  ),
  ...rules("this time|point|stage", (_, { before }) => (before?.text === "at" ? PRESENT : null)),
  ...fixedRules(["recently", "more|most recently", "recent", "lately"], PAST),
  ...rules("the past", (_, { before, after }) => (before?.text === "in" && after?.number === undefined ? PAST : null)),
  ...rules("the time", (_, { before, after }) => (before?.text === "at" && after?.text !== "of" ? PAST : null)),
  ...rules("soon", (_, { before, after }) =>
    before?.text === "as" || /^(?:after|before|as)$/.test(after?.text ?? "") ? null : FUTURE,
  ),
  ...fixedRules("as soon as possible", FUTURE),
  ...rules(["the near|foreseeable|immediate|distant? future"], (_, { before }) =>
    before?.text === "of" ? null : FUTURE,
  ),
];

function reference(value: string): TimeMeaning {
  return { type: "DATE", when: { by: "value", value } };
}
