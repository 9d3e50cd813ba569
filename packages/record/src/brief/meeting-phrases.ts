import type { MeetingStatus } from "@parley/annotation";
import type { Evidence } from "../evidence.ts";
import type { MeetingOnDay } from "../reader.ts";
import type { MeetingThread, StatusEntry, ThreadParty, ToldTime } from "../record.ts";
import type { BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { fullSentence, listed, named } from "./phrases.ts";
import { according, hedged } from "./voice-phrases.ts";

const NOUNS: Record<MeetingThread["kind"], [noun: string, isPlural: boolean]> = {
  meeting: ["meeting", false],
  visit: ["visit", false],
  call: ["call", false],
  talks: ["talks", true],
  summit: ["summit", false],
  conference: ["conference", false],
  contact: ["contact", false],
};
const MOST_PARTIES = 4;
/** So many parties are all named. */
const FEW = 2;

/** "the talks between Aldur and Veska in Port Sorel", or with "a" where it is first told of. */
export function meetingName(meeting: MeetingThread, article: "a" | "the" = "the"): string {
  const [noun, isPlural] = NOUNS[meeting.kind];
  const { format, round } = meeting;
  const words = [format, noun].filter(Boolean).join(" ");
  const counted = round === null ? words : `${ordinal(round)} round of ${isPlural ? words : `${words}s`}`;
  const isThe = article === "the" || round !== null;
  const lead = isThe ? "the " : isPlural ? "" : /^[aeiou]/.test(counted) ? "an " : "a ";
  return [`${lead}${counted}`, partiesOf(meeting), placeOf(meeting)].filter((part) => part !== "").join(" ");
}

function ordinal(number: number): string {
  const [tens, ones] = [number % 100, number % 10];
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th");
  return `${number}${ending}`;
}

function partiesOf({ parties, kind }: MeetingThread): string {
  const of = (part: string) => [
    ...new Set(mainOnes(parties.filter((one) => one.part === part)).map((one) => named(one.name))),
  ];
  const [talking, hosts, mediators] = [of("party"), of("host"), of("mediator")];
  const joined = listed(talking, MOST_PARTIES);
  const sides = talking.length > 1 ? `between ${joined}` : kind === "visit" ? `by ${joined}` : `involving ${joined}`;
  return [
    talking.length > 0 ? sides : "",
    mediators.length > 0 ? `with ${listed(mediators)} as mediator${mediators.length > 1 ? "s" : ""}` : "",
    hosts.length > 0 ? `hosted by ${listed(hosts)}` : "",
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** Of many those that most reports name; people and bodies are left to their side where it is there itself. */
function mainOnes(parties: readonly ThreadParty[]): ThreadParty[] {
  if (parties.length <= FEW) return [...parties];
  const ids = new Set(parties.map((party) => party.actor));
  const sides = parties.filter((party) => party.side === party.actor || !ids.has(party.side));
  const most = Math.max(...sides.map((party) => party.evidence.length));
  const common = sides.filter((party) => party.evidence.length * 2 >= most);
  return common.length > 1 ? common : sides;
}

const BUILDING =
  /\b(house|hotel|palace|hall|centre|center|embassy|airport|headquarters|building|ministry|residence|lodge|office)\b/i;

function placeOf({ places }: MeetingThread): string {
  const place = places[0]?.value;
  if (place === undefined || !/^\p{L}/u.test(place)) return "";
  const words = place.length > 4 && place === place.toUpperCase() ? titled(place) : place;
  const isPlaceName = /^\p{Lu}/u.test(words) && !BUILDING.test(words);
  return isPlaceName ? `in ${words}` : `at ${/^\p{Lu}/u.test(words) ? `the ${words}` : named(words)}`;
}

function titled(words: string): string {
  return words.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** What is said of a meeting of a standing, for one and for several; `time` says how the time is joined on. */
const STANDINGS: Record<MeetingOnDay["standing"], { one: string; many: string; time: "for" | "when" }> = {
  held: { one: "was held", many: "were held", time: "when" },
  "under way": { one: "is under way", many: "are under way", time: "when" },
  confirmed: { one: "is confirmed", many: "are confirmed", time: "for" },
  planned: { one: "is planned", many: "are planned", time: "for" },
  proposed: { one: "has been proposed", many: "have been proposed", time: "for" },
  sought: { one: "is sought", many: "are sought", time: "for" },
  possible: { one: "is possible", many: "are possible", time: "when" },
  postponed: { one: "has been put off", many: "have been put off", time: "when" },
  cancelled: { one: "has been cancelled", many: "have been cancelled", time: "when" },
  refused: { one: "has been refused", many: "have been refused", time: "when" },
  "not planned": { one: "is not planned", many: "are not planned", time: "when" },
  "not held": { one: "was not held", many: "were not held", time: "when" },
  denied: { one: "is denied", many: "are denied", time: "when" },
  "unknown whether held": { one: "was expected", many: "were expected", time: "when" },
};

/** How a status is called where it is one step of several. */
export function statusName(status: string): string {
  return status === "postponed" ? "put off" : status;
}

/** How the meeting stands: status, time, voice, hedge. */
export function standingSentence(context: BriefContext, meeting: MeetingOnDay, article: "a" | "the"): BriefSentence[] {
  const evidence = standingEvidence(meeting);
  const standing = STANDINGS[meeting.standing];
  const name = meetingName(meeting, article);
  const verb = NOUNS[meeting.kind][1] && meeting.round === null ? standing.many : standing.one;
  const words = [
    `${name} ${verb}${timeOf(context, meeting, standing.time)}${hedged(evidence)}, ${according(evidence, context.names)}`,
    meeting.standing === "unknown whether held" ? "; no report says whether it took place" : "",
  ].join("");
  const times = meeting.times[0]?.evidence.slice(0, 1) ?? [];
  return context.footnotes.sentence(fullSentence(words), [...evidence, ...times]);
}

function timeOf({ days }: BriefContext, { times, standing }: MeetingOnDay, joined: "for" | "when"): string {
  const time: ToldTime | undefined = times[0]?.value;
  if (time === undefined || (standing === "under way" && isVague(time))) return "";
  if (standing === "postponed") return ` (the day told is ${days.fixed(time)})`;
  return ` ${joined === "for" ? `for ${days.fixed(time)}` : days.when(time)}`;
}

/** "In 2026" says when talks began, not when they are. */
function isVague({ from, to }: ToldTime): boolean {
  return from.slice(0, 7) !== to.slice(0, 7);
}

/** The places of the entries that give the standing status, latest report first; of several days only the latest. */
export function standingEvidence({ history, status }: MeetingThread): Evidence[] {
  const current = history.filter((entry) => entry.status === status && entry.evidence.source.state === "as read");
  const giving = current.length > 0 ? current : history;
  const latest = giving
    .map((entry) => entry.on ?? "")
    .sort()
    .at(-1);
  return giving.filter((entry) => (entry.on ?? "") === latest).map((entry) => entry.evidence);
}

const MOST_STEPS = 5;

/** The steps before: "Before that it was proposed on 3 April and planned on 5 April." */
export function historySentence(context: BriefContext, meeting: MeetingThread): BriefSentence[] {
  const steps = stepsOf(meeting.history).filter((step) => step.status !== meeting.status);
  const told = steps.slice(-MOST_STEPS);
  if (told.length === 0) return [];
  const words = told.map(({ status, on }) => {
    const day = context.days.day(on);
    return `${statusName(status)}${day === null ? "" : ` on ${day}`}`;
  });
  return context.footnotes.sentence(
    fullSentence(`earlier reports tell of it as ${listed(words, MOST_STEPS)}`),
    told.map((step) => step.evidence),
  );
}

/** Of entries of one status in a row the first. */
function stepsOf(history: readonly StatusEntry[]): StatusEntry[] {
  const steps: StatusEntry[] = [];
  for (const entry of history) if (steps.at(-1)?.status !== entry.status) steps.push(entry);
  return steps;
}

/** Whether a meeting of this status is still to come. */
export const AHEAD: ReadonlySet<MeetingStatus> = new Set([
  "confirmed",
  "planned",
  "proposed",
  "sought",
  "possible",
  "postponed",
]);
