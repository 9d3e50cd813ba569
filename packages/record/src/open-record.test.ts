import { join } from "node:path";
import type { Reading } from "@parley/annotation";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type DatabasePlace, openDatabase } from "./database.ts";
import type { DossierScope } from "./dossier.ts";
import { generateHistory, openWriter } from "./generator/index.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";
import { folders, server } from "./test-databases.ts";

const OPEN: DossierScope = { parties: [], issues: [], exclusions: [] };
const AT = "2031-06-01T10:00:00.000Z";
const BY = { by: "reader", at: AT };

function readings(seed = 5, reportCount = 14): Reading[] {
  const { reports } = generateHistory(seed, { reportCount, worldCount: 1 });
  const byId = new Map(reports.map(({ reading }) => [reading.document.id, reading]));
  return [...byId.values()];
}

/** A report whose one sentence names the town where two people will meet. */
function townReport(town: string): Reading {
  const writer = openWriter({
    publishedAt: "2031-05-02",
    publisher: "Evening Ledger",
    url: "https://news.example/town",
  });
  const places = writer.sentence(
    ["one", "Ada Brink"],
    " will ",
    ["trigger", "meet"],
    " ",
    ["two", "Oto Varga"],
    " in ",
    ["town", town],
    ".",
  );
  writer.sentence("The harbour was quiet.");
  const parties = (["one", "two"] as const).map((name) => {
    const span = places(name);
    const actor = writer.actor(name === "one" ? "Ada Brink" : "Oto Varga", span);
    return { actor, span, part: "party" as const, for: null, status: null, saidBy: null };
  });
  writer.meeting({
    trigger: [places("trigger")],
    parties,
    place: { name: town, span: places("town") },
    status: "planned",
  });
  return writer.reading();
}

/** Everything that the record says, for comparing. */
async function everything(record: OpenRecord, dossier: string): Promise<unknown> {
  const filter = { scope: "all" as const, limit: 1000 };
  return {
    actors: await record.actors(dossier, filter),
    meetings: await record.meetings(dossier, { ...filter, day: "2031-06-01" }),
    outcomes: await record.outcomes(dossier, filter),
    texts: await record.texts(dossier, filter),
    positions: await record.positions(dossier, filter),
    statements: await record.statements(dossier, filter),
    deadlines: await record.deadlines(dossier, filter),
    discrepancies: await record.discrepancies(dossier, filter),
    documents: await record.documents(dossier),
    facts: await record.facts(dossier, { limit: 1000 }),
    changes: await record.changes(dossier, { since: null, reader: "reader", limit: 10_000 }),
  };
}

