import type { MeetingOnDay } from "./contract/index.ts";

const CONFIRMED = new Set(["confirmed", "held", "under way"]);
const CANCELLED = new Set(["cancelled", "refused", "not planned", "not held", "denied", "postponed"]);
const MAX_LINE_OCTETS = 75;

/**
 * Meetings as iCalendar: those with a day told. A day without an hour is an all-day event, a week or month a span, and
 * what is not confirmed is TENTATIVE. @see RFC 5545
 */
export function calendarOf(name: string, meetings: readonly MeetingOnDay[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = meetings.flatMap((meeting) => eventLines(meeting, stamp));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parley//Record//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function eventLines(meeting: MeetingOnDay, stamp: string): string[] {
  const told = meeting.times[0];
  if (!told) return [];
  const place = meeting.places[0]?.value;
  const { value, from, to } = told.value;
  const clock = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(value);
  const when = clock
    ? [`DTSTART:${clock.slice(1, 4).join("")}T${clock[4]}${clock[5]}00`]
    : [`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(dayAfter(to))}`];
  return [
    "BEGIN:VEVENT",
    `UID:${meeting.id.replace(/[^\w.-]/g, "-")}@parley`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escaped(meeting.label)}`,
    `STATUS:${statusOf(meeting)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped(descriptionOf(meeting))}`,
    "END:VEVENT",
  ];
}

function statusOf({ standing }: MeetingOnDay): string {
  if (CONFIRMED.has(standing)) return "CONFIRMED";
  return CANCELLED.has(standing) ? "CANCELLED" : "TENTATIVE";
}

function descriptionOf({ standing, history, times }: MeetingOnDay): string {
  const span = times[0]?.value;
  const when = span && span.from !== span.to ? `Told as ${span.value}: from ${span.from} to ${span.to}.` : "";
  const told = history.slice(-4).map(({ status, on, evidence }) => {
    return `${on ?? "undated"}, ${status}: “${evidence.sentenceWords}” (${evidence.voice.name}; ${evidence.publisher ?? "publisher unknown"})`;
  });
  return [`Status: ${standing}.`, when, ...told].filter((line) => line !== "").join("\n");
}

function compact(day: string): string {
  return day.slice(0, 10).replaceAll("-", "");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(words: string): string {
  return words.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Lines of 75 octets at most, cut between characters; the next begins with a blank. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_LINE_OCTETS) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece];
}
