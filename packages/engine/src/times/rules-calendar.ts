import { MONTHS } from "../text/months.ts";
import { DECADES, TURNS, WEEKDAYS } from "./lexicon.ts";
import type { CalendarDate, Modifier, TimeMeaning, Turn, YearTold } from "./meaning.ts";
import type { Captured } from "./pattern.ts";
import { withoutStop } from "./pattern.ts";
import type { Piece } from "./piece.ts";
import { type Neighbours, type Rule, rules } from "./rule.ts";

/** After these, "May" and a bare year are times. */
const BEFORE_DATE = new Set(
  (
    "in since of by from until till through throughout during for between to and before after around about early late mid last next " +
    "this each every the or ( , - – — through / until ahead following past beyond circa"
  ).split(" "),
);

/** After a number of four digits, these make it a count. */
const COUNTED = new Set(
  (
    "people troops soldiers men women children hours days years miles meters metres kilometers kilometres feet acres pounds tons tonnes " +
    "megawatt megawatts mw dollars dlrs euros pounds percent % pct points homes houses jobs workers employees shares barrels km m ft kg rpm hp mhz gmt words " +
    "pages votes seats members others refugees prisoners million billion mln bln"
  ).split(" "),
);
/** Before a number of four digits, these make it something else. */
const MARKS_BEFORE_NUMBER = new Set(
  "$ £ € ¥ # no. nos. no room flight route highway page s&p nasdaq / . , c$ us$ a$ rs rs.".split(" "),
);

/** Dates of the calendar, whole or in part: "March 3, 1996", "3 March", "last June", "1996", "the late 1970s", "Tuesday". */
export const CALENDAR_RULES: readonly Rule[] = [
  ...rules(
    ["MONTH DAY , YEAR", "MONTH DAY YEAR", "the? DAY of? MONTH ,? YEAR", "MONTH the DAY ,? YEAR"],
    (found, { after }) => (after?.joined ? null : date({ ...monthAndDay(found), year: yearOf(found.YEAR) })),
  ),
  ...rules(["MONTH the? DAY", "the? DAY of? MONTH"], monthWithDay),
  ...rules(["MONTH ,? YEAR", "MONTH of YEAR"], (found) => date({ ...monthAndDay(found), year: yearOf(found.YEAR) })),
  ...rules("MONTH", bareMonth),
  ...rules(["this? TURN MONTH", "TURN MONTH", "TURN MONTH DAY"], (found) =>
    date({ ...monthAndDay(found), turn: turnIn(found) }),
  ),
  ...rules("YEAR NUM second:NUM", isoDate),
  ...rules("NUM / second:NUM / YEAR", slashDate),
  ...rules("YEAR", bareYear),
  ...rules("the year YEAR", (found) => date({ year: yearOf(found.YEAR) })),
  ...rules("the? mark:'|‘|’? DECADE", decade),
  ...rules(["the? ORD century", "the? ORD century ad|a.d."], (found) => century(found.ORD?.ordinal ?? 0)),
  ...rules("WEEKDAY", (found) => weekday(found)),
  ...rules(["this TURN WEEKDAY", "TURN WEEKDAY"], (found) => weekday(found, turnIn(found))),
  ...rules("every|each WEEKDAY", (found) => ({
    type: "SET",
    when: { by: "value", value: `XXXX-WXX-${WEEKDAYS.get(found.WEEKDAY?.text ?? "")}` },
  })),
  ...rules("every|each MONTH", (found) => ({
    type: "SET",
    when: { by: "value", value: `XXXX-${String(monthAndDay(found).month).padStart(2, "0")}` },
  })),
  ...rules("the ORD", dayOfMonth),
  ...rules("the ORD of this|the month", (found) => date({ day: found.ORD?.ordinal ?? 1 })),
];

/** A date from the parts that are told. */
function date(
  parts: { year?: YearTold | undefined; month?: number; day?: number; turn?: Turn | undefined },
  mod?: Modifier,
): TimeMeaning {
  const when: CalendarDate = { by: "calendar" };
  if (parts.year) when.year = parts.year;
  if (parts.month !== undefined) when.month = parts.month;
  if (parts.day !== undefined) when.day = parts.day;
  if (parts.turn !== undefined) when.turn = parts.turn;
  return { type: "DATE", when, ...(mod ? { mod } : {}) };
}

function yearOf(piece: Piece | undefined): YearTold | undefined {
  return piece?.year === undefined ? undefined : { number: piece.year };
}

