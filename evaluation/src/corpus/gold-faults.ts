import { hull, overlaps, type Span } from "@parley/annotation";
import { placeOf } from "../gold-spans.ts";
import { isQuote, type Quote, SPAN_FIELDS } from "./gold-quotes.ts";
import type { Gold, World } from "./gold-schema.ts";
import type { CorpusReport } from "./load-corpus.ts";

/** What a gold is compared with beside its own text. */
export interface GoldGround {
  world: World | null;
  issueCodes: ReadonlySet<string>;
}

/** What is wrong in a report's gold beyond its form: places, references, codes and what facts must have of one another. */
export function goldFaults(report: CorpusReport, ground: GoldGround): string[] {
  const found = [
    ...spanFaults(report),
    ...doubleIds(report.gold),
    ...referenceFaults(report.gold),
    ...codeFaults(report.gold, ground.issueCodes),
    ...nestingFaults(report),
    ...ruleFaults(report.gold),
    ...(ground.world ? worldFaults(report.gold, ground.world) : []),
  ];
  return found.map((fault) => `${report.name}: ${fault}`);
}

const LAYERS = [
  "statements",
  "meetings",
  "outcomes",
  "texts",
  "textEvents",
  "positions",
  "deadlines",
  "issues",
  "events",
] as const;
/** Every quote below a fact, with the path to it. */
function quotesOf(value: unknown, path: string, inSpan: boolean): { path: string; quote: Quote }[] {
  if (inSpan && isQuote(value)) return [{ path, quote: value }];
  if (Array.isArray(value)) return value.flatMap((one, place) => quotesOf(one, `${path}[${place}]`, inSpan));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => quotesOf(one, `${path}.${key}`, SPAN_FIELDS.has(key)));
}

function spanFaults({ gold, text, split }: CorpusReport): string[] {
  const quotes = LAYERS.flatMap((layer) => gold[layer].flatMap((fact) => quotesOf(fact, `${layer}.${fact.id}`, false)));
  if (text === null || split === "real") {
    return quotes
      .filter(({ quote }) => typeof quote !== "object" || Array.isArray(quote))
      .map(({ path }) => `${path}: words of a real report; expected {"at": [start, end]}`);
  }
  return quotes.flatMap(({ path, quote }) => {
    const span = placeOf(text, quote);
    if (!span) return [`${path}: ${JSON.stringify(quote)} does not stand in the text that often as whole words`];
    const words = text.slice(span.start, span.end);
    return words.length > 0 && words === words.trim()
      ? []
      : [`${path}: ${JSON.stringify(quote)} is empty, outside of the text, or has a blank at an end`];
  });
}

function doubleIds(gold: Gold): string[] {
  const seen = new Set<string>();
  return LAYERS.flatMap((layer) => gold[layer].map((fact) => fact.id)).flatMap((id) => {
    const isDouble = seen.has(id);
    seen.add(id);
    return isDouble ? [`${id}: this id stands twice`] : [];
  });
}

function either(value: string | null | undefined): string[] {
  return (value ?? "").split("|").filter((one) => one !== "" && one !== "null");
}

function referenceFaults(gold: Gold): string[] {
  const ids = (layer: (typeof LAYERS)[number]) => new Set<string>(gold[layer].map((fact) => fact.id));
  const [statements, meetings, texts] = [ids("statements"), ids("meetings"), ids("texts")];
  const lost = (where: string, value: string | null | undefined, known: ReadonlySet<string>) =>
    either(value).flatMap((one) => (known.has(one) ? [] : [`${where}: no ${one} in that layer`]));
  const voices = LAYERS.flatMap((layer) =>
    gold[layer].flatMap((fact) => ("saidBy" in fact ? lost(`${fact.id}.saidBy`, fact.saidBy, statements) : [])),
  );
  return [
    ...voices,
    ...gold.statements.flatMap((one) => [
      ...lost(`${one.id}.within`, one.within, statements),
      ...lost(`${one.id}.via`, one.via, statements),
    ]),
    ...gold.meetings.flatMap((one) =>
      (one.accounts ?? []).flatMap((account) => lost(`${one.id}.accounts`, account.saidBy, statements)),
    ),
    ...gold.outcomes.flatMap((one) => lost(`${one.id}.meeting`, one.meeting, meetings)),
    ...gold.texts.flatMap((one) => lost(`${one.id}.revises`, one.revises, texts)),
    ...gold.textEvents.flatMap((one) => lost(`${one.id}.text`, one.text, texts)),
  ];
}

