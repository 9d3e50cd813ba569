import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRecord } from "../open-record.ts";
import { folders, server } from "../test-databases.ts";
import { reportsByHand, sourcesOf } from "./brief-by-hand.ts";
import { briefOf } from "./gather-brief.ts";
import { makeBrief } from "./make-brief.ts";

const SCOPE = { parties: [], issues: [], exclusions: [] };

describe.each([folders(), server()])("a brief from $kind", (databases) => {
  beforeAll(() => databases.start());
  afterAll(() => databases.stop());

  test("is that of the lines themselves, since a day or since the last look", { timeout: 180_000 }, async () => {
    const record = await openRecord(await databases.empty());
    await record.createDossier("Talks", { scope: SCOPE, at: "2031-04-01T00:00:00.000Z" });
    const question = { dossier: "Talks", day: "2031-04-12", reader: "analyst" };
    expect((await briefOf(record, { ...question, since: null })).sections[0]?.title).toBe("Nothing to tell");
    for (const reading of reportsByHand())
      await record.add("Talks", { reading, at: `${reading.document.publishedAt}T12:00:00.000Z` });
    const pure = (since: string | null) => makeBrief(sourcesOf(reportsByHand(), { day: "2031-04-12", since }));
    const discrepancies = (brief: ReturnType<typeof pure>) => brief.sections.at(-1);
    const whole = await briefOf(record, { ...question, since: null });
    expect(discrepancies(whole)).toMatchObject({ blocks: [{ points: [{}] }] });
    expect(whole.sections.map((section) => section.title)).toEqual(pure(null).sections.map((section) => section.title));
    expect(whole.footnotes).toHaveLength(pure(null).footnotes.length);
    await record.setBookmark("Talks", { reader: "analyst", at: "2031-04-10T13:00:00.000Z" });
    const last = await briefOf(record, { ...question, since: "last" });
    expect(last.sections[1]).toEqual(pure("2031-04-10T13:00:00.000Z").sections[1]);
    await record.close();
  });
});
