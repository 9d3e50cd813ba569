import { padded } from "./calendar.ts";
import { DAY_PARTS } from "./lexicon.ts";
import type { TimeMeaning } from "./meaning.ts";
import type { Captured } from "./pattern.ts";
import { fixedRules, type Neighbours, type Rule, rules } from "./rule.ts";

/** After these a bare "16:05" is a clock time. */
const BEFORE_CLOCK = /^(?:at|by|around|about|until|till|from|before|after|since|to|and|,|\(|—|–)$/;

/** Clock times, on the day that the sentence speaks of, else on that of publication. */
export const CLOCK_RULES: readonly Rule[] = [
  ...rules(["HOUR half:a.m.|am|p.m.|pm zone:ZONE?", "CLOCK half:a.m.|am|p.m.|pm zone:ZONE?"], withHalf),
  ...rules(
    ["HOUR half:a.m.|am|p.m.|pm local|moscow|eastern? time", "CLOCK half:a.m.|am|p.m.|pm local|moscow|eastern? time"],
    withHalf,
  ),
  ...rules(["HOUR in the PART", "CLOCK in the PART", "HOUR o'clock"], inPart),
  ...rules(["CLOCK ZONE", "CLOCK local time", "CLOCK hours|hrs|h"], (found) => at(found.CLOCK?.text ?? "")),
  ...rules(["MILITARY ZONE", "MILITARY hours|hrs"], (found) =>
    at((found.MILITARY?.text ?? "").replace(/(\d\d)$/, ":$1")),
  ),
  ...rules("CLOCK", bareClock),
  ...fixedRules(["noon", "midday"], clock("12:00")),
  ...fixedRules("midnight", clock("24:00")),
];

function clock(written: string): TimeMeaning {
  return { type: "TIME", when: { by: "shift", unit: "day", count: 0, from: "nearby" }, clock: written };
}

/** "9:30", "09.30" → 09:30 */
function at(written: string): TimeMeaning {
  const [hour = "0", minute = "00"] = written.split(/[:.]/);
  return clock(`${padded(Number(hour))}:${minute}`);
}

function withHalf(found: Captured): TimeMeaning | null {
  const [hour = 0, minute = "00"] = (found.CLOCK ?? found.HOUR)?.text.split(/[:.]/) ?? [];
  if (Number(hour) > 12) return null;
  const afternoon = found.half?.text.startsWith("p") ? 12 : 0;
  return at(`${(Number(hour) % 12) + afternoon}:${minute}`);
}

/** "4 in the morning" */
function inPart(found: Captured): TimeMeaning {
  const [hour = 0, minute = "00"] = (found.CLOCK ?? found.HOUR)?.text.split(/[:.]/) ?? [];
  const part = DAY_PARTS.get(found.PART?.text ?? "");
  const afternoon = (part === "AF" || part === "EV" || part === "NI") && Number(hour) < 12 ? 12 : 0;
  return at(`${Number(hour) + afternoon}:${minute}`);
}

/** "16:05" after a preposition, or at the head of a live blog's entry. Scores and ratios are none. */
function bareClock(found: Captured, { before, after }: Neighbours): TimeMeaning | null {
  const written = found.CLOCK?.text ?? "";
  if (!written.includes(":")) return null;
  const opens = before === undefined && /^\d\d/.test(written);
  if (!opens && !(before && BEFORE_CLOCK.test(before.text))) return null;
  return after?.joined ? null : at(written);
}
