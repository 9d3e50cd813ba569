import type { Reading } from "@parley/annotation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWriter } from "./generator/index.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";
import type { SentenceFilter } from "./reader.ts";
import { folders, server } from "./test-databases.ts";

const AT = "2031-06-01T10:00:00.000Z";

/** A report with a statement, and sentences in which nothing was read. */
function report(publishedAt: string, closing: string): Reading {
  const writer = openWriter({
    publishedAt,
    publisher: "Evening Ledger",
    title: "Canal",
    url: `https://a.example/${publishedAt}`,
  });
  const said = writer.sentence(
    ["who", "Ada Brink"],
    " said ",
    ["what", "the ministers will be meeting in Kesten"],
    ".",
  );
  writer.statement({ speaker: writer.actor("Ada Brink", said("who")), source: [said("who")], content: [said("what")] });
  writer.sentence("Fishing boats lay idle in the old harbour.");
  writer.sentence(closing);
  return writer.reading();
}

describe.each([folders(), server()])("search over all sentences, on $kind", (databases) => {
  let record: OpenRecord;
  beforeAll(async () => {
    await databases.start();
    record = await openRecord(await databases.empty());
    await record.createDossier("talks", { scope: { parties: [], issues: [], exclusions: [] }, at: AT });
    await record.add("talks", { reading: report("2031-05-02", "It is 100% certain."), at: AT });
    await record.add("talks", { reading: report("2031-05-09", "The harbour and the old boats."), at: AT });
  });
  afterAll(async () => {
    await record.close();
    await databases.stop();
  });
  const found = async (filter: SentenceFilter) => (await record.sentences("talks", filter)).lines;
  const days = async (filter: SentenceFilter) => (await found(filter)).map(({ publishedAt }) => publishedAt);

  test("finds sentences without a fact, in any form of the words, latest report first", async () => {
    const hits = await found({ words: "boat harbour" });
    expect(hits.map(({ publishedAt, facts }) => [publishedAt, facts.length])).toEqual([
      ["2031-05-09", 0],
      ["2031-05-09", 0],
      ["2031-05-02", 0],
    ]);
    expect(hits.map(({ sentenceWords }) => sentenceWords)).toContain("The harbour and the old boats.");
  });

  test("gives the facts in a sentence with their lines, and narrows by kind, actor and day", async () => {
    const [hit] = await found({ words: "meet", kind: "statement", until: "2031-05-03" });
    expect(hit?.facts).toMatchObject([{ layer: "statements", line: { kind: "statement" } }]);
    expect(await days({ words: "harbour", kind: "statement" })).toEqual([]);
    expect(await days({ words: "minister", kind: "none" })).toEqual([]);
    const [brink] = (await record.actors("talks", { words: "ada brink" })).lines;
    expect(await days({ words: "minister", actor: brink?.id ?? "" })).toEqual(["2031-05-09", "2031-05-02"]);
    expect(await days({ words: "minister", actor: "a:none" })).toEqual([]);
    expect(await days({ words: "minister", since: "2031-05-05" })).toEqual(["2031-05-09"]);
  });

  test("takes quotation marks to mean exactly so, a last word as perhaps only begun, and signs as signs", async () => {
    expect(await found({ words: "“old boats”" })).toHaveLength(1);
    expect(await days({ words: "harb" })).toHaveLength(3);
    expect(await days({ words: "the" })).not.toEqual([]);
    for (const words of ["%", "a & | ! :*", "'); drop table sentence", "\\"]) await found({ words });
    expect(await days({ words: "certain" })).toEqual(["2031-05-02"]);
  });

  test("pages, with the number of all", async () => {
    const page = await record.sentences("talks", { words: "harbour", limit: 1, offset: 1 });
    expect([page.lines.length, page.totalCount]).toEqual([1, 3]);
  });

  test("a report that is forgotten is found no more", async () => {
    const other = await openRecord(await databases.empty());
    await other.createDossier("talks", { scope: { parties: [], issues: [], exclusions: [] }, at: AT });
    const { document } = await other.add("talks", { reading: report("2031-05-02", "It rained."), at: AT });
    await other.forget("talks", document, { by: "reader", at: AT, reason: "asked to" });
    expect((await other.sentences("talks", { words: "harbour" })).lines).toEqual([]);
    await other.close();
  });
});
