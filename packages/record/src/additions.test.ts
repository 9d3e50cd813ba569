import type { Reading, Span } from "@parley/annotation";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Addition } from "./addition.ts";
import type { DocumentId } from "./evidence.ts";
import { openWriter } from "./generator/index.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";
import { folders, server } from "./test-databases.ts";

const AT = "2031-06-01T10:00:00.000Z";
const LATER = "2031-06-02T10:00:00.000Z";
const BY = { by: "reader", at: LATER };

/** A report in which only its speaker and one statement were read; `last` ends it. */
function report(last = "The harbour was quiet.", model = "small"): Reading {
  const writer = openWriter({
    publishedAt: "2031-05-02",
    publisher: "Evening Ledger",
    url: "https://a.example/1",
    model,
  });
  const said = writer.sentence(["who", "Ada Brink"], " said ", ["what", "Tolsk had not received the canal draft"], ".");
  const speaker = writer.actor("Ada Brink", said("who"));
  writer.statement({ speaker, source: [said("who")], content: [said("what")] });
  writer.paragraph();
  writer.sentence("She will meet Oto Varga in Kesten on 9 May.");
  writer.sentence(last);
  return writer.reading();
}

function spanOf({ document: { text } }: Reading, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The report has no words "${words}".`);
  return { start, end: start + words.length };
}

/** What a reader adds: a meeting and what was done with a text. */
function additionsTo(reading: Reading): Record<"meeting" | "event", Addition> {
  const at = (words: string) => spanOf(reading, words);
  return {
    meeting: {
      layer: "meetings",
      words: [at("will meet")],
      parties: [
        { span: at("Ada Brink"), kind: "person" },
        { span: at("Oto Varga"), kind: "person" },
      ],
      kind: "meeting",
      status: "planned",
      place: at("Kesten"),
      time: { span: at("on 9 May"), value: "2031-05-09" },
    },
    event: {
      layer: "textEvents",
      words: [at("had not received")],
      text: { span: at("canal draft"), kind: "draft" },
      action: "received",
      by: { span: at("Tolsk"), kind: "state" },
      to: null,
      polarity: "not done",
      status: "actual",
      time: null,
    },
  };
}

describe.each([folders(), server()])("facts added by hand, on $kind", (databases) => {
  const opened: OpenRecord[] = [];
  beforeAll(() => databases.start());
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });
  afterAll(() => databases.stop());

  const openWith = async (reading: Reading): Promise<{ record: OpenRecord; document: DocumentId }> => {
    const record = await openRecord(await databases.empty());
    opened.push(record);
    await record.createDossier("talks", { scope: { parties: [], issues: [], exclusions: [] }, at: AT });
    return { record, document: (await record.add("talks", { reading, at: AT })).document };
  };
  const add = (record: OpenRecord, document: DocumentId, told: { reading: Reading; addition: Addition }) =>
    record.decide("talks", { act: "add", document, version: told.reading.document.id, addition: told.addition }, BY);
  const meetings = async (record: OpenRecord) => (await record.meetings("talks", { day: "2031-05-03" })).lines;

  test("are lines like those that were read, by their words, with who added them", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    const { id } = await add(record, document, { reading, addition: additionsTo(reading).meeting });
    const [meeting] = await meetings(record);
    expect(meeting?.parties.map(({ name }) => name)).toEqual(["Ada Brink", "Oto Varga"]);
    expect([meeting?.places[0]?.value, meeting?.times[0]?.value.from]).toEqual(["Kesten", "2031-05-09"]);
    const evidence = meeting?.history[0]?.evidence;
    expect(evidence?.sentenceWords).toBe("She will meet Oto Varga in Kesten on 9 May.");
    expect(evidence?.added).toEqual({ decision: id, by: "reader", at: LATER });
    const news = await record.changes("talks", { since: AT, reader: "reader" });
    expect(news.map(({ kind, line }) => [kind, line?.kind])).toContainEqual(["new", "meeting"]);
  });

  test("are according to the statement in whose content they stand, and bring their text and actors along", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    await add(record, document, { reading, addition: additionsTo(reading).event });
    const [text] = (await record.texts("talks")).lines;
    expect([text?.name, text?.kind]).toEqual(["canal draft", "draft"]);
    expect(text?.holders.map(({ name, has }) => [name, has])).toEqual([["Tolsk", "no"]]);
    expect(text?.events[0]?.evidence.voice).toMatchObject({ kind: "named", name: "Ada Brink" });
  });

  test("are gone without a trace in the lines when they are taken back, and there again when that is undone", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    const before = [await meetings(record), await record.facts("talks"), (await record.actors("talks")).lines];
    const { id } = await add(record, document, { reading, addition: additionsTo(reading).meeting });
    const with_ = await meetings(record);
    const undo = await record.decide("talks", { act: "undo", decisions: [id] }, BY);
    expect([await meetings(record), await record.facts("talks"), (await record.actors("talks")).lines]).toEqual(before);
    await record.decide("talks", { act: "undo", decisions: [undo.id] }, BY);
    expect(await meetings(record)).toEqual(with_);
  });

  test("stay, with what was decided about them, when a newer model reads the report and when all is rebuilt", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    await add(record, document, { reading, addition: additionsTo(reading).meeting });
    const key = (await record.facts("talks", { layer: "meetings" })).lines[0]?.evidence.fact ?? "";
    await record.decide("talks", { act: "edit", facts: [key], fields: { status: "confirmed" } }, BY);
    const again = report(undefined, "base");
    expect((await record.add("talks", { reading: again, at: LATER })).outcome).toBe("read again");
    expect(await meetings(record)).toMatchObject([{ status: "confirmed" }]);
    await record.rebuild("talks");
    expect(await meetings(record)).toMatchObject([{ status: "confirmed" }]);
    expect((await record.summary("talks")).unreadCount).toBe(0);
  });

  test("are carried on to a new version whose sentences stand, and marked where their sentence is gone", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    await add(record, document, { reading, addition: additionsTo(reading).meeting });
    await record.add("talks", { reading: report("The harbour was loud, and it rained."), at: LATER });
    expect((await meetings(record))[0]?.history.map(({ evidence }) => evidence.source.state)).toEqual(["as read"]);
    const other = report();
    const text = other.document.text.replace("She will meet Oto Varga in Kesten", "Nothing is planned");
    expect(text).not.toBe(other.document.text);
    const cut = openWriter({ publishedAt: "2031-05-03", publisher: "Evening Ledger", url: "https://a.example/1" });
    cut.sentence("Nothing is planned.");
    await record.add("talks", { reading: cut.reading(), at: "2031-06-03T10:00:00.000Z" });
    const states = (await meetings(record)).flatMap(({ history }) =>
      history.map(({ evidence }) => evidence.source.state),
    );
    expect(states).toEqual(["source changed"]);
  });

  test("are refused where their words are not words of the report", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    const { meeting } = additionsTo(reading);
    const outside = { ...meeting, words: [{ start: 0, end: 100_000 }] };
    await expect(add(record, document, { reading, addition: outside })).rejects.toMatchObject({
      code: "DECISION_INVALID",
    });
    const blank = { ...meeting, words: [{ start: 0, end: 4 }] };
    await expect(add(record, document, { reading, addition: blank })).rejects.toMatchObject({
      code: "DECISION_INVALID",
    });
    const other = report("Another end.");
    await expect(add(record, document, { reading: other, addition: meeting })).rejects.toMatchObject({
      code: "DOCUMENT_UNKNOWN",
    });
    expect(await record.decisions("talks")).toEqual([]);
  });

  test("nothing found is a decision of its own, on the report or on a stretch of it", async () => {
    const reading = report();
    const { record, document } = await openWith(reading);
    const place = { act: "nothing" as const, document, version: reading.document.id };
    const before = await record.facts("talks");
    await record.decide("talks", { ...place, span: spanOf(reading, "The harbour was quiet.") }, BY);
    const { id } = await record.decide("talks", { ...place, span: null }, BY);
    expect(await record.facts("talks")).toEqual(before);
    await record.decide("talks", { act: "undo", decisions: [id] }, BY);
    expect((await record.decisions("talks")).map(({ body }) => body.act)).toEqual(["undo", "nothing", "nothing"]);
  });
});
