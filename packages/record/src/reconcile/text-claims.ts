import type { TextAction } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { RecordDiscrepancy, TextLine } from "../record.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { Claim } from "./incompatible.ts";
import { isCurrent, type Joined, type Placed, reportDay } from "./joined.ts";
import { nameForm } from "./name-forms.ts";
import { isLateArrival, isSettled, isVouchedFor, proofFor } from "./text-possession.ts";

type Event = Placed<"textEvents">;

/** Acts of which only one can be: compared by who did them. */
const COMPARED: ReadonlySet<TextAction> = new Set([
  "received",
  "consulted",
  "accepted",
  "endorsed",
  "signed",
  "ratified",
  "published",
  "withdrawn",
]);

/** Everything that voices claim of one text, by points that can be compared. */
export function textClaims(joined: Joined, mentions: readonly Placed<"texts">[], events: readonly Event[]): Claim[] {
  const actual = events.filter(
    (event) => isCurrent(event) && event.fact.body.status === "actual" && isVouchedFor(evidenceOf(joined, event)),
  );
  const claims = actual.flatMap((event) => eventClaims(joined, event));
  const refusals = new Set(claims.filter((claim) => claim.value === "not done").map((claim) => claim.point));
  const denied = [...refusals].filter((point) => point.endsWith(RECEIVED));
  const forAll = actual.flatMap((event) =>
    denied.filter((point) => isGivenTo(event, point)).map((point) => receivedByAll(joined, event, point)),
  );
  return [...mentions.filter(isCurrent).flatMap((mention) => extentClaim(joined, mention)), ...claims, ...forAll];
}

/** A dispute over who has the text, marked as settled where the party's own later act shows that it has it. */
export function withSettlement(joined: Joined, { events }: TextLine, rival: RecordDiscrepancy): RecordDiscrepancy {
  const { point, sides } = rival;
  const { sideOf } = joined.actors;
  const doers = events.flatMap(({ by }) => (by === null ? [] : [sideOf(by)]));
  const side = doers.find((one) => point === pointOf(joined, one, "received"));
  const proof = side === undefined ? null : proofFor(events, sideOf, side);
  const denials = sides.filter(({ value }) => value === "not done").flatMap(({ evidence }) => evidence);
  if (!proof || !isSettled(proof, denials)) return rival;
  const settled = `${point}${SETTLED}${proof.on}: ${proof.action})`;
  return { ...rival, point: settled, label: rival.label.replace(point, () => settled) };
}

/** Whether a point is marked as settled. @see withSettlement */
export function isSettledPoint(point: string): boolean {
  return point.includes(SETTLED);
}

const SETTLED = " (settled on ";

const EVERYBODY =
  /^(?:all|both|each|every(?:body|one)?)\b|^(?:the )?(?:two|three|four|five|six|seven|eight|nine) (?:sides|parties|governments|delegations|states|countries|groups)\b/i;

const RECEIVED = " received the text";

/** "Both have it", "sent to all parties", "to the governments of Tolsk and Arvenia": told of each of them. */
function isGivenTo({ report, fact }: Event, point: string): boolean {
  const { action, polarity, by, to } = fact.body;
  const who = action === "received" ? by : action === "sent" || action === "presented" ? to : null;
  const actor = who === null ? undefined : report.facts.actors[who];
  if (polarity !== "done" || !actor || actor.kind === "person") return false;
  const denier = point.slice(0, -RECEIVED.length);
  const isList = (name: string) => /, | and /.test(name) && nameForm(name).words.join(" ").includes(folded(denier));
  return actor.names.some((name) => EVERYBODY.test(name) || isList(name));
}

function folded(name: string): string {
  return nameForm(name).words.join(" ");
}

function receivedByAll(joined: Joined, event: Event, point: string): Claim {
  return {
    kind: "text event",
    point,
    value: "done",
    evidence: evidenceOf(joined, event),
    reported: reportDay(event.report),
    time: event.fact.body.time,
    status: null,
  };
}

function extentClaim(joined: Joined, mention: Placed<"texts">): Claim[] {
  const { extent } = mention.fact.body;
  if (!extent) return [];
  const evidence = evidenceOf(joined, mention);
  const value = `${extent.count} ${extent.unit}s`;
  return [
    {
      kind: "extent",
      point: `number of ${extent.unit}s`,
      value,
      evidence,
      reported: reportDay(mention.report),
      time: null,
      status: null,
    },
  ];
}

function eventClaims(joined: Joined, event: Event): Claim[] {
  const { action, polarity, by, to, time } = event.fact.body;
  const { facts } = event.report;
  const sideOf = (rank: number | null) => {
    const actor = joined.actors.idOf(facts, rank);
    return actor === null ? null : joined.actors.sideOf(actor);
  };
  const claim = (kind: Claim["kind"], point: string, value: string): Claim => ({
    kind,
    point,
    value,
    evidence: evidenceOf(joined, event),
    reported: reportDay(event.report),
    time,
    status: null,
  });
  const [doer, other] = [sideOf(by), sideOf(to)];
  const asked = action === "consulted" ? (other ?? doer) : doer;
  const claims: Claim[] = [];
  const isLate = action === "received" && polarity === "not done" && isLateArrival(evidenceOf(joined, event));
  if (COMPARED.has(action) && asked !== null && !isLate)
    claims.push(claim("text event", pointOf(joined, asked, action), polarity));
  if ((action === "presented" || action === "sent") && other !== null && polarity === "done") {
    claims.push(claim("text event", pointOf(joined, other, "received"), "done"));
  }
  if (action === "rejected" && doer !== null && polarity === "done") {
    claims.push(claim("text event", pointOf(joined, doer, "accepted"), "not done"));
  }
  return [...claims, ...inputClaims(joined, { action, polarity, doer, asked }, claim)];
}

function pointOf(joined: Joined, actor: LineId, action: TextAction): string {
  return `${joined.labelOf(actor)} ${action === "consulted" ? "was consulted on" : action} the text`;
}

function inputClaims(
  joined: Joined,
  told: { action: TextAction; polarity: string; doer: LineId | null; asked: LineId | null },
  claim: (kind: Claim["kind"], point: string, value: string) => Claim,
): Claim[] {
  if (told.action === "contributed" && told.polarity === "done" && told.doer !== null) {
    return [claim("input", `${joined.labelOf(told.doer)}’s input`, "had its input taken")];
  }
  if (told.action === "consulted" && told.polarity === "not done" && told.asked !== null) {
    return [claim("input", `${joined.labelOf(told.asked)}’s input`, "was not consulted")];
  }
  return [];
}