function monthAndDay(found: Captured): { month: number; day?: number } {
  const month = MONTHS.get(withoutStop(found.MONTH?.text ?? "")) ?? 0;
  const day = found.DAY?.number ?? found.DAY?.ordinal;
  return day === undefined ? { month } : { month, day };
}

/** "March 30 percent", "May 5 people" and "3.5 May" are no dates; "30 March 1,200" is one. */
function monthWithDay(found: Captured, { after, before }: Neighbours): TimeMeaning | null {
  if (after && (after.text === "%" || after.text === "percent" || after.text === "million" || after.text === "billion"))
    return null;
  if (before && found.DAY && found.MONTH && found.DAY.start < found.MONTH.start && MARKS_BEFORE_NUMBER.has(before.text))
    return null;
  return date(monthAndDay(found));
}

/** "May", "March" and "August" are also verbs and names. */
function bareMonth(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const name = withoutStop(found.MONTH?.text ?? "");
  const doubtful = name === "may" || name === "march" || name.length === 3;
  if (doubtful && !(before && BEFORE_DATE.has(before.text))) return null;
  if (name === "may" && before && /^(?:the|and|,|or)$/.test(before.text) && !after) return null;
  if (/^(?:april|june|august|may)$/.test(name) && after && /^\p{Lu}\p{Ll}/u.test(after.written) && !before) return null;
  return date(monthAndDay(found));
}

function turnIn(found: Captured): Turn | undefined {
  return TURNS.get(found.TURN?.text ?? "");
}

/** 2025-11-26, whose hyphens tie its three numbers. */
function isoDate(found: Captured): TimeMeaning | null {
  const { YEAR, NUM, second } = found;
  if (!NUM?.joined || !second?.joined || !NUM.number || !second.number || NUM.number > 12 || second.number > 31)
    return null;
  return date({ year: yearOf(YEAR), month: NUM.number, day: second.number });
}

/** 26/11/2025 where only one order is possible. */
function slashDate(found: Captured): TimeMeaning | null {
  const [first = 0, second = 0] = [found.NUM?.number, found.second?.number];
  if (first > 12 && first <= 31 && second <= 12) return date({ year: yearOf(found.YEAR), month: second, day: first });
  if (second > 12 && second <= 31 && first <= 12) return date({ year: yearOf(found.YEAR), month: first, day: second });
  return null;
}

function bareYear(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const { YEAR } = found;
  if (!YEAR?.year || (before && MARKS_BEFORE_NUMBER.has(before.text))) return null;
  if (after && COUNTED.has(after.text)) return null;
  const told = before && BEFORE_DATE.has(before.text);
  if (YEAR.year < 1200 || (!told && (YEAR.year < 1900 || YEAR.year > 2100))) return null;
  return date({ year: { number: YEAR.year } });
}

function decade(found: Captured, { before }: Neighbours): TimeMeaning | null {
  const word = found.DECADE?.text ?? "";
  const spelled = DECADES.get(word);
  if (spelled !== undefined) return found.the ? decadeOf(1900 + spelled) : null;
  const years = Number.parseInt(word, 10);
  if (years < 100 && before && /^(?:his|her|their|my)$/.test(before.text)) return null;
  if (years < 100 && !found.the && !found.mark) return null;
  return decadeOf(years < 100 ? (years < 20 ? 2000 : 1900) + years : years);
}

/** TIMEX3 writes a decade as the first three digits of its years. */
function decadeOf(year: number): TimeMeaning {
  return { type: "DATE", when: { by: "value", value: String(Math.floor(year / 10)) } };
}

/** TIMEX3 writes a century as the first two digits of its years. */
function century(ordinal: number): TimeMeaning | null {
  if (ordinal < 1 || ordinal > 22) return null;
  return { type: "DATE", when: { by: "value", value: String(ordinal - 1).padStart(2, "0") } };
}

function weekday(found: Captured, turn?: Turn): TimeMeaning {
  const when = { by: "weekday" as const, weekday: WEEKDAYS.get(found.WEEKDAY?.text ?? "") ?? 1 };
  return { type: "DATE", when: turn === undefined ? when : { ...when, turn } };
}

/** "by the twenty-fifth": the day of a month that is not told. */
function dayOfMonth(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const day = found.ORD?.ordinal ?? 0;
  const alone = !after || /^(?:[.,;:)”"']|of|and|to|for|at|when|but|that|which)$/.test(after.text);
  const told = before && /^(?:on|by|until|till|before|after|since|from|for|between|and)$/.test(before.text);
  return day >= 4 && day <= 31 && alone && told && after?.text !== "of" ? date({ day }) : null;
}
