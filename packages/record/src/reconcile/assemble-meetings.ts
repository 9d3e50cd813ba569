import type { MeetingStatus } from "@parley/annotation";
import type { Evidence, FactKey, LineId, Told } from "../evidence.ts";
import type { MeetingThread, StatusEntry, ThreadParty, ToldTime } from "../record.ts";
import { daysApart } from "./day-range.ts";
import { evidenceOf, type Told as ToldAt } from "./evidence-of.ts";
import { normalised } from "./fact-key.ts";
import { isCurrent, type Joined, type Placed, reportDay } from "./joined.ts";
import { frameOf } from "./line-frame.ts";
import type { ReportParty } from "./report-facts.ts";
import { standingStatus } from "./standing.ts";

/** What belongs to a meeting beside its own facts. */
export interface MeetingLinks {
  outcomes: LineId[];
  discrepancies: LineId[];
  reasons: ReadonlyMap<FactKey, string[]>;
}

/** The line of a meeting from its mentions, in the order of their reports. */
export function assembleMeeting(
  joined: Joined,
  id: LineId,
  { mentions, links }: { mentions: readonly Placed<"meetings">[]; links: MeetingLinks },
): MeetingThread {
  const history = mentions.flatMap((mention) => statusEntries(joined, mention));
  const evidence = history.map((entry) => entry.evidence);
  const parties = partiesOf(joined, mentions);
  const times = timesOf(joined, mentions);
  const places = placesOf(joined, mentions);
  const current = history.filter((entry) => entry.evidence.source.state === "as read");
  const kind = commonest(mentions.map(({ fact }) => fact.body.kind)) ?? "meeting";
  const frame = frameOf(joined, {
    id,
    label: [namesOf(parties), kind, places[0]?.value].filter(Boolean).join(", "),
    evidence,
    actors: parties.map((party) => party.actor),
  });
  const status = standingStatus(current.length > 0 ? current : history) ?? "possible";
  return {
    ...frame,
    originCount: originsNow(joined, mentions, { status, time: times[0]?.value }),
    kind,
    format: commonest(mentions.flatMap(({ fact }) => fact.body.format ?? [])),
    round: commonest(mentions.flatMap(({ fact }) => fact.body.round ?? [])),
    parties,
    places,
    times,
    status,
    history,
    outcomes: links.outcomes,
    discrepancies: links.discrepancies,
    joinedBecause: mentions.flatMap(({ fact }) => {
      const reasons = links.reasons.get(fact.key) ?? [];
      return reasons.length > 0 ? [{ fact: fact.key, reasons }] : [];
    }),
  };
}

/** How many independent origins tell of the meeting as it stands: of its status, and of no other time. */
function originsNow(
  joined: Joined,
  mentions: readonly Placed<"meetings">[],
  now: { status: MeetingStatus; time: ToldTime | undefined },
): number {
  const isNow = (time: ToldTime | null) => !time || !now.time || daysApart(time, now.time) === 0;
  const entries = mentions
    .filter((mention) => isCurrent(mention) && isNow(mention.fact.body.time))
    .flatMap((mention) => statusEntries(joined, mention));
  const origins = entries.filter(({ status }) => status === now.status).map(({ evidence }) => evidence.origin);
  return Math.max(1, new Set(origins).size);
}

/** The most frequent value, the first of equals; null for none. */
export function commonest<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** One entry an account; where a mention has none, its own status. */
export function statusEntries(joined: Joined, mention: Placed<"meetings">): StatusEntry[] {
  const { fact, report } = mention;
  const on = reportDay(report);
  const accounts = fact.body.accounts.map((account) => ({
    status: account.status,
    on,
    evidence: evidenceOf(joined, mention, account),
  }));
  const isTold = accounts.some((account) => account.status === fact.body.status);
  return isTold ? accounts : [{ status: fact.body.status, on, evidence: evidenceOf(joined, mention) }, ...accounts];
}

const ABSENT = new Set(["not held", "denied", "refused", "cancelled", "not planned"]);

