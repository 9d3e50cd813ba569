import type { Modifier, TimeMeaning } from "./meaning.ts";
import type { Piece } from "./piece.ts";
import type { Expression } from "./recognise.ts";

/** Words before an expression that belong to it, and how they modify it; null = not at all. */
interface Prefix {
  words: readonly string[];
  mod: Modifier | null;
  of: "points" | "durations" | "both";
}

const WEEK_OF: readonly string[] = ["the", "week", "of"];

const PREFIXES: readonly Prefix[] = [
  ...prefixes("points", null, [WEEK_OF.join(" "), "the early hours of"]),
  ...prefixes("points", "START", [
    "the beginning of",
    "the start of",
    "the first days of",
    "the early part of",
    "the early",
    "early in",
    "early",
    "the first half of",
  ]),
  ...prefixes("points", "MID", ["the middle of", "the mid", "mid"]),
  ...prefixes("points", "END", [
    "the end of",
    "the close of",
    "the latter part of",
    "the last days of",
    "the late",
    "late in",
    "late",
    "the last half of",
    "the second half of",
    "end of",
    "end",
  ]),
  ...prefixes("points", "START", ["earlier"]),
  ...prefixes("points", "END", ["later"]),
  ...prefixes("points", null, ["sometime", "some time"]),
  ...prefixes("both", "APPROX", ["about", "around", "approximately", "roughly", "circa"]),
  ...prefixes("durations", "APPROX", ["some"]),
  ...prefixes("durations", "LESS_THAN", ["nearly", "almost", "less than", "fewer than", "just under", "under"]),
  ...prefixes("durations", "MORE_THAN", ["more than", "just over", "well over"]),
  ...prefixes("durations", "EQUAL_OR_LESS", ["no more than", "not more than", "up to", "at most", "no longer than"]),
  ...prefixes("durations", "EQUAL_OR_MORE", ["at least", "no less than", "not less than"]),
];

/** The prefixes by their last word, the longest first. */
const BY_LAST_WORD: ReadonlyMap<string, readonly Prefix[]> = Map.groupBy(
  PREFIXES.toSorted((a, b) => b.words.length - a.words.length),
  (prefix) => prefix.words.at(-1) ?? "",
);

/** The expression together with the modifier that stands before it, if there is one after the piece `floor`. */
export function modified(pieces: readonly Piece[], expression: Expression, floor: number): Expression {
  const from = expression.from;
  const prefix = BY_LAST_WORD.get(pieces[from - 1]?.text ?? "")?.find((candidate) => {
    return stands(pieces, candidate, { end: from, floor }) && suits(candidate, expression.meaning, pieces[from]);
  });
  if (!prefix) return expression;
  const opens = from - prefix.words.length;
  const meaning = { ...expression.meaning };
  if (prefix.mod) meaning.mod = prefix.mod;
  if (prefix.words.join() === WEEK_OF.join()) meaning.wholeWeek = true;
  return { ...expression, from: opens, start: pieces[opens]?.start ?? expression.start, meaning };
}

function stands(pieces: readonly Piece[], { words }: Prefix, { end, floor }: { end: number; floor: number }): boolean {
  const from = end - words.length;
  if (from < floor || pieces[from]?.sentence !== pieces[end]?.sentence) return false;
  return words.every((word, rank) => pieces[from + rank]?.text === word);
}

function suits(prefix: Prefix, meaning: TimeMeaning, first: Piece | undefined): boolean {
  const isReference = meaning.when.by === "value" && meaning.when.value.endsWith("_REF");
  if (isReference || meaning.type === "SET") return false;
  if (prefix.words[0] === "earlier" || prefix.words[0] === "later")
    return isPresent(meaning) || meaning.when.by === "weekday";
  if (prefix.of === "both") return true;
  const isCounted = meaning.type === "DURATION" || (meaning.when.by === "shift" && first?.number !== undefined);
  return prefix.of === "durations" ? isCounted : meaning.type !== "DURATION";
}

/** "this week", "today", "yesterday": of these there is an earlier and a later part. */
function isPresent({ when }: TimeMeaning): boolean {
  return when.by === "shift" && (when.count === 0 || (when.unit === "day" && when.count === -1));
}

function prefixes(of: Prefix["of"], mod: Modifier | null, sources: readonly string[]): Prefix[] {
  return sources.map((source) => ({ words: source.split(" "), mod, of }));
}
