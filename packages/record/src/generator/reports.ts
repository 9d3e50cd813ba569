import type { Reading } from "@parley/annotation";
import type { Random } from "./random.ts";
import { openWriter, type ReportWriter } from "./report-writer.ts";
import type { World, WorldActor, WorldFact } from "./world.ts";

/** A generated report with what is true of it. */
export interface GeneratedReport {
  reading: Reading;
  /** Ids of the Reading's actors, meetings and texts → ids of the world's. */
  truth: { actors: Map<string, string>; meetings: Map<string, string>; texts: Map<string, string> };
  /** Name of the agency or outlet that it goes back to. */
  origin: string;
}

interface Writing {
  writer: ReportWriter;
  random: Random;
  report: GeneratedReport;
  spelling: number;
}

const OUTLETS = ["Coastal Courier", "Evening Ledger", "Morning Signal", "Inland Gazette"];
const AGENCY = "Telwire";
const FILLERS = [
  "Traders at the old market said that little had changed for them.",
  "The road along the ridge was closed for a third week after the rains.",
  "Schools in the valley reopened, though many parents kept their children at home.",
  "Bread was dearer again, and the queues outside the bakery began before dawn.",
  "A choir sang on the steps of the town hall until the police asked it to move on.",
  "Nobody in the square paid the motorcade much attention.",
];

/** Reports of a world: every fact once or more, by outlets that spell in their own way; some copy the agency. */
export function writeReports(world: World, random: Random, reportCount: number): GeneratedReport[] {
  const facts = [...world.facts].sort((a, b) => (a.day < b.day ? -1 : 1));
  const reports: GeneratedReport[] = [];
  for (let rank = 0; rank < Math.max(reportCount, facts.length); rank++) {
    const fact = facts[rank < facts.length ? rank : random.below(facts.length)] as WorldFact;
    const sameDay = facts.filter((one) => one.day === fact.day && one !== fact && random.chance(0.3));
    const isAgency = random.chance(0.3);
    const publisher = isAgency ? AGENCY : random.pick(OUTLETS);
    const credit = isAgency ? AGENCY : null;
    const plan = { facts: [fact, ...sameDay.slice(0, 1)], publisher, credit, rank, world: world.id };
    reports.push(writeReport(random, plan));
    if (isAgency && random.chance(0.5)) reports.push(copyOf(random, reports.at(-1) as GeneratedReport));
  }
  return reports.slice(0, Math.max(reportCount, facts.length));
}

function writeReport(
  random: Random,
  plan: { facts: readonly WorldFact[]; publisher: string; credit: string | null; rank: number; world: string },
): GeneratedReport {
  const publishedAt = plan.facts[0]?.day ?? null;
  const url = `https://news.example/${plan.publisher.toLowerCase().replace(/ /g, "-")}/${plan.world}-${plan.rank}`;
  const writer = openWriter({ publishedAt, publisher: plan.publisher, url, credit: plan.credit });
  const truth = {
    actors: new Map<string, string>(),
    meetings: new Map<string, string>(),
    texts: new Map<string, string>(),
  };
  const report: GeneratedReport = { reading: writer.reading(), truth, origin: plan.credit ?? plan.publisher };
  const writing: Writing = { writer, random, report, spelling: OUTLETS.indexOf(plan.publisher) % 2 };
  if (plan.credit) writer.sentence(`${plan.credit} reported on the day's events, item ${plan.rank}.`);
  for (const fact of plan.facts) {
    writer.paragraph();
    writeFact(writing, fact);
    writer.sentence(`${random.pick(FILLERS)}`);
  }
  writer.paragraph();
  writer.sentence(`This was item ${plan.rank} of the day in the ${plan.publisher}.`);
  report.reading = writer.reading();
  return report;
}

/** A client's copy of an agency report: the words stay, a line is added, the credit with them. */
function copyOf(random: Random, { reading, truth, origin }: GeneratedReport): GeneratedReport {
  const publisher = random.pick(OUTLETS);
  const text = `${reading.document.text} The ${publisher} has not seen the documents.`;
  const copy = structuredClone(reading);
  copy.document = { ...copy.document, text, publisher, url: `${reading.document.url}/copy-${publisher.length}` };
  const start = reading.document.text.length + 1;
  copy.sentences.push({ start, end: text.length, paragraph: copy.sentences.at(-1)?.paragraph ?? 0 });
  return { reading: withId(copy), truth, origin };
}

function withId(reading: Reading): Reading {
  const writer = openWriter({ publishedAt: null, publisher: null });
  writer.sentence(reading.document.text);
  return { ...reading, document: { ...reading.document, id: writer.reading().document.id } };
}

function nameOf({ spelling }: Writing, actor: WorldActor): string {
  return actor.spellings[spelling] ?? actor.spellings[0] ?? "";
}

/** The actor's full name with title, ready for a sentence. */
function named(writing: Writing, actor: WorldActor): { words: string; title: string } {
  const title = actor.title && actor.of ? `the ${actor.of.spellings[0]} ${actor.title}, ` : "";
  return { words: nameOf(writing, actor), title };
}

/** Enters an actor named at the place, and the state for which it acts, which is meant there without being named. */
function enter(
  writing: Writing,
  actor: WorldActor,
  { form = "name", ...span }: { start: number; end: number; form?: "name" | "nominal" },
): string {
  const of = actor.of ? enter(writing, actor.of, { ...span, form: "nominal" }) : null;
  const id = writing.writer.actor(nameOf(writing, actor), span, { kind: actor.kind, of, title: actor.title, form });
  writing.report.truth.actors.set(id, actor.id);
  return id;
}

