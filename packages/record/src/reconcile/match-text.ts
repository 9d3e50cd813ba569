import type { TextKind } from "@parley/annotation";
import type { LineId } from "../evidence.ts";
import type { Match, Matching, Member } from "./clustering.ts";
import { foldedWord, skeleton } from "./name-forms.ts";

/** A negotiating text as one report tells it. */
export interface TextMember extends Member {
  document: string;
  day: number | null;
  kind: TextKind;
  /** Folded words of its names and mentions that say more than "text". */
  words: Set<string>;
  /** Those of them that are proper names or rare descriptions. */
  properWords: Set<string>;
  /** Whether the words call it a new or an earlier version. */
  version: "new" | "old" | null;
  extent: { count: number; unit: string } | null;
  authorSide: LineId | null;
  /** The text that this one revises, where the report names both; null = none. */
  revises: LineId | null;
  /** Sides that handle it in this report. */
  handlers: Set<LineId>;
}

/** What reports so far say of one text. */
export interface TextProfile {
  documents: Set<string>;
  kinds: Map<TextKind, number>;
  words: Map<string, number>;
  properWords: Set<string>;
  versions: Set<"new" | "old">;
  extents: Map<string, number>;
  authorSides: Set<LineId>;
  revises: Set<LineId>;
  firstDay: number | null;
  lastDay: number | null;
}

const FAMILIES: readonly (readonly TextKind[])[] = [
  ["plan", "draft", "proposal"],
  ["agreement", "treaty", "draft", "proposal"],
  ["letter"],
  ["list"],
  ["map"],
  ["resolution"],
  ["communiqué"],
];
const NEW =
  /^(revised|new|newer|amended|updated|final|slimmer|shorter|shortened|second|latest|counter|counterproposal|rewritten|trimmed)$/;
const OLD = /^(first|original|earlier|initial|previous|old|older)$/;
const EMPTY = new Set(
  "the a an of for on in to and or its their his her by from with text texts draft drafts plan plans proposal proposals paper papers document documents agreement accord deal treaty pact letter list map page pages point points article articles chapter chapters version full complete written typed copy".split(
    " ",
  ),
);
const BUCKET_DAYS = 30;
/** Kinds of which talks seldom have two at a time. */
const RARE_KINDS: ReadonlySet<TextKind> = new Set(["map", "list", "letter", "resolution", "communiqué"]);

/** What agreement and disagreement count for; set on the corpus's training talks. */
const WEIGHTS = {
  sameKind: 0.6,
  sameRareKind: 1.2,
  likeKind: 0.2,
  otherKind: 1,
  properWord: 1.2,
  word: 0.4,
  eachWord: 0.8,
  otherProper: 0.2,
  otherWords: 0.3,
  sameExtent: 2.2,
  otherName: 1.2,
  nearExtent: 0.6,
  otherExtent: 2.1,
  sameAuthor: 0.9,
  otherAuthor: 1.2,
  sameVersion: 0.8,
  otherVersion: 1.5,
  newVersion: 0.9,
  recent: 0.7,
  fortnight: -0.2,
  older: 0.2,
  threshold: 1.1,
};

