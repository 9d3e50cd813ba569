import type { TextAction } from "@parley/annotation";
import type { Evidence } from "../evidence.ts";
import type { TextEventEntry, TextLine } from "../record.ts";
import type { BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { fullSentence, isPlural, listed, named } from "./phrases.ts";
import { according, hedged } from "./voice-phrases.ts";

/** What a name that was read too far ends with. */
const CUT_OFF = / (on|of|for|to|in|with|by|and|or|the|he|she|it|that|which)$/u;

/** "the nine-point draft (Arvenia)": a text by its name and, unless the name has it, its author. */
export function textName({ name, author }: TextLine): string {
  const words = named(name.replace(CUT_OFF, ""));
  return author === null || name.toLowerCase().includes(author.name.toLowerCase())
    ? words
    : `${words} (${author.name})`;
}

/** Base, past, participle and what follows the text. */
type Forms = readonly [base: string, past: string, participle?: string, particle?: string];

const VERBS: Record<TextAction, Forms> = {
  drafted: ["draft", "drafted"],
  contributed: ["contribute to", "contributed to"],
  consulted: ["be consulted on", "was consulted on", "consulted on"],
  presented: ["present", "presented"],
  sent: ["send", "sent"],
  received: ["receive", "received"],
  published: ["publish", "published"],
  leaked: ["leak", "leaked"],
  discussed: ["discuss", "discussed"],
  revised: ["revise", "revised"],
  shortened: ["shorten", "shortened"],
  endorsed: ["endorse", "endorsed"],
  accepted: ["accept", "accepted"],
  "accepted in part": ["accept", "accepted", "accepted", " in part"],
  rejected: ["reject", "rejected"],
  signed: ["sign", "signed"],
  ratified: ["ratify", "ratified"],
  implemented: ["carry out", "carried out"],
  violated: ["violate", "violated"],
  withdrawn: ["withdraw", "withdrew", "withdrawn"],
};

/** One act with a text, as every voice tells it that tells the same. */
export interface TextAct {
  act: TextEventEntry;
  /** Names of those who did it. */
  doers: string[];
  evidence: Evidence[];
}

/** Acts in the order of their days; what is told alike is one, and so is what one place tells of several. */
export function actsOf({ events }: TextLine): TextAct[] {
  const acts = new Map<string, TextAct>();
  for (const act of events) {
    const key = [act.action, act.by, act.to, act.polarity, act.status].join("/");
    const known = acts.get(key);
    if (known) known.evidence.push(act.evidence);
    else acts.set(key, { act, doers: act.byName === null ? [] : [act.byName], evidence: [act.evidence] });
  }
  return [...Map.groupBy(acts.values(), jointKey).values()].map(joint);
}

function jointKey({ act, evidence }: TextAct): string {
  const places = evidence.map((one) => `${one.version}/${one.spans[0]?.start}`).sort();
  return [act.action, act.to, act.polarity, act.status, act.by === null, ...places].join("|");
}

function joint(acts: readonly TextAct[]): TextAct {
  const [first] = acts as [TextAct];
  return { ...first, doers: acts.flatMap((one) => one.doers) };
}

/** "Veska received it on Tuesday 14 April, according to …"; `text` = what the text is called in the sentence. */
export function actSentence(context: BriefContext, act: TextAct, text: string): BriefSentence[] {
  const { evidence } = act;
  const time = evidence.map((one) => context.timeOf(one.fact)).find((one) => one !== null) ?? null;
  const when = time === null ? "" : ` ${context.days.when(time)}`;
  const words = `${clauseOf(act, text)}${when}${hedged(evidence)}, ${according(evidence, context.names)}`;
  return context.footnotes.sentence(fullSentence(words), evidence);
}

/** Who did what with the text, and to whom; passive where nobody is named. */
function clauseOf({ act, doers }: TextAct, text: string): string {
  const [base, past, participle = past, particle = ""] = VERBS[act.action];
  const to = act.toName === null ? "" : ` to ${named(act.toName)}`;
  if (act.action === "consulted") {
    const asked = act.toName === null ? doers : [act.toName];
    const subject = asked.length === 0 ? "nobody named" : listed(asked.map(named));
    return `${subject} ${passively(act, subject)} consulted on ${text}`;
  }
  const receivers = act.action === "received" && doers.length === 0 && act.toName !== null ? [act.toName] : doers;
  if (receivers.length === 0) return `${text} ${passively(act, text)} ${participle}${particle}${to}`;
  const subject = listed(receivers.map(named));
  return `${subject} ${actively(act, { base, past, subject })} ${text}${particle}${act.action === "received" ? "" : to}`;
}

function actively(
  { status, polarity }: TextEventEntry,
  { base, past, subject }: Record<"base" | "past" | "subject", string>,
): string {
  const not = polarity === "not done" ? "not " : "";
  if (status === "planned") return `${isPlural(subject) ? "are" : "is"} ${not}to ${base}`;
  if (status === "possible") return `may ${not}${base}`;
  return not === "" ? past : `did not ${base}`;
}

function passively({ status, polarity }: TextEventEntry, subject: string): string {
  const not = polarity === "not done" ? "not " : "";
  if (status === "planned") return `${isPlural(subject) ? "are" : "is"} ${not}to be`;
  if (status === "possible") return `may ${not}be`;
  return `${isPlural(subject) ? "were" : "was"} ${not}`.trim();
}
