import { isClockUnit, writeDuration } from "./durations.ts";
import { COUNT_ENDS, DAY_PARTS, MENTION_TURNS, TURNS, UNITS } from "./lexicon.ts";
import type { DayPart, Modifier, Shift, TimeMeaning, Unit } from "./meaning.ts";
import type { Captured } from "./pattern.ts";
import { type Neighbours, type Rule, rules } from "./rule.ts";

/** "three days from now" */
const AHEAD = { sign: 1, from: "publication" } as const;

/** Points counted from the day of publication or from the time that was spoken of: "yesterday", "last week", "two years ago". */
export const RELATIVE_RULES: readonly Rule[] = [
  ...rules("today", () => day(0)),
  ...rules("yesterday", () => day(-1)),
  ...rules("tomorrow", () => day(1)),
  ...rules("the day before yesterday", () => day(-2)),
  ...rules("the day after tomorrow", () => day(2)),
  ...rules("tonight", () => partOfDay(0, "NI")),
  ...rules("last night", () => partOfDay(-1, "NI")),
  ...rules("last evening", () => partOfDay(-1, "EV")),
  ...rules("this PART", (found) => partOfDay(0, partIn(found))),
  ...rules(["the? TURN UNIT", "this TURN UNIT"], turnedUnit),
  ...rules(["the? KIN UNIT", "that same UNIT", "the turn:next unit:day|night"], kinUnit),
  ...rules(["the? KIN PART", "that same PART", "the turn:next PART"], kinPart),
  ...rules(["COUNT more? UNIT AGO", "a|an UNIT AGO", "a couple of UNIT AGO"], countedUnits),
  ...rules(["a few UNIT AGO", "several|some|many UNIT AGO", "UNITS AGO"], vaguelyCounted),
  ...rules("COUNT UNIT from now|today", (found) => countedFrom(found, AHEAD)),
  ...rules("COUNT UNIT poss:'s|'? time", (found, { before }) =>
    before?.text === "in" ? countedFrom(found, AHEAD) : null,
  ),
  ...rules("the? edge:end|close|middle|beginning|start of the unit:month|week|decade|century", edgeOfUnit),
  ...rules("the UNIT", plainUnit),
  ...rules("the day", (_, { before }) => (/^(?:in|during|of)$/.test(before?.text ?? "") ? ofMention(0) : null)),
  ...rules("that day", () => ofMention(0)),
];

/** The meaning "so many units from there". */
export function counted(shift: Omit<Shift, "by" | "from"> & Partial<Shift>, mod?: Modifier): TimeMeaning {
  return { type: "DATE", when: { from: "publication", ...shift, by: "shift" }, ...(mod ? { mod } : {}) };
}

function day(count: number): TimeMeaning {
  return counted({ unit: "day", count });
}

function ofMention(count: number): TimeMeaning {
  return counted({ unit: "day", count, from: "mention" });
}

function partOfDay(count: number, part: DayPart): TimeMeaning {
  return { ...day(count), type: "TIME", part };
}

function partIn(found: Captured): DayPart {
  return DAY_PARTS.get(found.PART?.text ?? "") ?? "NI";
}

function unitIn(found: Captured): Unit {
  return UNITS.get((found.UNIT ?? found.UNITS ?? found.unit)?.text ?? "") ?? "day";
}

/** "the end of the month" */
function edgeOfUnit(found: Captured): TimeMeaning {
  const edge = found.edge?.text;
  const mod = edge === "middle" ? "MID" : edge === "end" || edge === "close" ? "END" : "START";
  return counted({ unit: unitIn(found), count: 0 }, mod);
}

function isSingular(found: Captured): boolean {
  return !found.UNIT?.text.endsWith("s");
}

/** "last week", "this year", "the past month", "this coming weekend". */
function turnedUnit(found: Captured): TimeMeaning | null {
  const unit = unitIn(found);
  const turn = TURNS.get(found.TURN?.text ?? "") ?? 0;
  if (!isSingular(found) || isClockUnit(unit)) return null;
  if (unit === "day" || unit === "night") return null;
  if (unit === "quarter") return { type: "DATE", when: { by: "cycle", cycle: "quarter", index: 0, turn } };
  return counted({ unit, count: turn });
}

/** "the following month", "the next day", "that same week". */
function kinUnit(found: Captured): TimeMeaning | null {
  const unit = unitIn(found);
  if (!isSingular(found) || isClockUnit(unit)) return null;
  return counted({ unit, count: kinTurn(found), from: "mention" });
}

function kinPart(found: Captured): TimeMeaning {
  return { ...counted({ unit: "day", count: kinTurn(found), from: "mention" }), type: "TIME", part: partIn(found) };
}

function kinTurn(found: Captured): number {
  return found.turn ? 1 : (MENTION_TURNS.get(found.KIN?.text ?? "same") ?? 0);
}

/** "two weeks ago", "a day later". */
function countedUnits(found: Captured, neighbours: Neighbours): TimeMeaning | null {
  const way = COUNT_ENDS.get(found.AGO?.text ?? "");
  return way && !isPreposition(found, neighbours) ? countedFrom(found, way) : null;
}

/** "two days before" is a time where it ends its clause; in "two days before the vote" it is none. */
function isPreposition(found: Captured, { after }: Neighbours): boolean {
  return found.AGO?.text === "before" && after !== undefined && !/^\p{P}/u.test(after.text);
}

function countedFrom(found: Captured, way: { sign: number; from: Shift["from"] }): TimeMeaning {
  const count = found.COUNT?.number ?? (found.couple ? 2 : 1);
  const unit = unitIn(found);
  if (isClockUnit(unit)) {
    return { type: "DURATION", when: { by: "value", value: writeDuration(count, unit) } };
  }
  const shift = { unit, count: way.sign * count, from: way.from };
  return counted(
    unit === "year" && shift.count === -1 ? { ...shift, comparing: true } : shift,
    found.couple ? "APPROX" : undefined,
  );
}

/** "a few days ago" is somewhere in the past; "some weeks later" is a stretch. */
function vaguelyCounted(found: Captured, neighbours: Neighbours): TimeMeaning | null {
  if (isPreposition(found, neighbours)) return null;
  if (COUNT_ENDS.get(found.AGO?.text ?? "")?.from === "publication") {
    return { type: "DATE", when: { by: "value", value: "PAST_REF" } };
  }
  return { type: "DURATION", when: { by: "value", value: writeDuration("X", unitIn(found)) } };
}

/** "the weekend", "the quarter", "the year": of other units only the story knows which one is meant. */
function plainUnit(found: Captured, { after }: Neighbours): TimeMeaning | null {
  const word = found.UNIT?.text;
  if (found.UNIT?.joined || after?.joined) return null;
  const ended = after && /^(?:ended|ending|ends|to|since)$/.test(after.text);
  if (word === "weekend") return counted({ unit: "weekend", count: 0 });
  if (word === "quarter") return { type: "DATE", when: { by: "cycle", cycle: "quarter", index: 0 } };
  if (word === "year")
    return ended ? { type: "DURATION", when: { by: "value", value: "P1Y" } } : counted({ unit: "year", count: 0 });
  return null;
}