/** What the names of a text say, folded; words made of its author's name ("the Tolskan draft") say nothing more. */
export function textWords(
  names: readonly string[],
  author: readonly string[],
): Pick<TextMember, "words" | "properWords" | "version"> {
  const stems = author.map((word) => word.slice(0, Math.max(4, word.length - 2)));
  const isAuthor = (word: string) => stems.some((stem) => stem.length >= 4 && word.startsWith(stem));
  const raw = names
    .flatMap((name) => name.replace(/[’']s\b/g, "").split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== "" && !isAuthor(foldedWord(word)));
  const folded = raw.map(foldedWord);
  const told = folded.filter((word) => !EMPTY.has(word) && !NEW.test(word) && !OLD.test(word) && !/\d/.test(word));
  const proper = raw.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).map(foldedWord);
  return {
    words: new Set(told),
    properWords: new Set(proper.filter((word) => !EMPTY.has(word) && !NEW.test(word) && !OLD.test(word))),
    version: folded.some((word) => NEW.test(word)) ? "new" : folded.some((word) => OLD.test(word)) ? "old" : null,
  };
}

function keysOf(member: TextMember, around: number): string[] {
  const keys = [...member.words].map((word) => `w ${skeleton(word)}`);
  if (member.extent) keys.push(`x ${member.extent.count} ${member.extent.unit}`);
  if (member.day !== null) {
    for (let step = -around; step <= around; step++) keys.push(`b ${Math.floor(member.day / BUCKET_DAYS) + step}`);
  }
  return keys;
}

/** The rules by which texts that several reports tell of are one. */
export const textMatching: Matching<TextMember, TextProfile> = {
  letter: "t",
  get threshold() {
    return WEIGHTS.threshold;
  },
  lookupKeys: (member) => keysOf(member, 1),
  indexKeys: (member) => keysOf(member, 0),
  start: () => ({
    documents: new Set(),
    kinds: new Map(),
    words: new Map(),
    properWords: new Set(),
    versions: new Set(),
    extents: new Map(),
    authorSides: new Set(),
    revises: new Set(),
    firstDay: null,
    lastDay: null,
  }),
  absorb: (profile, member) => {
    profile.documents.add(member.document);
    profile.kinds.set(member.kind, (profile.kinds.get(member.kind) ?? 0) + 1);
    for (const word of member.words) profile.words.set(word, (profile.words.get(word) ?? 0) + 1);
    for (const word of member.properWords) profile.properWords.add(word);
    if (member.version) profile.versions.add(member.version);
    if (member.extent) {
      const extent = `${member.extent.count} ${member.extent.unit}`;
      profile.extents.set(extent, (profile.extents.get(extent) ?? 0) + 1);
    }
    if (member.authorSide) profile.authorSides.add(member.authorSide);
    if (member.revises) profile.revises.add(member.revises);
    if (member.day !== null) {
      profile.firstDay = Math.min(member.day, profile.firstDay ?? member.day);
      profile.lastDay = Math.max(member.day, profile.lastDay ?? member.day);
    }
  },
  match: (member, profile) => {
    if (profile.documents.has(member.document)) return null;
    const parts = [
      kindsAgree(member, profile),
      wordsAgree(member, profile),
      extentsAgree(member, profile),
      authorsAgree(member, profile),
      versionsAgree(member, profile),
      recency(member, profile),
    ];
    return {
      score: parts.reduce((sum, part) => sum + part.score, 0),
      reasons: parts.flatMap((part) => part.reasons),
    };
  },
};

const NEUTRAL: Match = { score: 0, reasons: [] };

function kindsAgree(member: TextMember, profile: TextProfile): Match {
  if (profile.kinds.has(member.kind))
    return {
      score: RARE_KINDS.has(member.kind) ? WEIGHTS.sameRareKind : WEIGHTS.sameKind,
      reasons: [`both ${member.kind}`],
    };
  const near = FAMILIES.some((kinds) => kinds.includes(member.kind) && kinds.some((kind) => profile.kinds.has(kind)));
  return { score: near ? WEIGHTS.likeKind : -WEIGHTS.otherKind, reasons: [] };
}

function wordsAgree(member: TextMember, profile: TextProfile): Match {
  const shared = [...member.words].filter((word) => profile.words.has(word));
  const proper = shared.filter((word) => member.properWords.has(word) && profile.properWords.has(word));
  if (proper.length > 0)
    return {
      score: WEIGHTS.properWord + WEIGHTS.eachWord * Math.min(2, shared.length),
      reasons: [`both called ${proper[0]}`],
    };
  if (shared.length > 0)
    return { score: WEIGHTS.word + WEIGHTS.eachWord * Math.min(2, shared.length), reasons: [`both ${shared[0]}`] };
  const apart = member.words.size > 0 && profile.words.size > 0;
  return apart
    ? {
        score: member.properWords.size > 0 && profile.properWords.size > 0 ? -WEIGHTS.otherProper : -WEIGHTS.otherWords,
        reasons: [],
      }
    : NEUTRAL;
}

function extentsAgree({ extent, words, authorSide }: TextMember, profile: TextProfile): Match {
  if (!extent || profile.extents.size === 0) return NEUTRAL;
  if (profile.extents.has(`${extent.count} ${extent.unit}`)) {
    const isCalledOtherwise = words.size > 0 && profile.words.size > 0 && ![...words].some((w) => profile.words.has(w));
    const isByAnother = authorSide !== null && profile.authorSides.size > 0 && !profile.authorSides.has(authorSide);
    const score = WEIGHTS.sameExtent - (isCalledOtherwise && isByAnother ? WEIGHTS.otherName : 0);
    return { score, reasons: [`both of ${extent.count} ${extent.unit}s`] };
  }
  const counts = [...profile.extents.keys()].map((one) => one.split(" ")).filter(([, unit]) => unit === extent.unit);
  if (counts.length === 0) return NEUTRAL;
  const near = counts.some(([count]) => Math.abs(Number(count) - extent.count) <= Math.max(1, extent.count * 0.1));
  return { score: near ? -WEIGHTS.nearExtent : -WEIGHTS.otherExtent, reasons: [] };
}

function authorsAgree({ authorSide }: TextMember, profile: TextProfile): Match {
  if (!authorSide || profile.authorSides.size === 0) return NEUTRAL;
  return profile.authorSides.has(authorSide)
    ? { score: WEIGHTS.sameAuthor, reasons: ["same author"] }
    : { score: -WEIGHTS.otherAuthor, reasons: [] };
}

function versionsAgree(member: TextMember, profile: TextProfile): Match {
  if (member.version && profile.versions.size > 0)
    return { score: profile.versions.has(member.version) ? WEIGHTS.sameVersion : -WEIGHTS.otherVersion, reasons: [] };
  if (member.version === "new" && profile.revises.size === 0) return { score: -WEIGHTS.newVersion, reasons: [] };
  return NEUTRAL;
}

function recency(member: TextMember, profile: TextProfile): Match {
  if (member.day === null || profile.lastDay === null) return NEUTRAL;
  const gap = Math.abs(member.day - profile.lastDay);
  if (gap <= 5) return { score: WEIGHTS.recent - 0.05 * gap, reasons: ["reported within days"] };
  return { score: gap <= 15 ? WEIGHTS.fortnight : gap <= 40 ? -WEIGHTS.older : -1, reasons: [] };
}
