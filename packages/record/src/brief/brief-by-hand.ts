import type { Reading } from "@parley/annotation";
import { openWriter, type ReportWriter } from "../generator/index.ts";
import { meetingOnDay } from "../queries/meetings.ts";
import type { DossierSummary, FactDetail } from "../reader.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { reportFactsOf } from "../reconcile/report-facts-of.ts";
import type { DossierRecord } from "../record.ts";
import type { BriefSources } from "./make-brief.ts";

const SCOPE = { parties: [], issues: [], exclusions: [] };

/** What a brief is made from, straight from Readings; each came in at noon of the day on which it was published. */
export function sourcesOf(readings: readonly Reading[], told: { day: string; since: string | null }): BriefSources {
  const documents = readings.map((reading) => [
    {
      facts: reportFactsOf(reading, reading.document.id),
      addedAt: `${reading.document.publishedAt}T12:00:00.000Z`,
      changed: null,
    },
  ]);
  const record = reconcile({ scope: SCOPE, documents, decisions: [], removals: [] });
  const changes = record.journal.filter((entry) => told.since === null || entry.at > told.since);
  return {
    ...told,
    summary: summaryOf(record),
    changes: changes.toSorted((a, b) => b.weight - a.weight),
    lists: { ...record, meetings: record.meetings.map((one) => meetingOnDay(one, told.day)), facts: factsOf(record) },
    names: new Map(record.actors.map((actor) => [actor.id, actor.name])),
    hiddenCount: 0,
    issueName: (code) => code,
  };
}

function summaryOf(record: DossierRecord): DossierSummary {
  const { actors, meetings, texts, positions, statements, outcomes, deadlines, discrepancies } = record;
  return {
    dossier: { id: "1", name: "Talks", createdAt: "2031-01-01T00:00:00.000Z", scope: SCOPE },
    documentCount: record.documents.length,
    factCount: 0,
    lineCounts: {
      actor: actors.length,
      meeting: meetings.length,
      text: texts.length,
      position: positions.length,
      statement: statements.length,
      outcome: outcomes.length,
      deadline: deadlines.length,
      discrepancy: discrepancies.length,
    },
    lastAddedAt: null,
    readBy: [{ model: "written 1", documentCount: record.documents.length }],
    unreadCount: 0,
  };
}

function factsOf(record: DossierRecord): FactDetail[] {
  const places = [
    ...record.meetings.flatMap((line) => line.history.map((entry) => entry.evidence)),
    ...record.texts.flatMap((line) => [...line.mentions, ...line.events.map((event) => event.evidence)]),
    ...record.outcomes.flatMap((line) => line.kinds.flatMap((told) => told.evidence)),
    ...record.positions.flatMap((line) => [...line.own, ...line.ascribed].map((entry) => entry.evidence)),
  ];
  return places.map((evidence) => ({
    evidence,
    layer: evidence.layer,
    type: "",
    fields: {},
    line: null,
    reasons: [],
    decision: null,
    decisions: [],
  }));
}

/** A report of the day that its sentences are told in. */
function report(publishedAt: string, publisher: string, write: (writer: ReportWriter) => void): Reading {
  const writer = openWriter({ publishedAt, publisher, title: `News of ${publishedAt}` });
  write(writer);
  return writer.reading();
}

/** Three reports of talks that are planned in hedged words, of a draft that is told as received and as not received. */
export function reportsByHand(): Reading[] {
  return [
    report("2031-04-09", "Sele Post", planned),
    report("2031-04-10", "Gulf Wire", received),
    report("2031-04-11", "Sele Post", notReceived),
  ];
}

function planned(writer: ReportWriter): void {
  const at = writer.sentence(
    ["who", "Ada Brink"],
    " of ",
    ["one", "Arvenia"],
    " ",
    ["cue", "said"],
    " that her country and ",
    ["two", "Tolsk"],
    " ",
    ["hedge", "might"],
    " hold ",
    ["talks", "talks"],
    " in ",
    ["place", "Port Sorel"],
    " on ",
    ["time", "Tuesday"],
    ".",
  );
  const one = writer.actor("Arvenia", at("one"), { kind: "state" });
  const speaker = writer.actor("Ada Brink", at("who"), { of: one });
  const two = writer.actor("Tolsk", at("two"), { kind: "state" });
  const content = [{ start: at("talks").start, end: at("time").end }];
  const saidBy = writer.statement({ speaker, source: [at("who")], cue: [at("cue")], content, hedge: [at("hedge")] });
  const party = { part: "party" as const, for: null, status: null, saidBy: null };
  writer.meeting({
    trigger: [at("talks")],
    kind: "talks",
    status: "planned",
    parties: [
      { ...party, actor: one, span: at("one") },
      { ...party, actor: two, span: at("two") },
    ],
    place: { name: "Port Sorel", span: at("place") },
    time: writer.time("2031-04-14", at("time")),
    saidBy,
  });
}

function received(writer: ReportWriter): void {
  const at = writer.sentence(
    ["who", "Tolsk"],
    " ",
    ["what", "received"],
    " the ",
    ["text", "nine-point draft"],
    " on ",
    ["time", "Tuesday"],
    ".",
  );
  draft(writer, at, "done");
}

function notReceived(writer: ReportWriter): void {
  const at = writer.sentence(
    ["who", "Tolsk"],
    " ",
    ["what", "has not received"],
    " the ",
    ["text", "nine-point draft"],
    ".",
  );
  const stand = writer.sentence(
    ["who", "Tolsk"],
    " ",
    ["words", "rejects any ceiling"],
    ", its ministry ",
    ["cue", "said"],
    ".",
  );
  const party = draft(writer, at, "not done");
  const saidBy = writer.statement({ speaker: party, cue: [stand("cue")], content: [stand("words")] });
  const evidence = [stand("words")];
  writer.position({ evidence, party, on: { span: stand("words") }, stance: "against", move: "refuse", saidBy });
}

function draft(writer: ReportWriter, at: ReturnType<ReportWriter["sentence"]>, polarity: "done" | "not done"): string {
  const by = writer.actor("Tolsk", at("who"), { kind: "state" });
  const text = writer.text({ name: "nine-point draft", mentions: [at("text")] });
  writer.textEvent({ text, action: "received", by, polarity, evidence: [at("what")] });
  return by;
}