describe.each([folders(), server()])("the record on $kind", (databases) => {
  const opened: OpenRecord[] = [];
  beforeAll(() => databases.start());
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });
  afterAll(() => databases.stop());

  const openAt = async (place: DatabasePlace): Promise<OpenRecord> => {
    const record = await openRecord(place);
    opened.push(record);
    return record;
  };
  const openNew = async (): Promise<OpenRecord> => {
    const record = await openAt(await databases.empty());
    await record.createDossier("talks", { scope: OPEN, at: AT });
    return record;
  };

  test("answers with lines whose words stand in their sentences", async () => {
    const record = await openNew();
    for (const reading of readings()) await record.add("talks", { reading, at: AT });
    const meetings = await record.meetings("talks", { day: "2031-06-01" });
    expect(meetings.totalCount).toBeGreaterThan(0);
    for (const { history } of meetings.lines)
      for (const { evidence } of history) expect(evidence.sentenceWords).toContain(evidence.words);
    const summary = await record.summary("talks");
    expect(summary.lineCounts.meeting).toBe(meetings.totalCount);
    expect(summary.documentCount).toBe((await record.documents("talks")).totalCount);
  });

  test("gives a document with its Readings, facts by their keys, and how far a reader has looked", async () => {
    const record = await openNew();
    const reading = townReport("Port Sorel");
    const { document } = await record.add("talks", { reading, at: AT });
    expect((await record.document("talks", document)).versions).toEqual([reading.document.id]);
    expect(await record.readings("talks", document)).toEqual([reading]);
    const { lines } = await record.facts("talks", { document });
    const key = lines[0]?.evidence.fact ?? "";
    const byKey = await record.facts("talks", { keys: [key, "m00000000000f"] });
    expect(byKey.lines.map((fact) => fact.evidence.fact)).toEqual([key]);
    await expect(record.document("talks", "none")).rejects.toMatchObject({ code: "DOCUMENT_UNKNOWN" });
    expect(await record.bookmark("talks", "reader")).toBeNull();
    await record.setBookmark("talks", { reader: "reader", at: AT });
    expect(await record.bookmark("talks", "reader")).toBe(AT);
  });

  test("does nothing when the same Reading comes twice, and says so", async () => {
    const record = await openNew();
    const [reading] = readings() as [Reading];
    expect((await record.add("talks", { reading, at: AT })).outcome).toBe("new");
    const before = await everything(record, "talks");
    expect((await record.add("talks", { reading, at: "2031-07-01T00:00:00.000Z" })).outcome).toBe("known");
    expect(await everything(record, "talks")).toEqual(before);
  });

  test("is the same whether Readings are added one by one, stored and settled, or settled by the next process", {
    timeout: 180_000,
  }, async () => {
    const all = readings();
    const one = await openNew();
    for (const reading of all) await one.add("talks", { reading, at: AT });
    const place = await databases.empty();
    const two = await openRecord(place);
    await two.createDossier("talks", { scope: OPEN, at: AT });
    for (const reading of all.slice(0, 6)) await two.store("talks", { reading, at: AT });
    await two.settle("talks");
    for (const reading of all.slice(6)) await two.store("talks", { reading, at: AT });
    await two.close();
    const three = await openAt(place);
    expect(await three.settle("talks")).toBe(all.length - 6);
    expect(await everything(three, "talks")).toEqual(await everything(one, "talks"));
  });

  test("rebuilds to the same lines after everything derived is dropped", async () => {
    const record = await openNew();
    for (const reading of readings()) await record.add("talks", { reading, at: AT });
    const before = await everything(record, "talks");
    await record.rebuild("talks");
    expect(await everything(record, "talks")).toEqual(before);
  });

  test("undoes a rejection, a merge and an edit exactly", async () => {
    const record = await openNew();
    for (const reading of readings()) await record.add("talks", { reading, at: AT });
    const before = await everything(record, "talks");
    const meetings = (await record.facts("talks", { layer: "meetings" })).lines.map((one) => one.evidence.fact);
    const [first = "", second = "", third = ""] = meetings;
    const rejected = await record.decide("talks", { act: "reject", facts: [first.slice(0, 9)] }, BY);
    expect((await record.fact("talks", first)).decision).toBe("rejected");
    expect((await record.fact("talks", first)).line).toBeNull();
    const merged = await record.decide("talks", { act: "merge", facts: [second, meetings.at(-1) ?? ""] }, BY);
    const edited = await record.decide("talks", { act: "edit", facts: [third], fields: { status: "cancelled" } }, BY);
    expect(await everything(record, "talks")).not.toEqual(before);
    await record.decide("talks", { act: "undo", decisions: [rejected.id, merged.id, edited.id] }, BY);
    const after = (await everything(record, "talks")) as { facts: { lines: { decisions: unknown[] }[] } };
    for (const fact of after.facts.lines) fact.decisions = [];
    expect(after).toEqual(before);
    expect(await record.decisions("talks")).toHaveLength(4);
  });

  test("keeps both wordings when a source is edited", async () => {
    const record = await openNew();
    await record.add("talks", { reading: townReport("Port Sorel"), at: AT });
    const stored = await record.add("talks", { reading: townReport("Kesten"), at: "2031-06-02T10:00:00.000Z" });
    expect(stored.outcome).toBe("new version");
    const changes = await record.changes("talks", { since: AT, reader: "reader" });
    const edit = changes.find((one) => one.kind === "source edited");
    expect(edit?.before).toContain("Port Sorel");
    expect(edit?.after).toContain("Kesten");
    const [meeting] = (await record.meetings("talks", { day: "2031-06-01" })).lines;
    expect(meeting?.places.map((place) => place.value)).toEqual(["Kesten"]);
    expect((await record.documents("talks")).lines[0]?.versions).toHaveLength(2);
  });

  test("forgets a document and remembers only that it did", async () => {
    const record = await openNew();
    const all = readings();
    for (const reading of all) await record.add("talks", { reading, at: AT });
    const [gone] = all as [Reading];
    await record.forget("talks", gone.document.id.slice(0, 12), { ...BY, reason: "asked to" });
    const left = JSON.stringify(await everything(record, "talks"));
    const unique =
      gone.document.text.split("\n").find((line) => line.includes("item")) ?? gone.document.text.slice(0, 60);
    expect(left).not.toContain(unique);
    expect(left).toContain("a document was removed");
  });

  test("restores a backup to the same record", async () => {
    const record = await openNew();
    for (const reading of readings()) await record.add("talks", { reading, at: AT });
    const [meeting] = (await record.facts("talks", { layer: "meetings" })).lines;
    await record.decide("talks", { act: "reject", facts: [meeting?.evidence.fact ?? ""] }, BY);
    const backup = await record.backup();
    const other = await openAt(await databases.empty());
    expect((await other.restore(backup)).decisionCount).toBe(1);
    await other.settle("talks");
    expect(await everything(other, "talks")).toEqual(await everything(record, "talks"));
  });

  test("tells what changed since the reader last looked", async () => {
    const record = await openNew();
    const all = readings();
    for (const reading of all.slice(0, 5)) await record.add("talks", { reading, at: AT });
    await record.setBookmark("talks", { reader: "reader", at: AT });
    expect(await record.changes("talks", { since: "last", reader: "reader" })).toEqual([]);
    for (const reading of all.slice(5)) await record.add("talks", { reading, at: "2031-06-02T10:00:00.000Z" });
    const changes = await record.changes("talks", { since: "last", reader: "reader" });
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map((one) => one.weight)).toEqual([...changes.map((one) => one.weight)].sort((a, b) => b - a));
  });

  test("hides what is out of scope, counts it, and gives it when asked", async () => {
    const record = await openNew();
    for (const reading of readings()) await record.add("talks", { reading, at: AT });
    const before = (await record.meetings("talks", { day: "2031-06-01" })).totalCount;
    await record.setScope("talks", { ...OPEN, parties: ["Nowhereland"] });
    const hidden = await record.meetings("talks", { day: "2031-06-01" });
    expect([hidden.totalCount, hidden.hiddenCount]).toEqual([0, before]);
    expect((await record.meetings("talks", { day: "2031-06-01", scope: "all" })).totalCount).toBe(before);
  });

  test("names the nearest dossier and the nearest fact when there is none as asked", async () => {
    const record = await openNew();
    await expect(record.summary("tolks")).rejects.toMatchObject({
      code: "DOSSIER_UNKNOWN",
      facts: { nearest: "talks" },
    });
    const [reading] = readings() as [Reading];
    await record.add("talks", { reading, at: AT });
    const [known] = (await record.facts("talks")).lines;
    const key = known?.evidence.fact ?? "";
    await expect(record.fact("talks", `${key}0`)).rejects.toMatchObject({
      code: "FACT_UNKNOWN",
      facts: { nearest: key },
    });
    await expect(record.createDossier("talks", { scope: OPEN, at: AT })).rejects.toMatchObject({
      code: "DOSSIER_EXISTS",
    });
  });

  test("never shows a query or its parameters when the database refuses", async () => {
    const database = await openDatabase(await databases.empty());
    const refused = database.query("select 1 / $1::int, $2::text", [0, "what a source said in confidence"]);
    await expect(refused).rejects.toSatisfy((error: Error) => {
      const shown = `${error.message} ${JSON.stringify(error)} ${error.stack}`;
      return !shown.includes("confidence") && !shown.includes("select 1");
    });
    await database.close();
  });

  test("tells of a full disk as such", async () => {
    const database = await openDatabase(await databases.empty());
    const full = database.query("do $$ begin raise exception 'no space left' using errcode = '53100'; end $$");
    await expect(full).rejects.toMatchObject({ code: "RECORD_DISK_FULL" });
    await database.close();
  });

  test("refuses a record of a newer version", async () => {
    const place = await databases.empty();
    const database = await openDatabase(place);
    await database.query("insert into migration values (9999, 'from the future', now())");
    await database.close();
    await expect(openRecord(place)).rejects.toMatchObject({ code: "RECORD_NEWER" });
  });
});

