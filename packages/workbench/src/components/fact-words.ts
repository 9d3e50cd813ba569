import {
  DEADLINE_STATUSES,
  MEETING_KINDS,
  MEETING_STATUSES,
  OUTCOME_KINDS,
  POLARITIES,
  SPEECH_ACTS,
  STANCES,
  TEXT_EVENT_STATUSES,
} from "@parley/annotation";
import type { ReportFact } from "@parley/api/contract";
import { toldTimeWords } from "../days.ts";

/** How a statement's act reads after its speaker. */
const ACT_WORDS: Readonly<Record<string, string>> = {
  say: "says",
  confirm: "confirms",
  deny: "denies",
  propose: "proposes",
  offer: "offers",
  demand: "demands",
  ask: "asks",
  promise: "promises",
  threaten: "threatens",
  accept: "accepts",
  reject: "rejects",
  accuse: "accuses",
  warn: "warns",
  hope: "hopes",
  expect: "expects",
  believe: "believes",
  doubt: "doubts",
  decline: "declines to say",
  silent: "is silent",
};

/** Characters of a statement that stand in the margin. */
const LONGEST = 90;

type Fields = ReportFact["fields"];

const word = (value: unknown): string => (typeof value === "string" ? value : "");
const words = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string").join(" – ") : "";

function timeWords(value: unknown): string {
  const time = value as { value?: string; from?: string; to?: string } | null;
  if (!time?.from || !time.to) return "";
  return toldTimeWords({ value: time.value ?? "", from: time.from, to: time.to }).words;
}

const LEADS: Readonly<Record<ReportFact["layer"], (fields: Fields, fact: ReportFact) => (string | false)[]>> = {
  statements: (fields, { evidence }) => [
    `${ACT_WORDS[word(fields.speechAct)] ?? word(fields.speechAct)}:`,
    `“${shortened(word(fields.content) || evidence.words)}”`,
  ],
  meetings: (fields) => [word(fields.kind), words(fields.parties), `· ${word(fields.status)}`, timeWords(fields.time)],
  outcomes: (fields) => [words(fields.parties), word(fields.kind)],
  texts: (fields) => [word(fields.name), word(fields.author) && `by ${word(fields.author)}`],
  textEvents: (fields) => [
    word(fields.by) || "someone not named",
    fields.polarity === "not done" && "not",
    word(fields.action),
    word(fields.to) && `to ${word(fields.to)}`,
  ],
  positions: (fields) => [
    word(fields.party),
    word(fields.stance),
    word(fields.move) && `(${word(fields.move)})`,
    onWords(fields.on),
  ],
  deadlines: (fields) => [
    "deadline",
    word(fields.status),
    timeWords(fields.time),
    word(fields.on) && `for ${word(fields.on)}`,
  ],
  events: (fields) => [word(fields.actor) || "someone", word(fields.type).toLowerCase(), word(fields.recipient)],
  actors: (fields) => [words(fields.names)],
};

/** The beginning of words, cut between two of them. */
function shortened(said: string): string {
  return said.length <= LONGEST ? said : `${said.slice(0, said.lastIndexOf(" ", LONGEST))} …`;
}

function onWords(on: unknown): string {
  const subject = on as { kind?: string; ref?: string } | null;
  if (!subject?.ref) return "";
  return subject.kind === "issue" || subject.kind === "words" ? `on ${subject.ref}` : `on a ${subject.kind}`;
}

/** A fact in one line. */
export function factLead(fact: ReportFact): string {
  const parts = LEADS[fact.layer](fact.fields, fact).filter((part) => part !== false && part !== "");
  return parts.join(" ") || fact.type;
}

/** A fact's fields as words; those without a value are left out. */
export function fieldRows(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const shown = shownValue(value);
    return shown === "" ? [] : [[name, shown]];
  });
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(shownValue).filter(Boolean).join("; ");
  if (typeof value === "object") {
    return timeWords(value) || onWords(value) || Object.values(value).map(shownValue).filter(Boolean).join(" ");
  }
  return String(value);
}

/** Fields of a layer that a person may set, with what they may be set to. */
export const EDITABLE: Readonly<Partial<Record<ReportFact["layer"], Readonly<Record<string, readonly string[]>>>>> = {
  meetings: { status: MEETING_STATUSES, kind: MEETING_KINDS },
  positions: { stance: STANCES },
  textEvents: { polarity: POLARITIES, status: TEXT_EVENT_STATUSES },
  deadlines: { status: DEADLINE_STATUSES },
  statements: { speechAct: SPEECH_ACTS },
  outcomes: { kind: OUTCOME_KINDS },
};
