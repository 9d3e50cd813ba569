import type { FactKey, LineId } from "../evidence.ts";
import type { DecisionState } from "./apply-decisions.ts";
import { type Cluster, type Clustering, homeIn, openClustering } from "./clustering.ts";
import { dayNumber } from "./day-range.ts";
import type { JoinedActors } from "./join-actors.ts";
import { meetingMatching } from "./match-meeting.ts";
import { type TextMember, type TextProfile, textMatching, textWords } from "./match-text.ts";
import { type MeetingMember, meetingMember } from "./meeting-member.ts";
import type { MeetingProfile } from "./meeting-profile.ts";
import { nameForm } from "./name-forms.ts";
import { isOf, type Rank, type ReportFact, type ReportFacts } from "./report-facts.ts";

/** Which facts of many reports mean one meeting, and which one text. */
export interface JoinedThreads {
  readonly meetings: ReadonlyMap<LineId, Cluster<MeetingMember, MeetingProfile>>;
  readonly texts: ReadonlyMap<LineId, Cluster<TextMember, TextProfile>>;
  /** Joins the meetings and texts of the next report in canonical order. */
  add(report: ReportFacts, order: string): void;
  rewind(order: string): void;
  /** The line of a meeting or text of a report, after merges; null = rejected or unknown. */
  lineOf(key: FactKey): LineId | null;
  reasonsOf(key: FactKey): string[];
  /** The line before merges, with the order of its first report; null = rejected or unknown. */
  homeOf(key: FactKey): string | null;
}

/** No reports joined yet. */
export function openThreads(actors: JoinedActors, decisions: DecisionState): JoinedThreads {
  const meetings = openClustering(meetingMatching);
  const texts = openClustering(textMatching);
  const place = <Placed extends { key: FactKey; order: string }, Profile>(
    clustering: Clustering<Placed, Profile>,
    member: Placed,
  ) => {
    if (!decisions.isRejected(member.key)) clustering.place(member, decisions.splitGroup(member.key));
  };
  return {
    meetings: meetings.clusters,
    homeOf: (key) => homeIn(meetings, key) ?? homeIn(texts, key),
    texts: texts.clusters,
    rewind: (order) => {
      meetings.rewind(order);
      texts.rewind(order);
    },
    reasonsOf: (key) => (meetings.clusterOf(key) === undefined ? texts : meetings).reasonsOf(key),
    lineOf: (key) => {
      for (const clustering of [meetings, texts]) {
        const id = clustering.clusterOf(key);
        if (id !== undefined) return decisions.mergedLine(id, clustering);
      }
      return null;
    },
    add: (report, order) => {
      for (const fact of report.facts.filter(isOf("meetings")))
        place(meetings, meetingMember(actors, report, { fact, order }));
      for (const fact of originalsFirst(report.facts.filter(isOf("texts")))) {
        const revises = fact.body.revises === null ? null : (texts.clusterOf(fact.body.revises) ?? null);
        place(texts, textMember(actors, report, { fact, order, revises }));
      }
    },
  };
}

function dayOf(report: ReportFacts): number | null {
  return report.publishedAt === null ? null : dayNumber(report.publishedAt);
}

function textMember(
  actors: JoinedActors,
  report: ReportFacts,
  { fact, order, revises }: { fact: ReportFact<"texts">; order: string; revises: LineId | null },
): TextMember {
  const { name, mentions, kind, extent, author } = fact.body;
  const sideOf = (rank: Rank | null) => {
    const id = actors.idOf(report, rank);
    return id === null ? null : actors.sideOf(id);
  };
  const handling = report.facts.filter(isOf("textEvents")).filter((event) => event.body.text === fact.key);
  return {
    key: fact.key,
    order,
    document: report.document,
    day: dayOf(report),
    kind,
    ...textWords([name, ...mentions], author === null ? [] : authorWords(report, author)),
    extent,
    authorSide: sideOf(author),
    revises,
    handlers: new Set(handling.flatMap((event) => sideOf(event.body.by) ?? [])),
  };
}

/** Texts of one report, each after the one that it revises. */
function originalsFirst(facts: readonly ReportFact<"texts">[]): ReportFact<"texts">[] {
  return [...facts].sort((a, b) => Number(a.body.revises !== null) - Number(b.body.revises !== null));
}

function authorWords(report: ReportFacts, author: Rank): string[] {
  const of = report.actors[author]?.of ?? author;
  return [author, of].flatMap((rank) => (report.actors[rank]?.names ?? []).flatMap((name) => nameForm(name).words));
}
