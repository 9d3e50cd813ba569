import type { Reading } from "@parley/annotation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import type { DossierScope } from "../dossier.ts";
import { generateHistory } from "../generator/index.ts";
import { type OpenRecord, openRecord } from "../open-record.ts";
import { folders, server } from "../test-databases.ts";

const OPEN: DossierScope = { parties: [], issues: [], exclusions: [] };
const AT = "2031-06-01T10:00:00.000Z";

/** PGlite is started four times; on a loaded machine each start takes its time. */
const SLOW = 180_000;

const { reports } = generateHistory(7, { reportCount: 8, worldCount: 1 });
const byId = new Map(reports.map(({ reading }): [string, Reading] => [reading.document.id, reading]));
const [last, ...others] = [...byId.values()].reverse() as [Reading, ...Reading[]];

/** What the record says, for comparing. */
async function said(record: OpenRecord): Promise<unknown[]> {
  return [
    await record.facts("talks", { limit: 1000 }),
    await record.meetings("talks", { day: "2031-06-01", limit: 1000 }),
    await record.texts("talks", { limit: 1000 }),
    await record.documents("talks"),
    await record.decisions("talks"),
    await record.changes("talks", { since: null, reader: "reader", limit: 10_000 }),
    (await record.sentences("talks", { words: "the" })).totalCount,
  ];
}

describe.each([folders(), server()])("what another version of the derivation left, on $kind", (databases) => {
  beforeAll(() => databases.start());
  afterAll(() => databases.stop());

  test.each([
    ["an older version", "update derivation set version = version - 1"],
    ["a program that kept no version", "delete from derivation"],
  ])("is derived anew on opening, once and told of: %s", { timeout: SLOW }, async (_, other) => {
    const place = await databases.empty();
    const tellings: string[] = [];
    const open = () => openRecord(place, { rebuilding: ({ name }) => tellings.push(name) });
    const first = await open();
    await first.createDossier("talks", { scope: OPEN, at: AT });
    for (const reading of others) await first.store("talks", { reading, at: AT });
    await first.settle("talks");
    const [fact] = (await first.facts("talks")).lines;
    await first.decide("talks", { act: "reject", facts: [fact?.evidence.fact ?? ""] }, { by: "reader", at: AT });
    const before = await said(first);
    await first.close();

    const database = await openDatabase(place);
    await database.query(other);
    await database.query(`update report_facts set body = '{"form": "of another program"}'`);
    await database.query("delete from line where kind = 'meeting'");
    await database.close();

    const second = await open();
    expect(tellings).toEqual(["talks"]);
    expect(await said(second)).toEqual(before);
    expect((await second.add("talks", { reading: last, at: AT })).outcome).toBe("new");
    await second.close();
    await (await open()).close();
    expect(tellings).toEqual(["talks"]);
  });

  test("is not what a restored backup is taken for", async () => {
    const one = await openRecord(await databases.empty());
    await one.createDossier("talks", { scope: OPEN, at: AT });
    await one.add("talks", { reading: last, at: AT });
    const backup = await one.backup();
    await one.close();
    const place = await databases.empty();
    const two = await openRecord(place);
    await two.restore(backup);
    await two.close();
    const tellings: string[] = [];
    await (await openRecord(place, { rebuilding: ({ name }) => tellings.push(name) })).close();
    expect(tellings).toEqual([]);
  });
});
