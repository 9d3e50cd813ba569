import { addDays, type Day, dayNumber, dayOf, daysIn, weekdayOf } from "./calendar.ts";

type Rule = (year: number) => Day | null;

/** The feasts and public days that reports set dates by, and their day in a year; null where it has none. */
const FEASTS: Readonly<Record<string, Rule>> = {
  easter: easterSunday,
  "easter sunday": easterSunday,
  "easter monday": (year) => addDays(easterSunday(year), 1),
  "good friday": (year) => addDays(easterSunday(year), -2),
  "palm sunday": (year) => addDays(easterSunday(year), -7),
  "ash wednesday": (year) => addDays(easterSunday(year), -46),
  "ascension day": (year) => addDays(easterSunday(year), 39),
  pentecost: (year) => addDays(easterSunday(year), 49),
  "orthodox easter": orthodoxEaster,
  christmas: fixed(12, 25),
  "christmas day": fixed(12, 25),
  "christmas eve": fixed(12, 24),
  "boxing day": fixed(12, 26),
  "orthodox christmas": fixed(1, 7),
  "new year": fixed(1, 1),
  "new year day": fixed(1, 1),
  "new year eve": fixed(12, 31),
  epiphany: fixed(1, 6),
  "valentine day": fixed(2, 14),
  "may day": fixed(5, 1),
  "victory day": fixed(5, 9),
  halloween: fixed(10, 31),
  "all saints day": fixed(11, 1),
  "armistice day": fixed(11, 11),
  "veterans day": fixed(11, 11),
  thanksgiving: nthWeekday(11, 4, 4),
  "thanksgiving day": nthWeekday(11, 4, 4),
  "labor day": nthWeekday(9, 1, 1),
  "memorial day": nthWeekday(5, 1, -1),
  "election day": (year) => addDays(nthWeekday(11, 1, 1)(year), 1),
  ramadan: inCalendar("islamic-umalqura", 9, 1),
  "eid al fitr": inCalendar("islamic-umalqura", 10, 1),
  "eid al adha": inCalendar("islamic-umalqura", 12, 10),
  ashura: inCalendar("islamic-umalqura", 1, 10),
  passover: inCalendar("hebrew", "Nisan", 15),
  "rosh hashanah": inCalendar("hebrew", "Tishri", 1),
  "yom kippur": inCalendar("hebrew", "Tishri", 10),
  hanukkah: inCalendar("hebrew", "Kislev", 25),
  nowruz: inCalendar("persian", 1, 1),
  "lunar new year": inCalendar("chinese", 1, 1),
};

/** The names of the feasts, in lower case, without apostrophes. */
export const FEAST_NAMES: readonly string[] = Object.keys(FEASTS);

/** The day of a feast in a year; null where there is no such feast, or none in that year. */
export function feastDay(name: string, year: number): Day | null {
  return FEASTS[name]?.(year) ?? null;
}

/** Easter Sunday of the Western churches. @see Meeus, Jones, Butcher: "anonymous Gregorian" computus, Nature 1876 */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

/** Easter Sunday of the Eastern churches. @see Meeus: Julian computus, moved by the 13 days of 1900 to 2099 */
function orthodoxEaster(year: number): Day | null {
  if (year < 1900 || year > 2099) return null;
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
  const days = fullMoon + weekday + 114;
  return addDays({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }, 13);
}

function fixed(month: number, day: number): (year: number) => Day {
  return (year) => ({ year, month, day });
}

/** The nth such weekday of a month; -1 = the last. */
function nthWeekday(month: number, weekday: number, nth: number): (year: number) => Day {
  return (year) => {
    if (nth < 0) {
      const last = { year, month, day: daysIn(year, month) };
      return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
    }
    const first = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  };
}

/** The first day of the year on which another calendar shows that month, by number or by name, and day. */
function inCalendar(calendar: string, month: number | string, day: number): Rule {
  const found = new Map<number, Day | null>();
  return (year) => {
    const known = found.get(year);
    if (known !== undefined) return known;
    const match = daysOfYear(year).find(matcher(calendar, month, day)) ?? null;
    found.set(year, match);
    return match;
  };
}

function matcher(calendar: string, month: number | string, day: number): (date: Day) => boolean {
  const style = typeof month === "string" ? "long" : "numeric";
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: style, day: "numeric", timeZone: "UTC" });
  return (date) => {
    const parts = format.formatToParts(new Date(Date.UTC(date.year, date.month - 1, date.day)));
    const shown = new Map(parts.map((part) => [part.type, part.value]));
    return shown.get("day") === String(day) && shown.get("month") === String(month);
  };
}

function daysOfYear(year: number): Day[] {
  const first = dayNumber({ year, month: 1, day: 1 });
  const length = dayNumber({ year: year + 1, month: 1, day: 1 }) - first;
  return Array.from({ length }, (_, count) => dayOf(first + count));
}