/** Who tells it: the opening of the sentence and, once written, the statement. */
function opening(writing: Writing, teller: WorldActor | null): { words: (string | [string, string])[]; cue: string } {
  if (!teller) return { words: [], cue: "" };
  const { words, title } = named(writing, teller);
  const cue = writing.random.pick(["said", "told reporters", "announced", "insisted"]);
  return { words: [title === "" ? "" : capital(title), ["teller", words], " ", ["cue", cue], " that "], cue };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function writeFact(writing: Writing, fact: WorldFact): void {
  if (fact.telling.what === "meeting") writeMeeting(writing, fact.teller, fact.telling);
  else writeText(writing, fact.teller, fact.telling);
}

const VERBS: Record<string, string[]> = {
  proposed: ["should hold", "could hold"],
  confirmed: ["will hold", "are to hold"],
  planned: ["plan to hold", "intend to hold"],
  postponed: ["put off", "delayed"],
  held: ["held", "ended"],
  denied: ["never held", "did not hold"],
};

function writeMeeting(
  writing: Writing,
  teller: WorldActor | null,
  told: Extract<WorldFact["telling"], { what: "meeting" }>,
): void {
  const { writer, random } = writing;
  const start = opening(writing, teller);
  const [one, two] = told.meeting.parties as [WorldActor, WorldActor];
  const verb = random.pick(VERBS[told.status] ?? ["held"]);
  const places = writer.sentence(
    ...start.words,
    ["one", nameOf(writing, one)],
    " and ",
    ["two", nameOf(writing, two)],
    ` ${verb} a `,
    ["trigger", told.meeting.kind],
    " in ",
    ["place", told.meeting.place],
    " on ",
    ["time", told.on],
    ".",
  );
  const saidBy = speak(writing, teller, { places, from: "one", to: "time" });
  const parties = (
    [
      ["one", one],
      ["two", two],
    ] as const
  ).map(([name, actor]) => {
    const id = enter(writing, actor, places(name));
    return { actor: id, span: places(name), part: "party" as const, for: null, status: null, saidBy: null };
  });
  const meeting = writer.meeting({
    trigger: [places("trigger")],
    kind: told.meeting.kind,
    parties,
    place: told.meeting.kind === "call" ? null : { span: places("place"), name: told.meeting.place },
    time: writer.time(told.on, places("time")),
    status: told.status,
    saidBy,
    accounts: [{ status: told.status, saidBy, evidence: [places("trigger")], hedge: [], time: null }],
  });
  writing.report.truth.meetings.set(meeting, told.meeting.id);
  if (told.outcome)
    writeOutcome(writing, { teller, meeting, outcome: told.outcome, parties: parties.map((party) => party.actor) });
}

function writeOutcome(
  writing: Writing,
  told: {
    teller: WorldActor | null;
    meeting: string;
    outcome: "progress" | "no agreement" | "agreed";
    parties: string[];
  },
): void {
  const words = { progress: "came closer", "no agreement": "parted without agreement", agreed: "reached agreement" }[
    told.outcome
  ];
  const start = opening(writing, told.teller);
  const places = writing.writer.sentence(...start.words, ["what", `the two sides ${words}`], ".");
  const saidBy = speak(writing, told.teller, { places, from: "what", to: "what" });
  const { meeting, parties } = told;
  writing.writer.outcome({ meeting, parties, kind: told.outcome, evidence: [places("what")], saidBy });
}

function speak(
  writing: Writing,
  teller: WorldActor | null,
  { places, from, to }: { places: (name: string) => { start: number; end: number }; from: string; to: string },
): string | null {
  if (!teller) return null;
  return writing.writer.statement({
    speaker: enter(writing, teller, places("teller")),
    source: [places("teller")],
    cue: [places("cue")],
    content: [{ start: places(from).start, end: places(to).end }],
  });
}

function writeText(
  writing: Writing,
  teller: WorldActor | null,
  told: Extract<WorldFact["telling"], { what: "text" }>,
): void {
  const { writer } = writing;
  const start = opening(writing, teller);
  const verb = { presented: "handed over", received: "received", "not received": "never received" }[told.action];
  const places = writer.sentence(
    ...start.words,
    ["by", nameOf(writing, told.by)],
    " ",
    ["what", verb],
    " ",
    ["author", nameOf(writing, told.text.author)],
    "'s ",
    ["extent", `${told.count}-point`],
    " ",
    ["text", told.text.name],
    ...(told.to ? [" to ", ["to", nameOf(writing, told.to)] as [string, string]] : []),
    ".",
  );
  const saidBy = speak(writing, teller, { places, from: "by", to: "text" });
  const by = enter(writing, told.by, places("by"));
  const to = told.to ? enter(writing, told.to, places("to")) : null;
  const text = writer.text({
    name: `${told.count}-point ${told.text.name}`,
    kind: "plan",
    mentions: [{ start: places("extent").start, end: places("text").end }],
    author: enter(writing, told.text.author, places("author")),
    extent: { span: places("extent"), count: told.count, unit: "point" },
  });
  writing.report.truth.texts.set(text, told.text.id);
  const polarity = told.action === "not received" ? "not done" : "done";
  const action = told.action === "presented" ? "presented" : "received";
  writer.textEvent({ text, action, by, to, polarity, evidence: [places("what")], saidBy });
}
