import { DAY_PARTS } from "./lexicon.ts";
import type { TimeMeaning, YearTold } from "./meaning.ts";
import { modified } from "./modifiers.ts";
import type { Piece } from "./piece.ts";
import type { Expression } from "./recognise.ts";

/** One way in which two expressions that follow each other are one: the words that may stand between, and what both mean. */
interface Joint {
  between: ReadonlySet<string>;
  join(left: TimeMeaning, right: TimeMeaning): TimeMeaning | null;
}

const JOINTS: readonly Joint[] = [
  { between: new Set(["", "of", ",", "in"]), join: withYear },
  {
    between: new Set(["", "'s", "'"]),
    join: (left, right) => (right.when.by === "cycle" ? withYear(right, left) : null),
  },
  { between: new Set(["", ",", ", the", "the"]), join: weekdayWithDate },
  { between: new Set(["", "of", ","]), join: weekdayOfWeek },
  { between: new Set(["", ",", "on", ", on", "of"]), join: clockOfDay },
  {
    between: new Set(["", ",", "at", ", at", "at about", "at around", "by", "around"]),
    join: (left, right) => clockOfDay(right, left),
  },
];

/** The expressions with those joined that belong together ("noon" "Friday", "June" "last year"), and with their modifiers. */
export function compose(pieces: readonly Piece[], simple: readonly Expression[]): Expression[] {
  const composed: Expression[] = [];
  for (const next of simple) {
    const whole = withPart(pieces, next);
    const last = composed.at(-1);
    const joined = last ? joinExpressions(pieces, last, whole) : null;
    if (joined) composed[composed.length - 1] = withPart(pieces, joined);
    else composed.push(whole);
  }
  return composed.map((expression, rank) => modified(pieces, expression, composed[rank - 1]?.to ?? 0));
}

function joinExpressions(pieces: readonly Piece[], left: Expression, right: Expression): Expression | null {
  if (right.from - left.to > 2 || pieces[left.from]?.sentence !== pieces[right.from]?.sentence) return null;
  const between = pieces
    .slice(left.to, right.from)
    .map((piece) => piece.text)
    .join(" ");
  for (const joint of JOINTS) {
    const meaning = joint.between.has(between) ? joint.join(left.meaning, right.meaning) : null;
    if (meaning) return { ...left, to: right.to, end: right.end, meaning };
  }
  return null;
}

/** "June" + "last year", "the third quarter" + "1989". */
function withYear(left: TimeMeaning, right: TimeMeaning): TimeMeaning | null {
  const year = yearIn(right);
  const { when } = left;
  if (!year || (when.by !== "cycle" && when.by !== "calendar") || when.year || when.turn !== undefined) return null;
  return { ...left, when: { ...when, year } };
}

function yearIn({ when }: TimeMeaning): YearTold | null {
  if (when.by === "calendar") return when.month === undefined && when.day === undefined ? (when.year ?? null) : null;
  return when.by === "shift" && when.unit === "year" && when.from === "publication" ? { shift: when.count } : null;
}

/** "Wednesday" + "March 3" */
function weekdayWithDate(left: TimeMeaning, right: TimeMeaning): TimeMeaning | null {
  return left.when.by === "weekday" && right.when.by === "calendar" && right.when.day !== undefined ? right : null;
}

/** "Monday" + "next week" */
function weekdayOfWeek(left: TimeMeaning, right: TimeMeaning): TimeMeaning | null {
  const { when } = right;
  if (left.when.by !== "weekday" || when.by !== "shift" || when.unit !== "week" || when.from !== "publication")
    return null;
  return { ...left, when: { ...left.when, week: when.count } };
}

/** "noon" + "Friday" */
function clockOfDay(clock: TimeMeaning, day: TimeMeaning): TimeMeaning | null {
  const isAlone = clock.when.by === "shift" && clock.when.from === "nearby";
  if (clock.clock === undefined || !isAlone || day.clock !== undefined || !isDay(day)) return null;
  return { ...clock, when: day.when };
}

/** Whether the meaning is one day. */
function isDay({ when }: TimeMeaning): boolean {
  if (when.by === "calendar") return when.day !== undefined;
  return (
    when.by === "weekday" ||
    (when.by === "shift" && when.unit === "day") ||
    (when.by === "cycle" && when.cycle === "feast")
  );
}

/** "Friday" with the "night" after it, or "the night of" before it. */
function withPart(pieces: readonly Piece[], expression: Expression): Expression {
  const { meaning, from, to } = expression;
  if (!isDay(meaning) || meaning.part || meaning.clock !== undefined) return expression;
  const after = pieces[to];
  const part = after?.sentence === pieces[from]?.sentence ? DAY_PARTS.get(after?.text ?? "") : undefined;
  if (after && part && part !== "MI" && !pieces[to + 1]?.joined) {
    return { ...expression, to: to + 1, end: after.end, meaning: { ...meaning, type: "TIME", part } };
  }
  return expression;
}
