import type { LineId } from "../evidence.ts";
import type { DeadlineLine, OutcomeLine, StatementCluster } from "../record.ts";
import { commonest, toldValues } from "./assemble-meetings.ts";
import { clusterId } from "./clustering.ts";
import { evidenceOf, partyOfVoice } from "./evidence-of.ts";
import { isCurrent, type Joined, type Placed, reportDay } from "./joined.ts";
import { frameOf } from "./line-frame.ts";

/** The line of one utterance from the reports that carry it. */
export function assembleStatement(joined: Joined, id: LineId, told: readonly Placed<"statements">[]): StatementCluster {
  const evidence = told.map((one) => evidenceOf(joined, one));
  const [first] = told;
  const voice = evidence[0]?.voice;
  const speaker = voice?.actor ?? null;
  const wording = told
    .map(({ fact }) => fact.body.content || fact.words)
    .reduce((a, b) => (b.length > a.length ? b : a), "");
  const speakerName = speaker === null ? (voice?.name ?? "unnamed") : joined.labelOf(speaker);
  const days = told.flatMap((one) => one.fact.body.saidAt?.from ?? reportDay(one.report) ?? []).sort();
  return {
    ...frameOf(joined, {
      id,
      label: `${speakerName}: ${wording}`,
      evidence,
      actors: [speaker, voice?.side ?? null].filter((actor) => actor !== null),
    }),
    speaker,
    speakerName,
    side: voice ? (voice.side ?? (speaker === null ? null : joined.actors.sideOf(speaker))) : null,
    speechAct: commonest(told.map(({ fact }) => fact.body.speechAct)) ?? first?.fact.body.speechAct ?? "say",
    on: days[0] ?? null,
    wording,
    quoted: told.some(({ fact }) => fact.body.mode !== "reported"),
    evidence,
  };
}

/** The outcome line to which an outcome belongs: that of its meeting, else of the same parties on the same day. */
export function outcomeLineId(joined: Joined, { report, fact }: Placed<"outcomes">): LineId {
  const meeting = fact.body.meeting === null ? null : joined.threads.lineOf(fact.body.meeting);
  if (meeting !== null) return clusterId("o", meeting);
  const sides = partiesOf(joined, [{ report, fact }]).map((actor) => joined.actors.sideOf(actor));
  return clusterId("o", [...[...new Set(sides)].sort(), reportDay(report) ?? fact.key].join("|"));
}

function partiesOf(joined: Joined, told: readonly Placed<"outcomes">[]): LineId[] {
  const ids = told.flatMap(({ report, fact }) =>
    fact.body.parties.flatMap((rank) => joined.actors.idOf(report.facts, rank) ?? []),
  );
  return [...new Set(ids)];
}

/** What came of one meeting, each value with those who tell it. */
export function assembleOutcome(joined: Joined, id: LineId, told: readonly Placed<"outcomes">[]): OutcomeLine {
  const parties = partiesOf(joined, told);
  const meeting = told.flatMap(({ fact }) =>
    fact.body.meeting === null ? [] : (joined.threads.lineOf(fact.body.meeting) ?? []),
  )[0];
  const kinds = toldValues(
    told
      .filter(isCurrent)
      .map((one) => ({ key: one.fact.body.kind, value: one.fact.body.kind, evidence: evidenceOf(joined, one) })),
  );
  const about =
    meeting === undefined ? parties.map((actor) => joined.labelOf(actor)).join(" – ") : joined.labelOf(meeting);
  return {
    ...frameOf(joined, {
      id,
      label: `${kinds.map((kind) => kind.value).join(" / ")}: ${about}`,
      evidence: told.map((one) => evidenceOf(joined, one)),
      actors: parties,
    }),
    meeting: meeting ?? null,
    parties,
    kinds,
  };
}

/** The deadline line to which a deadline belongs: one setter and one text or meeting, else one setter and one day. */
export function deadlineLineId(joined: Joined, { report, fact }: Placed<"deadlines">): LineId {
  const target = fact.body.for === null ? null : joined.threads.lineOf(fact.body.for);
  const setter = joined.actors.idOf(report.facts, fact.body.setBy);
  const side = setter === null ? "nobody" : joined.actors.sideOf(setter);
  return clusterId("d", `${side}|${target ?? fact.body.time?.to ?? fact.key}`);
}

/** A deadline through all reports. */
export function assembleDeadline(joined: Joined, id: LineId, told: readonly Placed<"deadlines">[]): DeadlineLine {
  const history = told.map((one) => ({
    status: one.fact.body.status,
    on: reportDay(one.report),
    evidence: evidenceOf(joined, one),
  }));
  const actorOf = (one: Placed<"deadlines">, role: "setBy" | "on") =>
    joined.actors.idOf(one.report.facts, one.fact.body[role]) ?? [];
  const setBy = commonest(told.flatMap((one) => actorOf(one, "setBy")));
  const on = commonest(told.flatMap((one) => actorOf(one, "on")));
  const current = told.filter(isCurrent).at(-1) ?? told.at(-1);
  const nameOf = (actor: LineId | null) => (actor === null ? null : joined.labelOf(actor));
  return {
    ...frameOf(joined, {
      id,
      label: [current?.fact.words ?? "deadline", nameOf(setBy)].filter(Boolean).join(", set by "),
      evidence: history.map((entry) => entry.evidence),
      actors: [setBy, on, ...history.map((entry) => partyOfVoice(entry.evidence.voice))].filter(
        (actor) => actor !== null,
      ),
    }),
    setBy,
    setByName: nameOf(setBy),
    on,
    onName: nameOf(on),
    time: told.flatMap((one) => one.fact.body.time ?? []).at(-1) ?? null,
    status: current?.fact.body.status ?? "set",
    history,
  };
}
