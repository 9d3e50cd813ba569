import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { killWhileAdding } from "./kill-while-adding.ts";

test("a record whose process was killed three times has all that was acknowledged and equals its rebuild", {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-crash-"));
  let seen = 0;
  for await (const { lost, differing } of killWhileAdding({ folder, seed: 11, kills: 3 })) {
    expect([lost, differing]).toEqual([[], []]);
    seen++;
  }
  expect(seen).toBe(3);
  rmSync(folder, { recursive: true, force: true });
});
