/** A span as annotators write it: words, words with the number of their place, or UTF-16 offsets. */
export type GoldSpan = string | [string, number] | { at: [number, number] };

/** A party of a meeting or outcome: a name, or a name with what is told of its part. */
export type GoldParty =
  | string
  | { actor: string; part?: string; for?: string | null; status?: string | null; saidBy?: string | null };

/** A statement of gold.json. */
export interface GoldStatement {
  id: string;
  speaker: string | null;
  onBehalfOf?: string | null;
  source: GoldSpan[];
  cue: GoldSpan[];
  content: GoldSpan[];
  addressee?: GoldSpan[];
  target?: { actor: string; span: GoldSpan } | null;
  mode: string;
  speechAct: string;
  channel?: GoldSpan[];
  anonymity?: string;
  outlook?: string | null;
  via?: string | null;
  within?: string | null;
  saidAt?: string | null;
  hedge?: GoldSpan[];
  force?: GoldSpan[];
}

/** A meeting of gold.json; `thread` is the meeting of negotiation.json. */
export interface GoldMeeting {
  id: string;
  trigger: GoldSpan[];
  mentions?: (GoldSpan | GoldSpan[])[];
  kind: string;
  format?: string | null;
  round?: number | null;
  parties?: GoldParty[];
  place?: string | null;
  time?: string | null;
  status: string;
  saidBy?: string | null;
  accounts?: {
    status: string;
    saidBy?: string | null;
    evidence?: GoldSpan[];
    hedge?: GoldSpan[];
    time?: string | null;
  }[];
  about?: GoldSpan[];
  thread?: string;
}

/** A fact with an action, a kind or a stance; the layers differ in which fields they have. */
export interface GoldFact {
  id: string;
  evidence?: GoldSpan[];
  about?: GoldSpan[];
  trigger?: GoldSpan[];
  span?: GoldSpan;
  saidBy?: string | null;
  time?: string | null;
  status?: string;
  kind?: string;
  meeting?: string | null;
  parties?: GoldParty[];
  text?: string;
  action?: string;
  by?: string | null;
  to?: string | null;
  polarity?: string;
  party?: string;
  on?: string | null;
  for?: string | null;
  stance?: string;
  move?: string | null;
  conditions?: { span: GoldSpan; kind: string }[];
  attribution?: string;
  setBy?: string | null;
  type?: string;
  actor?: string | null;
  recipient?: string | null;
}

/** A text of gold.json; `ledger` is the text of negotiation.json. */
export interface GoldText {
  id: string;
  name: string;
  kind: string;
  mentions: GoldSpan[];
  author?: string | null;
  revises?: string | null;
  extent?: { span: GoldSpan; count: number; unit: string } | null;
  terms?: { span: GoldSpan; issue?: string | null; change: string; saidBy?: string | null }[];
  ledger?: string;
}

/** One annotated report. @see design/corpus.md */
export interface GoldReport {
  document: {
    title: string | null;
    publishedAt: string | null;
    publisher?: string | null;
    byline?: string | null;
    url?: string | null;
    kind?: string;
  };
  statements?: GoldStatement[];
  meetings?: GoldMeeting[];
  outcomes?: GoldFact[];
  texts?: GoldText[];
  textEvents?: GoldFact[];
  positions?: GoldFact[];
  deadlines?: GoldFact[];
  affiliations?: [string, string, (string | null)?][];
  issues?: { id: string; code?: string; name?: string; evidence: GoldSpan[] }[];
  events?: GoldFact[];
}

/** The names or values that are equally right: "A|B" → ["A", "B"]; of a list, those of its first entry. */
export function alternatives(value: string | readonly string[] | null | undefined): string[] {
  return textOf(value)
    .split("|")
    .filter((one) => one !== "" && one !== "null");
}

/** The first of the equally right values; null where there is none. */
export function first(value: string | readonly string[] | null | undefined): string | null {
  const one = textOf(value).split("|")[0];
  return !one || one === "null" ? null : one;
}

function textOf(value: string | readonly string[] | null | undefined): string {
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}
