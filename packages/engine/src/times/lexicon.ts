import type { DayPart, Turn, Unit } from "./meaning.ts";

/** Names of weekdays → 1 (Monday) to 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  "monday mondays",
  "tuesday tuesdays",
  "wednesday wednesdays",
  "thursday thursdays",
  "friday fridays",
  "saturday saturdays",
  "sunday sundays",
]);

/** Units, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      "second",
      "minute",
      "hour",
      "day",
      "night",
      "weekend",
      "week",
      "fortnight",
      "month",
      "quarter",
      "year",
      "decade",
    ] as const
  )
    .flatMap((unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ])
    .concat([
      ["century", "century"],
      ["centuries", "century"],
    ]),
);

/** Parts of the day. */
export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map([
  ["morning", "MO"],
  ["noon", "MI"],
  ["midday", "MI"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
]);

/** Seasons → what TIMEX3 calls them. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ["spring", "SP"],
  ["summer", "SU"],
  ["summers", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
  ["winters", "WI"],
]);

/** Spelled numbers below a hundred, and the words that multiply. */
export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    ),
  ),
  ...numbered("_ twenty thirty forty fifty sixty seventy eighty ninety".split(" "), 10),
  ["hundred", 100],
  ["thousand", 1000],
  ["dozen", 12],
]);

/** Spelled ordinals. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    (
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
      "sixteenth seventeenth eighteenth nineteenth"
    ).split(" "),
  ),
  ["twentieth", 20],
  ["thirtieth", 30],
]);

/** Spelled decades → their years within the century. */
export const DECADES: ReadonlyMap<string, number> = numbered(
  "_ twenties thirties forties fifties sixties seventies eighties nineties".split(" "),
  10,
);

/** Zones after clock times. */
export const ZONES: ReadonlySet<string> = new Set(
  "gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest eet eest msk ist jst hkt aest".split(" "),
);

/** Words that say which one is meant: the last, the present, the next, counted from publication. */
export const TURNS: ReadonlyMap<string, Turn> = new Map([
  ["last", -1],
  ["past", -1],
  ["this", 0],
  ["current", 0],
  ["present", 0],
  ["next", 1],
  ["coming", 1],
  ["upcoming", 1],
]);

/** Words that say which one is meant, counted from the time that was spoken of last. */
export const MENTION_TURNS: ReadonlyMap<string, Turn> = new Map([
  ["previous", -1],
  ["preceding", -1],
  ["prior", -1],
  ["same", 0],
  ["that", 0],
  ["following", 1],
]);

/** Words after a number of units: which way they count, and from where. */
export const COUNT_ENDS: ReadonlyMap<string, { sign: 1 | -1; from: "publication" | "mention" }> = new Map([
  ["ago", { sign: -1, from: "publication" }],
  ["hence", { sign: 1, from: "publication" }],
  ["earlier", { sign: -1, from: "mention" }],
  ["before", { sign: -1, from: "mention" }],
  ["previously", { sign: -1, from: "mention" }],
  ["later", { sign: 1, from: "mention" }],
  ["afterward", { sign: 1, from: "mention" }],
  ["afterwards", { sign: 1, from: "mention" }],
]);

/** Each word of each entry → the place of the entry, counted from 1, times `step`. */
function numbered(entries: readonly string[], step = 1): Map<string, number> {
  return new Map(
    entries.flatMap((words, rank) => words.split(" ").map((word): [string, number] => [word, (rank + 1) * step])),
  );
}
