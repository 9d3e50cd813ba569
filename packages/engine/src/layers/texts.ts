import { cut, hull, type NegotiatingText, type Span, TEXT_KINDS, type TextKind } from "@parley/annotation";
import { stem } from "../codebook/stem.ts";
import { type Phrase, readPhrase } from "../entities/phrase.ts";
import { foldName } from "../lexicon/states.ts";
import type { Frame } from "../model/predictions.ts";
import { touching } from "../tokens/word-index.ts";
import type { LayerContext } from "./layer-context.ts";
import { numberOf } from "./number-words.ts";

/** One place where a negotiating text is mentioned. */
interface TextMention {
  span: Span;
  kind: TextKind;
  /** Stems of the words that tell it apart. */
  stems: Set<string>;
  /** Whose it is, by the words before it ("Arvenian", "Sele"); null = not told. */
  owner: string | null;
  /** Whether it points back: "the", "its", "this". */
  isDefinite: boolean;
  version: "new" | "old" | null;
  phrase: Phrase | null;
  confidence: number;
}

/** A text while its mentions are gathered. */
interface TextGroup {
  mentions: TextMention[];
  revises: TextGroup | null;
}

const NEWER = new Set(
  "revised updated new newest latest amended modified improved second third fourth final shortened altered rewritten changed fresh".split(
    " ",
  ),
);
const OLDER = new Set("first original earlier initial previous old last earliest former".split(" "));

/** The negotiating texts of a report: mentions joined, versions told apart and linked by `revises`. */
export function readTexts(context: LayerContext): NegotiatingText[] {
  const mentions = context.frames
    .filter((frame) => frame.type === "text")
    .flatMap((frame) => readMention(context, frame) ?? []);
  const groups = joinVersions(mentions.sort((a, b) => a.span.start - b.span.start));
  const ids = new Map(groups.map((group, place) => [group, `t${place + 1}`]));
  return groups.map((group) => toText(context, group, ids));
}

function readMention({ report, codebook }: LayerContext, frame: Frame): TextMention | null {
  const span = hull(frame.trigger);
  if (!span || isHopedFor(report.text, span)) return null;
  const words = touching(report.words, span);
  const matches = codebook.textKinds.find(report.text, words);
  const kind =
    TEXT_KINDS.find((one) => one === (matches.at(-1)?.entry.value ?? frame.attributes.textKind?.value)) ?? "proposal";
  const lower = words.map((word) => cut(report.text, word).toLowerCase());
  const phrase = readPhrase(report, span);
  const group = lower.slice(0, groupLength(lower));
  const telling = lower.filter(isTelling);
  return {
    span,
    kind,
    stems: new Set(telling.map(stem)),
    owner: phrase?.owners[0] ? foldName(cut(report.text, phrase.owners[0].span)) : null,
    isDefinite: DEFINITE.has(lower[0] ?? ""),
    version: versionOf(group),
    phrase,
    confidence: frame.confidence,
  };
}

/** "push for a deal", "any agreement": one that is only hoped for is no text. */
function isHopedFor(text: string, span: Span): boolean {
  if (
    !/^(?:an?|any|some)\s+(?:[\p{L}-]+\s+){0,3}(?:deal|agreement|accord|pact|settlement|treaty)\b/iu.test(
      cut(text, span),
    )
  )
    return false;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  return /\b(?:for|reach\w*|towards?|seek\w*|clinch\w*|near\w*|close to|possible|want\w*|hop\w+|without|no|fail\w* to \w+|get|strike|make)\s+$/iu.test(
    before,
  );
}

const DEFINITE = new Set(["the", "this", "that", "its", "their", "his", "her", "our"]);
const PREPOSITIONS = new Set(["of", "for", "on", "in", "to", "by", "with", "from", "at", "about", "between"]);

/** How many words stand before the first preposition: only these say which version is meant. */
function groupLength(lower: readonly string[]): number {
  const stop = lower.findIndex((word) => PREPOSITIONS.has(word));
  return stop < 0 ? lower.length : stop;
}

function versionOf(group: readonly string[]): TextMention["version"] {
  if (group.some((word) => NEWER.has(word))) return "new";
  return group.some((word) => OLDER.has(word)) ? "old" : null;
}

function isTelling(word: string): boolean {
  return /^\p{L}/u.test(word) && !SMALL_WORDS.has(word) && !NEWER.has(word) && !OLDER.has(word);
}