function partiesOf(joined: Joined, mentions: readonly Placed<"meetings">[]): ThreadParty[] {
  const parties = new Map<LineId, ThreadParty & { parts: ReportParty["part"][] }>();
  for (const { mention, party } of mentions.flatMap((one) =>
    one.fact.body.parties.map((told) => ({ mention: one, party: told })),
  )) {
    const actor = joined.actors.idOf(mention.report.facts, party.actor);
    if (actor === null) continue;
    const known = parties.get(actor) ?? newParty(joined, actor);
    parties.set(actor, known);
    known.parts.push(party.part);
    const told: ToldAt = party.voice ? { ...mention.fact, voice: party.voice } : mention.fact;
    const isAbsent = party.status !== null && ABSENT.has(party.status);
    (isAbsent ? known.absent : known.evidence).push(evidenceOf(joined, mention, told));
  }
  return [...parties.values()]
    .map(({ parts, ...party }) => ({ ...party, part: commonest(parts) ?? "party" }))
    .sort((a, b) => b.evidence.length - a.evidence.length || (a.actor < b.actor ? -1 : 1));
}

function newParty(joined: Joined, actor: LineId): ThreadParty & { parts: ReportParty["part"][] } {
  const side = joined.actors.sideOf(actor);
  return { actor, name: joined.labelOf(actor), part: "party", side, evidence: [], absent: [], parts: [] };
}

/** Values told for one thing, best supported first: by origins, then by the latest report. */
export function toldValues<Value>(
  entries: readonly { key: string; value: Value; evidence: Evidence }[],
): Told<Value>[] {
  const values = new Map<string, Told<Value>>();
  for (const { key, value, evidence } of entries) {
    const known = values.get(key);
    if (known) known.evidence.push(evidence);
    else values.set(key, { value, evidence: [evidence] });
  }
  const weight = (told: Told<Value>) => new Set(told.evidence.map((one) => one.origin)).size;
  const latest = (told: Told<Value>) =>
    told.evidence
      .map((one) => one.publishedAt ?? "")
      .sort()
      .at(-1) ?? "";
  return [...values.values()].sort((a, b) => weight(b) - weight(a) || (latest(a) < latest(b) ? 1 : -1));
}

function timesOf(joined: Joined, mentions: readonly Placed<"meetings">[]): Told<ToldTime>[] {
  const entries = mentions.filter(isCurrent).flatMap((mention) => {
    const { time } = mention.fact.body;
    return time ? [{ key: `${time.from}/${time.to}`, value: time, evidence: evidenceOf(joined, mention) }] : [];
  });
  return latestFirst(toldValues(entries));
}

/** The time told in the most recent report that tells one precisely comes first: a meeting may have moved. */
function latestFirst(times: Told<ToldTime>[]): Told<ToldTime>[] {
  const latest = (told: Told<ToldTime>) =>
    told.evidence
      .map((one) => one.publishedAt ?? "")
      .sort()
      .at(-1) ?? "";
  const days = (told: Told<ToldTime>) => Date.parse(told.value.to) - Date.parse(told.value.from);
  const isVague = (told: Told<ToldTime>) => days(told) > 6 * 86_400_000;
  return [...times].sort(
    (a, b) => Number(isVague(a)) - Number(isVague(b)) || (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0),
  );
}

function placesOf(joined: Joined, mentions: readonly Placed<"meetings">[]): Told<string>[] {
  return toldValues(
    mentions.filter(isCurrent).flatMap((mention) => {
      const { place } = mention.fact.body;
      return place ? [{ key: normalised(place), value: place, evidence: evidenceOf(joined, mention) }] : [];
    }),
  );
}

/** Those who talk, by name: people for themselves, sides where no person is named; three at most. */
function namesOf(parties: readonly ThreadParty[]): string {
  const talking = parties.filter((party) => party.part === "party");
  const names = (talking.length > 0 ? talking : parties).map((party) => party.name);
  return names.length > 3 ? `${names.slice(0, 3).join(" – ")} and others` : names.join(" – ");
}
