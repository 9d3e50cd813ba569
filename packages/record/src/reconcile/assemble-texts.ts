import type { FactKey, LineId } from "../evidence.ts";
import type { TermEntry, TextEventEntry, TextLine } from "../record.ts";
import { commonest, toldValues } from "./assemble-meetings.ts";
import { evidenceOf } from "./evidence-of.ts";
import { isCurrent, type Joined, type Placed, reportDay } from "./joined.ts";
import { frameOf } from "./line-frame.ts";
import { holdersOf } from "./text-possession.ts";

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
    holders: holdersOf(events, joined.actors.sideOf),
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