function codeFaults(gold: Gold, codes: ReadonlySet<string>): string[] {
  const facts = new Set<string>([...gold.texts, ...gold.meetings, ...gold.issues].map((fact) => fact.id));
  const unknown = (where: string, value: string | null | undefined, others: ReadonlySet<string>) =>
    either(value).flatMap((one) =>
      codes.has(one) || others.has(one)
        ? []
        : [
            `${where}: ${one} is no issue code of the codebook${others.size > 0 ? " and no text, meeting or issue" : ""}`,
          ],
    );
  return [
    ...gold.issues.flatMap((one) =>
      one.code === null && !one.name
        ? [`${one.id}: an issue without a code needs a name`]
        : unknown(`${one.id}.code`, one.code, new Set()),
    ),
    ...gold.positions.flatMap((one) => unknown(`${one.id}.on`, one.on, facts)),
    ...gold.texts.flatMap((one) => (one.terms ?? []).flatMap((term) => unknown(`${one.id}.terms`, term.issue, facts))),
  ];
}

function places(text: string, quotes: readonly unknown[]): Span[] {
  return quotes.filter(isQuote).flatMap((quote) => placeOf(text, quote) ?? []);
}

/** A statement within another stands in that one's content; a cue is nobody else's content piece's whole. */
function nestingFaults({ gold, text }: CorpusReport): string[] {
  if (text === null) return [];
  const byId = new Map(gold.statements.map((one) => [one.id, one]));
  return gold.statements.flatMap((one) =>
    either(one.within).flatMap((id) => {
      const outer = byId.get(id);
      const cue = hull(places(text, [...one.cue, ...one.content]));
      const content = hull(places(text, outer?.content ?? []));
      return outer && cue && content && !overlaps(cue, content)
        ? [`${one.id}: within ${id}, but it stands outside of that one's content`]
        : [];
    }),
  );
}

/** What the definitions demand of a fact. */
function ruleFaults(gold: Gold): string[] {
  return [
    ...gold.statements.flatMap((one) =>
      one.cue.length + one.content.length === 0 ? [`${one.id}: a statement needs a cue or a content`] : [],
    ),
    ...gold.statements.flatMap((one) =>
      one.within === one.id || one.via === one.id ? [`${one.id}: refers to itself`] : [],
    ),
    ...gold.positions.flatMap((one) =>
      one.stance === "conditional" && (one.conditions ?? []).length === 0
        ? [`${one.id}: conditional, but without a condition`]
        : [],
    ),
    ...gold.meetings.flatMap((one) =>
      one.parties.length === 0 && !one.optional ? [`${one.id}: a meeting without parties`] : [],
    ),
    ...gold.texts.flatMap((one) => (one.revises === one.id ? [`${one.id}: revises itself`] : [])),
  ];
}

function worldFaults(gold: Gold, world: World): string[] {
  const [meetings, texts] = [new Set(world.meetings.map(({ id }) => id)), new Set(world.texts.map(({ id }) => id))];
  return [
    ...gold.meetings.flatMap(({ id, thread }) =>
      either(thread).flatMap((one) =>
        meetings.has(one) ? [] : [`${id}.thread: no meeting ${one} in negotiation.json`],
      ),
    ),
    ...gold.texts.flatMap(({ id, ledger }) =>
      either(ledger).flatMap((one) => (texts.has(one) ? [] : [`${id}.ledger: no text ${one} in negotiation.json`])),
    ),
  ];
}
