import type { LineId } from "../evidence.ts";
import type { Matching, Member } from "./clustering.ts";
import { dayNumber } from "./day-range.ts";
import { normalised } from "./fact-key.ts";
import type { JoinedActors } from "./join-actors.ts";
import type { ReportFact, ReportFacts } from "./report-facts.ts";

/** A statement of one report, ready to be found again in others. */
export interface StatementMember extends Member {
  document: string;
  speaker: LineId | null;
  day: number | null;
  words: ReadonlySet<string>;
}

/** An utterance as reports so far give it. */
export interface StatementProfile {
  speaker: LineId | null;
  day: number | null;
  wordings: ReadonlySet<string>[];
  documents: Set<string>;
}

/** Reports of one utterance lie this close. */
const SAID_WITHIN_DAYS = 4;
const EMPTY = new Set(
  "the a an of for on in to and or its their his her by from with that this it is was were be been are would will had has have not at as said but".split(
    " ",
  ),
);

function keysOf({ speaker, day, words }: StatementMember, around: number): string[] {
  const bucket = day === null ? 0 : Math.floor(day / SAID_WITHIN_DAYS);
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 4);
  const keys: string[] = [];
  for (let step = -around; step <= around; step++) {
    for (const word of longest) keys.push(`${speaker ?? "?"} ${bucket + step} ${word}`);
  }
  return keys;
}

/** Statements of one speaker within days whose words are mostly the same are one utterance. */
export const statementMatching: Matching<StatementMember, StatementProfile> = {
  letter: "s",
  threshold: 0.6,
  lookupKeys: (member) => keysOf(member, 1),
  indexKeys: (member) => keysOf(member, 0),
  start: () => ({ speaker: null, day: null, wordings: [], documents: new Set() }),
  absorb: (profile, member) => {
    if (profile.wordings.length === 0) {
      profile.speaker = member.speaker;
      profile.day = member.day;
    }
    profile.wordings.push(member.words);
    profile.documents.add(member.document);
  },
  match: (member, profile) => {
    if (profile.speaker !== member.speaker || profile.documents.has(member.document)) return null;
    const apart = member.day === null || profile.day === null ? 0 : Math.abs(member.day - profile.day);
    if (apart > SAID_WITHIN_DAYS || member.words.size === 0) return null;
    const likeness = Math.max(...profile.wordings.slice(0, 8).map((words) => overlap(words, member.words)));
    return { score: likeness, reasons: [`${Math.round(likeness * 100)} % of the words are the same`] };
  },
};

/** The share of words that two wordings have in common, of the shorter one where it is long enough to tell. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const shorter = Math.min(a.size, b.size);
  return shared / (shorter >= 6 ? shorter : Math.max(a.size, b.size, 1));
}

/** The member for a statement. */
export function statementMember(
  actors: JoinedActors,
  report: ReportFacts,
  { fact, order }: { fact: ReportFact<"statements">; order: string },
): StatementMember {
  const said = fact.body.saidAt?.from ?? report.publishedAt;
  const words = normalised(fact.body.content || fact.words).split(" ");
  return {
    key: fact.key,
    order,
    document: report.document,
    speaker: actors.idOf(report, fact.body.speaker),
    day: said === null ? null : dayNumber(said),
    words: new Set(words.filter((word) => word !== "" && !EMPTY.has(word))),
  };
}
