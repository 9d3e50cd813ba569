import type { Evidence, FactKey, LineId } from "../evidence.ts";
import type { Holder, TermEntry, TextEventEntry, TextLine } from "../record.ts";
import { commonest, toldValues } from "./assemble-meetings.ts";
import { evidenceOf } from "./evidence-of.ts";
import { isCurrent, type Joined, type Placed, reportDay } from "./joined.ts";
import { frameOf } from "./line-frame.ts";

/** What belongs to a text. */
export interface TextParts {
  mentions: readonly Placed<"texts">[];
  events: readonly Placed<"textEvents">[];
  discrepancies: LineId[];
  reasons: ReadonlyMap<FactKey, string[]>;
}

/** The line of one version of a text from its mentions and events, in the order of their reports. */
export function assembleText(joined: Joined, id: LineId, parts: TextParts): TextLine {
  const { mentions } = parts;
  const evidence = mentions.map((mention) => evidenceOf(joined, mention));
  const events = parts.events.map((event) => eventEntry(joined, event)).sort(byDay);
  const name = nameOf(mentions);
  const author = commonest(
    mentions.flatMap(({ report, fact }) => joined.actors.idOf(report.facts, fact.body.author) ?? []),
  );
  const actors = [author, ...events.flatMap(({ by, to }) => [by, to])].filter((actor) => actor !== null);
  return {
    ...frameOf(joined, {
      id,
      label: author === null ? name : `${name} (${joined.labelOf(author)})`,
      evidence: [...evidence, ...events.map((event) => event.evidence)],
      actors: [...new Set(actors)],
    }),
    name,
    names: [...new Set(mentions.map(({ fact }) => fact.body.name))],
    kind: commonest(mentions.map(({ fact }) => fact.body.kind)) ?? "draft",
    author: author === null ? null : { actor: author, name: joined.labelOf(author) },
    revises: commonest(mentions.flatMap(({ fact }) => revised(joined, id, fact.body.revises))),
    extents: extentsOf(joined, mentions),
    terms: mentions.flatMap((mention) => termsOf(joined, mention)),
    events,
    holders: holdersOf(events),
    discrepancies: parts.discrepancies,
    mentions: evidence,
    joinedBecause: mentions.flatMap(({ fact }) => {
      const reasons = parts.reasons.get(fact.key) ?? [];
      return reasons.length > 0 ? [{ fact: fact.key, reasons }] : [];
    }),
  };
}

function revised(joined: Joined, id: LineId, key: FactKey | null): LineId[] {
  const line = key === null ? null : joined.threads.lineOf(key);
  return line === null || line === id ? [] : [line];
}

/** The commonest name that says more than one word; else the commonest. */
function nameOf(mentions: readonly Placed<"texts">[]): string {
  const names = mentions.map(({ fact }) => fact.body.name);
  return commonest(names.filter((name) => name.includes(" "))) ?? commonest(names) ?? "text";
}

function extentsOf(joined: Joined, mentions: readonly Placed<"texts">[]): TextLine["extents"] {
  return toldValues(
    mentions.filter(isCurrent).flatMap((mention) => {
      const { extent } = mention.fact.body;
      return extent
        ? [{ key: `${extent.count} ${extent.unit}`, value: extent, evidence: evidenceOf(joined, mention) }]
        : [];
    }),
  );
}

function termsOf(joined: Joined, mention: Placed<"texts">): TermEntry[] {
  return mention.fact.body.terms.map((term) => ({
    words: term.words,
    issue: term.issue,
    change: term.change,
    evidence: evidenceOf(joined, mention, term),
  }));
}

/** A text event with the record's actors. */
function eventEntry(joined: Joined, event: Placed<"textEvents">): TextEventEntry {
  const { facts } = event.report;
  const { action, polarity, status, time } = event.fact.body;
  const by = joined.actors.idOf(facts, event.fact.body.by);
  const to = joined.actors.idOf(facts, event.fact.body.to);
  return {
    action,
    by,
    byName: by === null ? null : joined.labelOf(by),
    to,
    toName: to === null ? null : joined.labelOf(to),
    polarity,
    status,
    on: time?.from ?? reportDay(event.report),
    evidence: evidenceOf(joined, event),
  };
}

function byDay(a: TextEventEntry, b: TextEventEntry): number {
  const [dayA, dayB] = [a.on ?? "", b.on ?? ""];
  return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
}

/** Events by which somebody has a text: the doer or the one to whom it is given. */
function receiver(event: TextEventEntry): { actor: LineId; name: string } | null {
  if (event.action === "received" && event.by !== null) return { actor: event.by, name: event.byName ?? "" };
  const isGiven = event.action === "presented" || event.action === "sent";
  return isGiven && event.to !== null ? { actor: event.to, name: event.toName ?? "" } : null;
}

function holdersOf(events: readonly TextEventEntry[]): Holder[] {
  const told = new Map<LineId, { name: string; yes: Evidence[]; no: Evidence[] }>();
  for (const event of events) {
    const who = event.status === "actual" && event.evidence.source.state === "as read" ? receiver(event) : null;
    if (!who || (event.action !== "received" && event.polarity === "not done")) continue;
    const known = told.get(who.actor) ?? { name: who.name, yes: [], no: [] };
    told.set(who.actor, known);
    (event.polarity === "done" ? known.yes : known.no).push(event.evidence);
  }
  return [...told].map(([actor, { name, yes, no }]) => ({
    actor,
    name,
    has: yes.length === 0 ? "no" : no.length === 0 || isUpdate(no, yes) ? "yes" : "disputed",
    evidence: [...yes, ...no],
  }));
}

/** "Not yet received" on Monday is no dispute with "received" on Wednesday. */
function isUpdate(no: readonly Evidence[], yes: readonly Evidence[]): boolean {
  const day = (one: Evidence) => one.publishedAt?.slice(0, 10) ?? "";
  return no.every((denied) => yes.every((told) => day(denied) < day(told)));
}
