import { isClockUnit, writeDuration } from "./durations.ts";
import { UNITS } from "./lexicon.ts";
import type { Modifier, TimeMeaning, Unit } from "./meaning.ts";
import type { Captured } from "./pattern.ts";
import { fixedRules, type Neighbours, type Rule, rules } from "./rule.ts";

/** Units that stand alone in the plural for a stretch of time ("for months"). */
const BARE_PLURALS: ReadonlySet<string> = new Set("hours days weeks months years decades centuries".split(" "));

/** Stretches of time ("two years", "the past six months") and what recurs ("every day"). */
export const DURATION_RULES: readonly Rule[] = [
  ...rules(
    [
      "COUNT more? UNIT",
      "the:the|those|these COUNT UNIT",
      "the? TURN|first|final|same COUNT UNIT".replace("TURN|", "last|past|next|coming|previous|"),
    ],
    told,
  ),
  ...rules("COUNT unit:month|week|day old:old", (found) =>
    found.old?.joined ? duration(found.COUNT?.number ?? 1, unitIn(found)) : null,
  ),
  ...rules("a|the? COUNT UNIT period|stretch|span", (found) => duration(found.COUNT?.number ?? 1, unitIn(found))),
  ...rules(["COUNT and a half UNIT"], (found) => duration((found.COUNT?.number ?? 0) + 0.5, unitIn(found))),
  ...rules(["half an|a UNIT", "a half UNIT"], (found) => half(unitIn(found))),
  ...rules(["a couple of UNIT", "the? last|past|next couple of UNIT"], (found) => duration(2, unitIn(found), "APPROX")),
  ...rules(["COUNT to|or|and other:COUNT UNIT", "COUNT other:COUNT UNIT"], between),
  ...rules(["several|many UNIT", "a few UNIT", "few UNIT", "some UNITS", "recent UNITS", "a number of UNITS"], vague),
  ...rules(
    ["the? last|past|next|coming|first few|several|many UNITS", "the UNITS ahead", "the coming UNITS", "coming UNITS"],
    vague,
  ),
  ...rules(["UNITS or|and other:UNITS"], vague),
  ...rules("UNITS", bare),
  ...rules("a|an UNIT", single),
  ...rules(["every|each UNIT", "every other UNIT"], (found) => set(found.other ? 2 : 1, unitIn(found))),
  ...rules(["every COUNT UNIT"], (found) => set(found.COUNT?.number ?? 1, unitIn(found))),
  ...rules(["once|twice a UNIT", "COUNT times a|each|per UNIT"], (found) => set(1, unitIn(found))),
  ...rules("daily", (_, { before, after }) => (isName(after) || isName(before) ? null : recurring("P1D"))),
  ...rules("weekly", (_, { before, after }) => (isName(after) || isName(before) ? null : recurring("P1W"))),
  ...fixedRules("monthly", recurring("P1M")),
  ...fixedRules(["annually", "yearly"], recurring("P1Y")),
];

function unitIn(found: Captured): Unit {
  return UNITS.get((found.UNIT ?? found.UNITS ?? found.unit)?.text ?? "") ?? "day";
}

function duration(count: number | "X", unit: Unit, mod?: Modifier): TimeMeaning {
  return { type: "DURATION", when: { by: "value", value: writeDuration(count, unit) }, ...(mod ? { mod } : {}) };
}

function set(count: number, unit: Unit): TimeMeaning {
  return recurring(writeDuration(count, unit));
}

function recurring(value: string): TimeMeaning {
  return { type: "SET", when: { by: "value", value } };
}

/** A "Greek daily" and the "daily Herald" are newspapers. */
function isName(piece: Neighbours["before"]): boolean {
  return piece !== undefined && /^\p{Lu}\p{Ll}/u.test(piece.written);
}

/** "two years"; an age ("two years old") is none, nor is "two second-round". */
function told(found: Captured, { after }: Neighbours): TimeMeaning | null {
  const unit = unitIn(found);
  const singular = !found.UNIT?.text.endsWith("s");
  if (after?.text === "old" || after?.text === "olds" || (unit === "second" && singular)) return null;
  if (found.the && found.UNIT?.joined) return null;
  if (unit === "quarter" && found.UNIT?.joined) return null;
  const count = found.COUNT?.number ?? 1;
  if (singular && count > 1 && unit === "quarter") return null;
  return duration(count, unit);
}

function half(unit: Unit): TimeMeaning | null {
  if (unit === "hour") return duration(30, "minute");
  if (unit === "year") return duration(6, "month");
  return unit === "day" ? duration(12, "hour") : unit === "decade" ? duration(5, "year") : null;
}

/** "12 to 18 months": a number of months that is not told. */
function between(found: Captured, neighbours: Neighbours): TimeMeaning | null {
  return told(found, neighbours) && { ...duration("X", unitIn(found)) };
}

function vague(found: Captured): TimeMeaning | null {
  const unit = unitIn(found);
  return found.UNIT && !found.UNIT.text.endsWith("s") && !found.UNIT.joined ? null : duration("X", unit);
}

function bare(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const word = found.UNITS?.text ?? "";
  if (!BARE_PLURALS.has(word) || after?.text === "old" || after?.year !== undefined || before?.number !== undefined)
    return null;
  if (before && /^(?:early|small|late|working|business|office|opening)$/.test(before.text)) return null;
  return duration("X", unitIn(found));
}

/** "a week"; after a price or a count it is a rate. */
function single(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const unit = unitIn(found);
  const small =
    unit === "second" || unit === "quarter" || unit === "night" || unit === "weekend" || (unit === "minute" && !after);
  if (small || found.UNIT?.text.endsWith("s") || after?.joined) return null;
  if (before && (/\d$/u.test(before.text) || before.number !== undefined || before.text === "times")) return null;
  return isClockUnit(unit) && found.UNIT?.text === "minute" ? null : duration(1, unit);
}