const SMALL_WORDS = new Set(
  "the a an this that its their his her our of for on in to by with and 's ’s s week month year monday tuesday wednesday thursday friday".split(
    " ",
  ),
);

/** From left to right: a mention is the latest text that it fits; "revised", "new" begin the version after it, "first", "last week’s" go back. */
function joinVersions(mentions: readonly TextMention[]): TextGroup[] {
  const groups: TextGroup[] = [];
  for (const mention of mentions) {
    const fitting = groups.filter((group) => fits(group, mention));
    const latest = fitting.at(-1) ?? null;
    if (!latest) groups.push({ mentions: [mention], revises: null });
    else if (mention.version === "new" && !isNewer(latest)) groups.push({ mentions: [mention], revises: latest });
    else if (mention.version === "old") oldest(latest).mentions.push(mention);
    else latest.mentions.push(mention);
  }
  return groups;
}

function isNewer(group: TextGroup): boolean {
  return group.mentions.some((mention) => mention.version === "new");
}

function oldest(group: TextGroup): TextGroup {
  return group.revises ? oldest(group.revises) : group;
}

/** Draft, plan and proposal may be words for one text; an agreement, letter, list or map is something else. */
const FAMILIES: readonly TextKind[][] = [
  ["plan", "draft", "proposal", "list"],
  ["agreement", "treaty", "plan", "draft"],
  ["communiqué", "resolution", "draft"],
];

function fits(group: TextGroup, mention: TextMention): boolean {
  if (group.mentions.some((known) => ownersDiffer(known, mention))) return false;
  return group.mentions.some((known) => {
    const sharesWord = [...mention.stems].some((word) => known.stems.has(word));
    const sameFamily =
      known.kind === mention.kind ||
      FAMILIES.some((family) => family.includes(known.kind) && family.includes(mention.kind));
    return sameFamily && (sharesWord || mention.version !== null || mention.isDefinite || mention.stems.size <= 1);
  });
}

function ownersDiffer(a: TextMention, b: TextMention): boolean {
  return a.owner !== null && b.owner !== null && a.owner !== b.owner;
}

function toText(context: LayerContext, group: TextGroup, ids: Map<TextGroup, string>): NegotiatingText {
  const spans = group.mentions.map((mention) => mention.span);
  const first = group.mentions[0] as TextMention;
  const fullest = group.mentions.reduce((best, one) => (one.stems.size > best.stems.size ? one : best), first);
  return {
    id: ids.get(group) ?? "",
    name: cut(context.report.text, fullest.span).replace(/^(?:an?|the|its|their|his|her|this|that)\s+/iu, ""),
    kind: first.kind,
    mentions: spans,
    author: authorOf(context, group),
    revises: group.revises ? (ids.get(group.revises) ?? null) : null,
    extent: extentOf(context.report.text, spans),
    terms: [],
  };
}

/** Whose text it is, where its name says so: "the Arvenian draft", "Sele’s proposal". */
function authorOf({ actors }: LayerContext, group: TextGroup): string | null {
  const owners = group.mentions.flatMap(({ phrase }) => phrase?.owners ?? []);
  return owners.map((owner) => actors.idOf([owner.span])).find((id) => id !== null) ?? null;
}

const EXTENT =
  /\b(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](point|page|article|paragraph|chapter|clause|item|step|part|section)s?\b/iu;

/** "28-point", "nineteen pages": how long a text is told to be. */
function extentOf(text: string, spans: readonly Span[]): NegotiatingText["extent"] {
  for (const span of spans) {
    const match = EXTENT.exec(cut(text, span));
    const count = match?.[1] ? numberOf(match[1]) : null;
    if (!match?.[2] || !count) continue;
    const start = span.start + match.index;
    return { span: { start, end: start + match[0].length }, count, unit: match[2].toLowerCase() };
  }
  return null;
}

/** The text mentioned in one of the spans, else the one mentioned nearest before or in the sentence; null where there is none. */
export function textAt(texts: readonly NegotiatingText[], spans: readonly Span[], near: Span): NegotiatingText | null {
  const mentions = texts.flatMap((text) => text.mentions.map((mention) => ({ text, mention })));
  const inside = mentions.find(({ mention }) =>
    spans.some((span) => span.start < mention.end && mention.start < span.end),
  );
  if (inside) return inside.text;
  const close = mentions.filter(({ mention }) => mention.start <= near.end && near.start - mention.end < 300);
  return close.sort((a, b) => b.mention.start - a.mention.start)[0]?.text ?? null;
}