describe("a record's folder", () => {
  test("is refused to a second opening while the first one holds it", async () => {
    const databases = folders();
    const place = (await databases.empty()) as { folder: string };
    const record = await openRecord(place);
    await expect(openRecord(place)).rejects.toMatchObject({ code: "RECORD_LOCKED", facts: { pid: process.pid } });
    await record.close();
    await (await openRecord(place)).close();
    await databases.stop();
  });

  test("is told as unreachable where the server does not answer, without the password", async () => {
    const nowhere = openRecord({ url: "postgresql://someone:secret@127.0.0.1:9/none" });
    await expect(nowhere).rejects.toMatchObject({ code: "RECORD_UNREACHABLE" });
    await expect(nowhere).rejects.toSatisfy((error: Error) => !error.message.includes("secret"));
  });

  test("that is a file is told as such", async () => {
    await expect(openRecord({ folder: join(import.meta.dirname, "index.ts", "x") })).rejects.toMatchObject({
      code: "RECORD_FAILED",
    });
  });
});

test("a server that goes away within a transaction is told as unreachable, and the process lives on", async () => {
  const own = server();
  await own.start();
  const database = await openDatabase(await own.empty());
  const cut = database.transaction(async (queries) => {
    await queries.query("select 1");
    await own.stop();
    await queries.query("select 1");
  });
  await expect(cut).rejects.toMatchObject({ code: "RECORD_UNREACHABLE" });
  await expect(database.query("select 1")).rejects.toMatchObject({ code: "RECORD_UNREACHABLE" });
  await database.close();
});
