import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

test("results come in order, and no more parts are under way than asked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), async (turns, count) => {
      let underWay = 0;
      let most = 0;
      const work = async (turnCount: number) => {
        most = Math.max(most, ++underWay);
        for (let turn = 0; turn < turnCount; turn++) await Promise.resolve();
        underWay--;
        return turnCount;
      };
      const results: number[] = [];
      for await (const result of inOrder(turns, count, work)) results.push(result);
      expect(results).toEqual(turns);
      expect(most).toBeLessThanOrEqual(count);
    }),
  );
});

test("a failure is seen when its turn comes", async () => {
  const work = async (part: number) => {
    if (part === 2) throw new Error("second");
    return part;
  };
  const seen: number[] = [];
  const all = async () => {
    for await (const result of inOrder([1, 2, 3], 3, work)) seen.push(result);
  };
  await expect(all()).rejects.toThrow("second");
  expect(seen).toEqual([1]);
});
