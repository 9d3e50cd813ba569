import {
  type ActorKind,
  DEADLINE_STATUSES,
  EVENT_STATUSES,
  EVENT_TYPES,
  MEETING_KINDS,
  MEETING_STATUSES,
  MOVES,
  OUTCOME_KINDS,
  POLARITIES,
  SPEECH_ACTS,
  type Span,
  STANCES,
  TEXT_ACTIONS,
  TEXT_EVENT_STATUSES,
  TEXT_KINDS,
  type TextKind,
} from "@parley/annotation";
import type { AddedActor, AddedText, AddedTime, Addition } from "@parley/api/contract";

/** What fills a role of a fact: words of the report, by what they name. */
export interface Filled {
  span: Span;
  name: string;
  /** Of an actor or text that the report has not named yet. */
  kind?: ActorKind | TextKind;
  /** Whether its words were selected, not picked from what the report names. */
  isSelected?: boolean;
  /** TIMEX3 value of a time. */
  value?: string;
}

/** A role of a kind of fact: what it asks for, and what may fill it. */
export interface Role {
  id: string;
  ask: string;
  takes: "actor" | "text" | "time" | "words" | "issue";
  isMany?: boolean;
  isNeeded?: boolean;
}

/** A field that is chosen from a list; the first value stands until another is chosen. */
export interface Choice {
  id: string;
  ask: string;
  values: readonly string[];
}

/** What a kind of fact asks of who adds one. */
export interface FactForm {
  name: string;
  /** What its words should be. */
  words: string;
  roles: readonly Role[];
  choices: readonly Choice[];
}

const actor = (id: string, ask: string, more: Partial<Role> = {}): Role => ({ id, ask, takes: "actor", ...more });
const time: Role = { id: "time", ask: "When", takes: "time" };

/** The kinds of fact that can be added, in the order in which they are offered. */
export const FACT_FORMS: Readonly<Record<Addition["layer"], FactForm>> = {
  statements: {
    name: "Statement",
    words: "what is said",
    roles: [actor("speaker", "Who says it"), { id: "cue", ask: "Words that show it (“said”)", takes: "words" }],
    choices: [{ id: "speechAct", ask: "Done by saying it", values: SPEECH_ACTS }],
  },
  meetings: {
    name: "Meeting",
    words: "the words that tell of it",
    roles: [
      actor("parties", "Who meets", { isMany: true, isNeeded: true }),
      time,
      { id: "place", ask: "Where", takes: "words" },
    ],
    choices: [
      { id: "status", ask: "Status", values: ["planned", ...MEETING_STATUSES.filter((one) => one !== "planned")] },
      { id: "kind", ask: "Kind", values: MEETING_KINDS },
    ],
  },
  textEvents: {
    name: "Text event",
    words: "the words that tell what was done with the text",
    roles: [
      { id: "text", ask: "Which text", takes: "text", isNeeded: true },
      actor("by", "By whom"),
      actor("to", "To whom"),
      time,
    ],
    choices: [
      { id: "action", ask: "What", values: ["received", ...TEXT_ACTIONS.filter((one) => one !== "received")] },
      { id: "polarity", ask: "Done or not", values: POLARITIES },
      { id: "status", ask: "Status", values: TEXT_EVENT_STATUSES },
    ],
  },
  texts: {
    name: "Text",
    words: "the words that name it",
    roles: [actor("author", "Whose text it is")],
    choices: [{ id: "kind", ask: "Kind", values: TEXT_KINDS }],
  },
  positions: {
    name: "Position",
    words: "the words that show the stance",
    roles: [
      actor("party", "Whose stance", { isNeeded: true }),
      { id: "on", ask: "On what", takes: "issue", isNeeded: true },
    ],
    choices: [
      { id: "stance", ask: "Stance", values: STANCES },
      { id: "move", ask: "Move", values: ["none", ...MOVES] },
    ],
  },
  outcomes: {
    name: "Outcome",
    words: "the words that tell what came of it",
    roles: [actor("parties", "Between whom", { isMany: true })],
    choices: [{ id: "kind", ask: "What came of it", values: OUTCOME_KINDS }],
  },
  deadlines: {
    name: "Deadline",
    words: "the words that set it",
    roles: [time, actor("on", "Who must act"), actor("setBy", "Who set it")],
    choices: [{ id: "status", ask: "Status", values: DEADLINE_STATUSES }],
  },
  events: {
    name: "Event",
    words: "the words that tell it",
    roles: [actor("actor", "Who did it"), actor("recipient", "To whom")],
    choices: [
      { id: "type", ask: "Type (PLOVER)", values: EVENT_TYPES },
      { id: "status", ask: "Status", values: EVENT_STATUSES },
    ],
  },
};

/** A fact that is being added. */
export interface Draft {
  layer: Addition["layer"];
  words: Span[];
  roles: Readonly<Record<string, readonly Filled[]>>;
  choices: Readonly<Record<string, string>>;
}

/** The roles that still have to be filled before a draft can be added. */
export function missingRoles({ layer, roles }: Draft): Role[] {
  return FACT_FORMS[layer].roles.filter(({ id, isNeeded }) => isNeeded && (roles[id]?.length ?? 0) === 0);
}

/** The fact that a draft makes; `missingRoles` must be none. */
export function additionOf({ layer, words, roles, choices }: Draft): Addition {
  const { roles: asked, choices: chosen } = FACT_FORMS[layer];
  const filled = asked.map((role) => [role.id, roleValue(role, roles[role.id] ?? [])]);
  const fields = chosen.map(({ id, values }) => {
    const value = choices[id] ?? values[0];
    return [id, value === "none" ? null : value];
  });
  return { layer, words, ...Object.fromEntries(filled), ...Object.fromEntries(fields) } as Addition;
}

function roleValue({ id, takes, isMany }: Role, filled: readonly Filled[]): unknown {
  const [first] = filled;
  if (isMany) return filled.map(actorOf);
  if (takes === "words") return id === "cue" ? filled.map(({ span }) => span) : (first?.span ?? null);
  if (!first) return null;
  if (takes === "actor") return actorOf(first);
  if (takes === "text") return textOf(first);
  if (takes === "time") return { span: first.span, value: first.value ?? "" } satisfies AddedTime;
  if (first.value !== undefined) return { issue: first.value };
  return first.kind === undefined ? { span: first.span } : { text: textOf(first) };
}

function actorOf({ span, kind }: Filled): AddedActor {
  return { span, kind: (kind as ActorKind | undefined) ?? "person" };
}

function textOf({ span, kind }: Filled): AddedText {
  return { span, kind: (kind as TextKind | undefined) ?? "draft" };
}
