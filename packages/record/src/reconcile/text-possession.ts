import type { TextAction } from "@parley/annotation";
import type { Evidence, LineId } from "../evidence.ts";
import type { Holder, TextEventEntry } from "../record.ts";

/** The party for which an actor acts; itself where there is none. */
export type SideOf = (actor: LineId) => LineId;

/** An act by which a party shows that it has a text. */
interface Proof {
  /** ISO day. */
  on: string;
  action: TextAction;
  evidence: Evidence;
}

/** Acts that answer a text. */
export const ANSWERS: ReadonlySet<TextAction> = new Set([
  "endorsed",
  "accepted",
  "accepted in part",
  "rejected",
  "signed",
  "ratified",
]);

/** Who answers or discusses a text has it. */
const PROVING: ReadonlySet<TextAction> = new Set([...ANSWERS, "discussed"]);

const DOUBT =
  /\b(?:suspect\w*|guess\w*|speculat\w*|assum(?:e|es|ed|ing)|presum\w+|perhaps|possibly|apparently|allegedly|seem\w*|appear\w*|(?:thought|believed) to|(?:may|might|could) (?:\w+ )?have)\b[^,;:.—]*$/;
const LATE = /\b(?:not|never|nothing|without)\b.*\buntil\b|n[’']t\b.*\buntil\b/;

/** Whether the voice vouches for it: neither its own doubt nor a word of supposing stands before the words. */
export function isVouchedFor({ hedge, spans, sentence, sentenceWords }: Evidence): boolean {
  const end = (spans[0]?.end ?? sentence.start) - sentence.start;
  return hedge.length === 0 && !DOUBT.test(sentenceWords.slice(0, end));
}

/** "Not received until the day before": it came in the end. */
export function isLateArrival({ words }: Evidence): boolean {
  return LATE.test(words);
}

/** Who has a text and who lacks it, by acts that voices vouch for. */
export function holdersOf(events: readonly TextEventEntry[], sideOf: SideOf): Holder[] {
  const told = new Map<LineId, { name: string; yes: Evidence[]; no: Evidence[] }>();
  for (const event of events.filter(isFirm)) {
    const who = receiver(event);
    if (!who || (event.action !== "received" && event.polarity === "not done")) continue;
    const known = told.get(who.actor) ?? { name: who.name, yes: [], no: [] };
    told.set(who.actor, known);
    (event.polarity === "done" || isLateArrival(event.evidence) ? known.yes : known.no).push(event.evidence);
  }
  return [...told].map(([actor, { name, yes, no }]) => {
    const proof = no.length > 0 ? proofFor(events, sideOf, sideOf(actor)) : null;
    if (proof && isSettled(proof, no)) return { actor, name, has: "yes", evidence: [proof.evidence, ...yes] };
    const has = yes.length === 0 ? "no" : no.length === 0 || isUpdate(no, yes) ? "yes" : "disputed";
    return { actor, name, has, evidence: [...yes, ...no] };
  });
}

/** The last act by which a party shows that it has the text; null = none told. */
export function proofFor(events: readonly TextEventEntry[], sideOf: SideOf, side: LineId): Proof | null {
  const proofs = events.flatMap((event) => {
    const { action, by, on, polarity, evidence } = event;
    const isProof = isFirm(event) && polarity === "done" && PROVING.has(action) && by !== null && sideOf(by) === side;
    return isProof && on !== null ? [{ on, action, evidence }] : [];
  });
  return proofs.reduce<Proof | null>((last, one) => (last && last.on >= one.on ? last : one), null);
}

/** Whether every denial was told before the day of the proof. */
export function isSettled(proof: Proof, denials: readonly Evidence[]): boolean {
  return denials.every(({ publishedAt }) => publishedAt !== null && publishedAt.slice(0, 10) < proof.on);
}

function isFirm({ status, evidence }: TextEventEntry): boolean {
  return status === "actual" && evidence.source.state === "as read" && isVouchedFor(evidence);
}

/** Events by which somebody has a text: the doer or the one to whom it is given. */
function receiver(event: TextEventEntry): { actor: LineId; name: string } | null {
  if (event.action === "received" && event.by !== null) return { actor: event.by, name: event.byName ?? "" };
  const isGiven = event.action === "presented" || event.action === "sent";
  return isGiven && event.to !== null ? { actor: event.to, name: event.toName ?? "" } : null;
}

/** "Not yet received" on Monday is no dispute with "received" on Wednesday. */
function isUpdate(no: readonly Evidence[], yes: readonly Evidence[]): boolean {
  const day = (one: Evidence) => one.publishedAt?.slice(0, 10) ?? "";
  return no.every((denied) => yes.every((told) => day(denied) < day(told)));
}
