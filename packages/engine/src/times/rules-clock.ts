import { padded } from "./calendar.ts";
import { DAY_PARTS } from "./lexicon.ts";
import type { DayPart, TimeMeaning } from "./meaning.ts";
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
  ...rules(["COUNT in the PART", "CLOCK in the PART", "HOUR o'clock", "COUNT o'clock in the PART"], inPart),
  ...rules("minutes:COUNT past hour:COUNT", pastHour),
  ...rules("half past hour:COUNT", pastHour),
  ...rules("the PART", (found, { before }) => (/^(?:in|during)$/.test(before?.text ?? "") ? inDay(found) : null)),
  ...rules("PART", (found, { before }) => (before?.text === "by" ? inDay(found) : null)),
  ...fixedRules("overnight", partOfDay("NI")),
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
function inPart(found: Captured): TimeMeaning | null {
  const spelled = found.COUNT?.number;
  if (spelled !== undefined && spelled > 12) return null;
  const [hour = 0, minute = "00"] =
    spelled === undefined ? ((found.CLOCK ?? found.HOUR)?.text.split(/[:.]/) ?? []) : [spelled];
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

/** "ten past four", "half past nine": on the clock of twelve hours as told. */
function pastHour(found: Captured): TimeMeaning | null {
  const hour = found.hour?.number ?? 0;
  const minutes = found.minutes?.number ?? 30;
  return hour >= 1 && hour <= 12 && minutes < 60 ? at(`${hour}:${padded(minutes)}`) : null;
}

/** "in the afternoon": of the day that is spoken of. */
function inDay(found: Captured): TimeMeaning | null {
  const part = DAY_PARTS.get(found.PART?.text ?? "");
  return part && part !== "MI" ? partOfDay(part) : null;
}

function partOfDay(part: DayPart): TimeMeaning {
  return { type: "TIME", when: { by: "shift", unit: "day", count: 0, from: "nearby" }, part };
}
