import { FEAST_NAMES } from "./feasts.ts";
import { SEASONS, TURNS } from "./lexicon.ts";
import type { Cycle, TimeMeaning, Turn } from "./meaning.ts";
import type { Captured } from "./pattern.ts";
import { fixedRules, type Neighbours, type Rule, rules } from "./rule.ts";
import { counted } from "./rules-relative.ts";

/** What returns each year: quarters and halves, also of the year before, seasons, feasts, the end of the year. */
export const CYCLE_RULES: readonly Rule[] = [
  ...rules(["the? fiscal? ORD fiscal? cycle:quarter|half|period", "the? same? ORD cycle:quarter|half"], quarterOrHalf),
  ...rules("the? TURN ORD cycle:quarter|half", quarterOrHalf),
  ...rules("the? last|latter|final cycle:half", () => cycle({ cycle: "half", index: 2 })),
  ...rules("the? comparable|corresponding? year ago|earlier ORD? quarter|period", yearBack),
  ...rules(["last year 's|' quarter", "the? corresponding|comparable|same quarter|period of? last year"], yearBack),
  ...rules("the? ORD quarter a? year ago|earlier|before", yearBack),
  ...rules("the quarter a? year ago|earlier|before", yearBack),
  ...rules("year ago:ago|earlier", ({ ago }) => (ago?.joined ? yearEarlier() : null)),
  ...rules(["the latest|recent quarter|period", "the most recent quarter"], () =>
    cycle({ cycle: "quarter", index: 0, turn: -1 }),
  ),
  ...rules(["that quarter", "that period"], () => cycle({ cycle: "quarter", index: 0 })),
  ...rules(["TURN SEASON", "the TURN SEASON", "this TURN SEASON"], season),
  ...rules(["the? SEASON"], plainSeason),
  ...FEAST_NAMES.flatMap((name) => rules([feastPattern(name)], (found, { before }) => feast(name, found, before))),
  ...rules(["fiscal YEAR", "fiscal year YEAR", "the fiscal year YEAR"], (found) => ({
    type: "DATE",
    when: { by: "calendar", year: { number: found.YEAR?.year ?? 0 } },
  })),
  ...rules(["the? TURN fiscal year", "the? TURN calendar year"], (found) =>
    counted({ unit: "year", count: TURNS.get(found.TURN?.text ?? "") ?? 0 }),
  ),
  ...fixedRules("the fiscal year", { type: "DURATION", when: { by: "value", value: "P1Y" } }),
  ...fixedRules(
    ["year end", "year 's end", "the year 's end", "year ' end"],
    counted({ unit: "year", count: 0 }, "END"),
  ),
  ...fixedRules(["month end", "month 's end", "the month 's end"], counted({ unit: "month", count: 0 }, "END")),
];

function cycle(told: Omit<Cycle, "by">): TimeMeaning {
  return { type: "DATE", when: { by: "cycle", ...told } };
}

function quarterOrHalf(found: Captured): TimeMeaning | null {
  const index = found.ORD?.ordinal ?? 0;
  const half = found.cycle?.text === "half";
  if (index < 1 || index > (half ? 2 : 4) || (found.cycle?.text === "period" && !found.cycle.joined)) return null;
  if (found.the && found.cycle?.joined) return null;
  return cycle({ cycle: half ? "half" : "quarter", index });
}

/** "the year-ago quarter": that of the year before the quarter that was spoken of. */
function yearBack(found: Captured): TimeMeaning {
  return cycle({ cycle: "quarter", index: found.ORD?.ordinal ?? 0, year: { shift: -1 } });
}

/** "year-ago results" */
function yearEarlier(): TimeMeaning {
  return counted({ unit: "year", count: -1, from: "mention", comparing: true });
}

function season(found: Captured): TimeMeaning {
  const turns = [found.this, found.TURN].flatMap((piece) => (piece ? [TURNS.get(piece.text) ?? 0] : []));
  return seasonOf(found, turns.at(-1) ?? 0);
}

/** "the spring", "winter"; of "fall" only "in the fall", of "spring" no "spring from". */
function plainSeason(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const word = found.SEASON?.text ?? "";
  if (found.SEASON && /^\p{Lu}/u.test(found.SEASON.written) && !found.the && before && after) return null;
  const told =
    before &&
    /^(?:in|over|during|by|until|since|last|this|early|late|mid|of|for|through|that|throughout)$/.test(before.text);
  if (word === "fall" && !(found.the && told)) return null;
  if (!told && !found.the && word !== "summer" && word !== "winter") return null;
  if (after?.joined || (after && /^(?:camp|olympics|games|school|house|of)$/i.test(after.text) && after.text !== "of"))
    return null;
  return seasonOf(found);
}

function seasonOf(found: Captured, turn?: Turn): TimeMeaning {
  const told = { cycle: "season" as const, index: SEASONS.get(found.SEASON?.text ?? "") ?? "SU" };
  return cycle(turn === undefined ? told : { ...told, turn });
}

/** "new year day" → "new year 's day": possessives as words have them. */
function feastPattern(name: string): string {
  if (/^(?:new year|valentine|all saints) (?:day|eve)$/.test(name))
    return name.replace(/ (day|eve)$/, " poss:'s|' $1").replace("all saints poss:'s|'", "all saints poss:'s|'?");
  return name;
}

/** Names of feasts have capitals; "New Year" is one only after a preposition. */
function feast(name: string, found: Captured, before: Neighbours["before"]): TimeMeaning | null {
  const first = found[name.split(" ")[0] ?? ""];
  if (!first || !/^\p{Lu}/u.test(first.written)) return null;
  if (name === "new year" && !(before && /^(?:the|by|before|after|until|over|at)$/.test(before.text))) return null;
  return cycle({ cycle: "feast", index: name });
}
